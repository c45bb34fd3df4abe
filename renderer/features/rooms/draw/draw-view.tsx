import { App, Button, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import type { CandidateRow, Output } from '../../../../core/contract.ts'
import type { Exam } from '../../../../core/model/exam.ts'
import { useAction } from '../../../api/use-action.ts'
import { useCall } from '../../../api/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useWords } from '../../../words/use-words.ts'
import { Line } from '../line.tsx'

type Props = { readonly exam: Exam; readonly session: string }

/** 入场抽签定机号: seats drawn at the door from a seed, each draw on the record. */
export function DrawView({ exam, session }: Props) {
  const words = useWords()
  const state = useCall('seats.draws', { exam: exam.id, session }, { settle: 150 })
  const close = useAction('seats.draw-close')
  if (!state.value) return <FailureNote failure={state.failure} retry={state.reload} />
  const { setup } = state.value
  const isOpen = setup !== undefined && setup.closedAt === undefined
  return (
    <div className="draw-view">
      <div className="stack">
        {isOpen ? (
          <Booth exam={exam} session={session} state={state.value} />
        ) : (
          <OpenDraw exam={exam} session={session} before={setup?.seed} />
        )}
        {isOpen && (
          <section className="panel stack">
            <p>{words.draw.seedIs(setup.seed)}</p>
            <p className="muted">{words.draw.seedText}</p>
            <FailureNote failure={close.failure} />
            <div className="row">
              <Button size="small" loading={close.busy} onClick={() => void close.run({ exam: exam.id, session })}>
                {words.draw.close}
              </Button>
            </div>
          </section>
        )}
      </div>
      <DrawLog draws={state.value.draws} />
    </div>
  )
}

function OpenDraw({ exam, session, before }: Props & { readonly before: number | undefined }) {
  const words = useWords()
  const open = useAction('seats.draw-open')
  const [seed, setSeed] = useState<number | null>(before ?? null)
  return (
    <section className="panel stack" aria-label={words.draw.title}>
      <h2>{words.draw.title}</h2>
      <p>{words.draw.text}</p>
      <FailureNote failure={open.failure} />
      <Line label={words.arranging.seed}>
        <InputNumber
          min={0}
          max={4_294_967_295}
          precision={0}
          className="grow"
          placeholder={words.draw.seedByChance}
          value={seed}
          onChange={setSeed}
        />
      </Line>
      <div className="row">
        <Button
          type="primary"
          loading={open.busy}
          onClick={() => void open.run({ exam: exam.id, session, ...(seed !== null && { seed }) })}
        >
          {words.draw.open}
        </Button>
      </div>
    </section>
  )
}

type Draws = Output<'seats.draws'>

/** Somebody comes to the door: found by number or name, drawn for, told the machine in large figures. */
function Booth({ exam, session, state }: Props & { readonly state: Draws }) {
  const words = useWords()
  const { message } = App.useApp()
  const [text, setText] = useState('')
  const [room, setRoom] = useState<string>()
  const draw = useAction('seats.draw')
  const [drawn, setDrawn] = useState<Output<'seats.draw'>>()
  const found = useCall(
    'roster.page',
    text.trim() === '' ? undefined : { exam: exam.id, session, find: text.trim(), limit: 8 },
  )
  const people = text.trim() === '' ? [] : (found.value?.candidates ?? [])
  const waiting = state.waiting + state.rooms.reduce((sum, one) => sum + one.waiting, 0)
  const drawFor = async (one: CandidateRow): Promise<void> => {
    const answer = await draw.run({ exam: exam.id, candidate: one.id, ...(room !== undefined && { room }) })
    if (!answer.ok) return
    setDrawn(answer.value)
    setText('')
  }
  const enter = (): void => {
    const open = people.filter((one) => !one.seat && !one.withdrawn)
    if (open.length === 1) void drawFor(open[0]!)
    else if (people.length > 0) message.info(words.draw.choose)
  }
  return (
    <section className="panel stack" aria-label={words.draw.booth}>
      <div className="row">
        <h2 className="grow">{words.draw.booth}</h2>
        <span className="muted">{words.draw.left(waiting)}</span>
      </div>
      <Line label={words.draw.roomFor}>
        <Select
          className="grow"
          allowClear
          aria-label={words.draw.roomFor}
          placeholder={words.draw.ownRoom}
          value={room ?? null}
          options={state.rooms.map((one) => ({
            value: one.room,
            label: words.draw.roomFree(words.common.room(one.room), one.free),
          }))}
          onChange={(value) => setRoom(value ?? undefined)}
        />
      </Line>
      <Input
        size="large"
        autoFocus
        placeholder={words.draw.find}
        aria-label={words.draw.find}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onPressEnter={enter}
      />
      <FailureNote failure={draw.failure ?? found.failure} />
      <ul className="draw-matches">
        {people.map((one) => (
          <li key={one.id} className="row">
            <strong>{one.name}</strong>
            <span className="muted grow">
              {[one.admissionNumber, one.school, one.room && words.common.room(one.room)].filter(Boolean).join(' · ')}
            </span>
            {one.seat ? (
              <span>{words.draw.hasSeat(words.common.room(one.room ?? ''), one.seat)}</span>
            ) : (
              <Button
                size="small"
                type="primary"
                loading={draw.busy}
                disabled={one.withdrawn}
                onClick={() => void drawFor(one)}
              >
                {words.draw.draw}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {drawn && (
        <p className="drawn" role="status">
          <span>{drawn.name}</span>
          <strong className="drawn-machine">{drawn.machine}</strong>
          <span className="muted">
            {words.draw.drawn(words.common.room(drawn.room), drawn.seat, drawn.turn, drawn.free)}
          </span>
        </p>
      )}
    </section>
  )
}

function DrawLog({ draws }: { readonly draws: Draws['draws'] }) {
  const words = useWords()
  return (
    <section className="panel stack" aria-label={words.draw.log}>
      <h2>
        {words.draw.log} <span className="muted">{words.draw.draws(draws.length)}</span>
      </h2>
      {draws.length === 0 ? (
        <p className="muted">{words.draw.noDraws}</p>
      ) : (
        <table className="sheet">
          <thead>
            <tr>
              <th scope="col">{words.draw.time}</th>
              <th scope="col">{words.common.field.name}</th>
              <th scope="col">{words.common.roomLabel}</th>
              <th scope="col">{words.plan.machineNumber}</th>
              <th scope="col" className="end">
                {words.draw.turn}
              </th>
              <th scope="col" className="end">
                {words.draw.among}
              </th>
              <th scope="col">{words.draw.by}</th>
            </tr>
          </thead>
          <tbody>
            {draws.slice(0, 300).map((one) => (
              <tr key={`${one.room} ${one.turn}`} className={one.undone ? 'taken-back' : undefined}>
                <td className="number">{one.at.slice(11, 19)}</td>
                <th scope="row">
                  {one.name}
                  {one.undone && <em className="muted"> {words.seatSteps.undone}</em>}
                </th>
                <td>{words.common.room(one.room)}</td>
                <td>{one.machine}</td>
                <td className="end">{one.turn}</td>
                <td className="end">{one.free}</td>
                <td>{one.by || one.device}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
