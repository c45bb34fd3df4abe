import { memo } from 'react'
import type { Output } from '../../../core/contract.ts'
import { sumCounts } from '../../../core/day/attendance-counts.ts'
import type { RoomCount } from '../../../core/model/room-count.ts'
import { type DeskClock, useTime } from '../../state/desk-clock.ts'
import { sessionPhase } from '../../ui/session-phase.ts'
import { useWords } from '../../words/use-words.ts'
import { RoomCounts } from './room-counts.tsx'

type Board = Output<'checkin.board'>
type Props = {
  readonly board: Board | undefined
  /** The rooms one by one, where the desk is for all of them. */
  readonly rooms: readonly RoomCount[]
  readonly clock: DeskClock
  readonly chooseRoom: (room: string) => void
}

/** How many are expected, here, late and missing, and how long entry lasts. */
export const BoardCounts = memo(({ board, rooms, clock, chooseRoom }: Props) => {
  const words = useWords()
  const total = board?.total ?? nothing
  return (
    <section className="panel board" aria-label={words.checkin.counts}>
      {board && <Phase board={board} clock={clock} />}
      <dl className="board-total">
        <Count label={words.checkin.expected} value={total.expected} />
        <Count label={words.checkin.present} value={total.present} kind="present" />
        <Count label={words.checkin.late} value={total.late} kind="late" />
        {total.absent > 0 && total.unrecorded === 0 ? (
          <Count label={words.checkin.absent} value={total.absent} kind="outstanding" />
        ) : (
          <Count label={words.checkin.outstanding} value={total.unrecorded} kind="outstanding" />
        )}
      </dl>
      {rooms.length > 1 && <RoomCounts rooms={rooms} chooseRoom={chooseRoom} />}
    </section>
  )
})

const nothing = sumCounts([])

/** Where the time lies between the opening of the entry and the end. */
function Phase({ board, clock }: { readonly board: Board; readonly clock: DeskClock }) {
  const words = useWords()
  const now = useTime(clock)
  return (
    <p className="board-time" role="timer">
      {sessionPhase(board, now, words)}
    </p>
  )
}

const Count = ({ label, value, kind }: { readonly label: string; readonly value: number; readonly kind?: string }) => (
  <div className={kind}>
    <dt>{label}</dt>
    <dd className="number">{value}</dd>
  </div>
)
