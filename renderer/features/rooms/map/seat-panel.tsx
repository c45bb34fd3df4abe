import { LockOutlined, SwapOutlined, UnlockOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popconfirm } from 'antd'
import type { CandidateRow } from '../../../../core/contract.ts'
import type { Exam } from '../../../../core/model/exam.ts'
import { seatAttributes } from '../../../../core/model/room.ts'
import { needsOf } from '../../../../core/seating/needs.ts'
import { useAction } from '../../../api/use-action.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { StatusMark } from '../../../ui/status-mark.tsx'
import { useWords } from '../../../words/use-words.ts'
import { MachineForm } from './machine-form.tsx'
import type { MapSeat } from './room-people.ts'
import type { Carry } from './use-carry.ts'

type Props = { readonly exam: Exam; readonly room: string; readonly seats: readonly MapSeat[]; readonly carry: Carry }

/** What is known of the selected seats and who sits there, and what can be changed. */
export function SeatPanel({ exam, room, seats, carry }: Props) {
  const words = useWords()
  const people = seats.flatMap((seat) => seat.people)
  const [seat] = seats
  if (!seat) return <p className="muted">{words.seating.selectHint}</p>
  return (
    <section className="stack seat-panel" aria-label={words.seating.panel}>
      <h2>
        {seats.length === 1
          ? `${words.common.room(room)} ${words.common.seat(seat.number)}`
          : words.seating.selectedSeats(seats.length)}
      </h2>
      {seats.length === 1 && seat.unknown && <p className="over">{words.seating.unknownSeat}</p>}
      {seats.length === 1 &&
        seat.people.map((one) => <Person key={one.id} exam={exam} room={room} seat={seat} one={one} carry={carry} />)}
      {seats.length === 1 &&
        seat.others.map((one) => (
          <p key={one.candidate} className="muted">
            {words.seating.otherAt(one.name, exam.sessions.find(({ id }) => id === one.session)?.name ?? one.session)}
          </p>
        ))}
      {seats.length === 1 &&
        seat.violations.map((one) => (
          <p key={JSON.stringify(one)} className="over">
            {words.seating.rule[one.rule]}
            {one.need && `：${words.plan.attributes[one.need]}`}
          </p>
        ))}
      {seats.length > 1 && people.length > 0 && <Crowd exam={exam} people={people} />}
      {seats.some((one) => !one.unknown) && (
        <MachineForm key={seat.number} exam={exam} room={room} seats={seats.filter((one) => !one.unknown)} />
      )}
    </section>
  )
}

function Person({
  exam,
  room,
  seat,
  one,
  carry,
}: Omit<Props, 'seats'> & { readonly seat: MapSeat; readonly one: CandidateRow }) {
  const words = useWords()
  const mark = useAction('seats.mark')
  const assign = useAction('seats.assign')
  const candidates = [one.id]
  const needs = needsOf(one)
  const facts = [one.admissionNumber, one.school, one.className, one.level].filter(Boolean)
  return (
    <div className="stack person">
      <div className="row">
        <strong className="person-name">{one.name}</strong>
        <StatusMark status={one.status} />
        {one.sameName && <span className="same-name">{words.roster.sameName}</span>}
      </div>
      <p className="muted">{facts.join(' · ')}</p>
      {one.note && (
        <p className="muted">
          {words.common.field.note}：{one.note}
        </p>
      )}
      <FailureNote failure={mark.failure ?? assign.failure} />
      <div className="row">
        <Button
          size="small"
          icon={<SwapOutlined aria-hidden="true" />}
          disabled={one.seatLocked}
          onClick={() => carry.pick({ candidate: one.id, name: one.name, from: { room, seat: seat.number } })}
        >
          {words.seating.move}
        </Button>
        <Button
          size="small"
          icon={one.seatLocked ? <UnlockOutlined aria-hidden="true" /> : <LockOutlined aria-hidden="true" />}
          onClick={() => void mark.run({ exam: exam.id, candidates, locked: !one.seatLocked })}
        >
          {one.seatLocked ? words.seating.unlock : words.seating.lock}
        </Button>
        <Button
          size="small"
          disabled={one.seatLocked}
          onClick={() => void assign.run({ exam: exam.id, moves: [{ candidate: one.id, to: null }] })}
        >
          {words.seating.unseat}
        </Button>
        <Popconfirm
          title={words.seating.withdrawAsk(one.name)}
          okText={words.seating.withdraw}
          cancelText={words.common.cancel}
          onConfirm={() => void mark.run({ exam: exam.id, candidates, withdrawn: true })}
        >
          <Button size="small">{words.seating.withdraw}</Button>
        </Popconfirm>
      </div>
      <fieldset className="needs">
        <legend>{words.seating.needs}</legend>
        {seatAttributes.map((need) => (
          <Checkbox
            key={need}
            checked={needs.includes(need)}
            onChange={({ target }) =>
              void mark.run({
                exam: exam.id,
                candidates,
                needs: target.checked ? [...needs, need] : needs.filter((other) => other !== need),
              })
            }
          >
            {words.plan.attributes[need]}
          </Checkbox>
        ))}
        {one.needs === undefined && needs.length > 0 && <p className="muted">{words.seating.needsFromNote}</p>}
      </fieldset>
    </div>
  )
}

/** Several candidates at once. */
function Crowd({ exam, people }: { readonly exam: Exam; readonly people: readonly CandidateRow[] }) {
  const words = useWords()
  const mark = useAction('seats.mark')
  const assign = useAction('seats.assign')
  const candidates = people.map((one) => one.id)
  return (
    <div className="stack">
      <p className="muted">{words.common.people(people.length)}</p>
      <FailureNote failure={mark.failure ?? assign.failure} />
      <div className="row">
        <Button
          size="small"
          icon={<LockOutlined aria-hidden="true" />}
          onClick={() => void mark.run({ exam: exam.id, candidates, locked: true })}
        >
          {words.seating.lock}
        </Button>
        <Button
          size="small"
          icon={<UnlockOutlined aria-hidden="true" />}
          onClick={() => void mark.run({ exam: exam.id, candidates, locked: false })}
        >
          {words.seating.unlock}
        </Button>
        <Button
          size="small"
          onClick={() =>
            void assign.run({ exam: exam.id, moves: candidates.map((candidate) => ({ candidate, to: null })) })
          }
        >
          {words.seating.unseat}
        </Button>
      </div>
    </div>
  )
}
