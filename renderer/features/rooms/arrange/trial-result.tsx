import { Alert, Select } from 'antd'
import { useMemo, useState } from 'react'
import type { Output } from '../../../../core/contract.ts'
import type { Exam } from '../../../../core/model/exam.ts'
import type { PlanViolation } from '../../../../core/model/seating-plan.ts'
import { useCall } from '../../../api/use-call.ts'
import { useWords } from '../../../words/use-words.ts'
import { Line } from '../line.tsx'
import type { ListedRoom } from '../map/room-people.ts'
import { TrialMap } from './trial-map.tsx'

/** An arrangement that was tried and not done. */
export type Trial = Output<'rooms.arrange'>

type Props = {
  readonly exam: Exam
  readonly session: string
  readonly rooms: readonly ListedRoom[]
  readonly trial: Trial
  readonly current: boolean
}

/** What an arrangement would come to, before it is done: numbers, what it does not keep, and the map. */
export function TrialResult({ exam, session, rooms, trial, current }: Props) {
  const words = useWords()
  const seats = trial.seats ?? []
  const [room, setRoom] = useState<string>()
  const roster = useCall('roster.page', { exam: exam.id, limit: 1_000_000 })
  const people = useMemo(() => new Map((roster.value?.candidates ?? []).map((one) => [one.id, one])), [roster.value])
  // the map shows one session: seats of others, later in the day, are not taken in it
  const own = useMemo(() => new Map([...people].filter(([, one]) => one.session === session)), [people, session])
  const placed = useMemo(
    () =>
      Map.groupBy(
        (trial.seats ?? []).filter((one) => own.has(one.candidate)),
        (one) => one.room,
      ),
    [trial.seats, own],
  )
  const used = rooms.filter((room) => placed.has(room.id))
  const shown = used.find((one) => one.id === room) ?? used[0]
  const left = trial.unplaced.filter((one) => one.reason !== 'withdrawn')
  return (
    <section className="panel stack" aria-label={words.arranging.result}>
      <h2>
        {words.arranging.result} {!current && <span className="over">{words.arranging.outdated}</span>}
      </h2>
      <p className="trial-sums" role="status">
        <strong className="number">{seats.length}</strong>{' '}
        {words.arranging.willSit(trial.moved, new Set(seats.map((one) => one.room)).size)}
        {' · '}
        <strong className={trial.score > 0 ? 'number over' : 'number'}>{trial.score}</strong>{' '}
        {words.arranging.violations}
      </p>
      <p className="muted">{words.arranging.provable(trial.seed, trial.inputHash.slice(0, 12))}</p>
      {left.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={words.rooms.unplacedTitle(left.length)}
          description={
            <ul className="unplaced">
              {left.slice(0, 100).map((one) => (
                <li key={one.candidate}>
                  {one.name} <span className="muted">{words.rooms.unplaced[one.reason]}</span>
                </li>
              ))}
            </ul>
          }
        />
      )}
      {trial.violations.length > 0 && (
        <Violations violations={trial.violations} nameOf={(id) => people.get(id)?.name ?? id} show={setRoom} />
      )}
      {shown && (
        <>
          <Line label={words.common.roomLabel}>
            <Select
              size="small"
              aria-label={words.common.roomLabel}
              className="trial-room"
              value={shown.id}
              options={used.map((one) => ({
                value: one.id,
                label: words.arranging.roomSits(words.common.room(one.id), placed.get(one.id)!.length, one.capacity),
              }))}
              onChange={setRoom}
            />
          </Line>
          <TrialMap
            key={shown.id}
            room={shown}
            placed={placed.get(shown.id) ?? []}
            people={own}
            violations={trial.violations}
          />
        </>
      )}
    </section>
  )
}

const most = 100

function Violations({
  violations,
  nameOf,
  show,
}: {
  readonly violations: readonly PlanViolation[]
  readonly nameOf: (id: string) => string
  readonly show: (room: string) => void
}) {
  const words = useWords()
  return (
    <details className="violations">
      <summary>{words.arranging.listViolations(violations.length)}</summary>
      <ul>
        {violations.slice(0, most).map((one) => (
          <li key={JSON.stringify(one)}>
            <button type="button" className="plain-link" onClick={() => show(one.seats[0]!.room)}>
              {words.common.room(one.seats[0]!.room)}
            </button>{' '}
            {one.seats.map((seat) => `${words.common.seat(seat.seat)} ${nameOf(seat.candidate)}`).join(' ↔ ')}{' '}
            <span className="muted">
              {words.seating.rule[one.rule]}
              {one.need ? `：${words.plan.attributes[one.need]}` : ''}
            </span>
          </li>
        ))}
      </ul>
      {violations.length > most && <p className="muted">{words.check.more(violations.length - most)}</p>}
    </details>
  )
}
