import { App, Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { CandidateRow, Output } from '../../../../core/contract.ts'
import type { Exam } from '../../../../core/model/exam.ts'
import { useAction } from '../../../api/use-action.ts'
import { useCall } from '../../../api/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useWords } from '../../../words/use-words.ts'
import { Line } from '../line.tsx'

type Draws = Output<'seats.draws'>

/** Somebody comes to the door: found by number or name, drawn for, told the machine in large figures. */
export function Booth({
  exam,
  session,
  state,
}: {
  readonly exam: Exam
  readonly session: string
  readonly state: Draws
}) {
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
