import { memo } from 'react'
import type { Output, RoomCount } from '../../../core/contract.ts'
import { sumCounts } from '../../../core/day/attendance-counts.ts'
import { type DeskClock, useTime } from '../../state/desk-clock.ts'
import { sessionPhase } from '../../ui/session-phase.ts'
import { useWords } from '../../words/use-words.ts'

type Board = Output<'checkin.board'>
type Props = {
  readonly board: Board | undefined
  readonly room: string | undefined
  readonly clock: DeskClock
  readonly chooseRoom: (room: string) => void
}

/** How many are expected, here, late and missing, and how long entry lasts. */
export const BoardCounts = memo(({ board, room, clock, chooseRoom }: Props) => {
  const words = useWords()
  const total = sumCounts(board?.rooms ?? [])
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
      {room === undefined && board && board.rooms.length > 1 && (
        <RoomTable rooms={board.rooms} chooseRoom={chooseRoom} />
      )}
    </section>
  )
})

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

type TableProps = { readonly rooms: readonly RoomCount[]; readonly chooseRoom: (room: string) => void }

/** Drawn anew only when the counts change, and then only the rows that did: a site may have hundreds of rooms. */
const RoomTable = memo(({ rooms, chooseRoom }: TableProps) => {
  const words = useWords()
  return (
    <div className="board-rooms">
      <table className="sheet">
        <thead>
          <tr>
            <th scope="col">{words.common.roomLabel}</th>
            {(['expected', 'present', 'late', 'outstanding'] as const).map((count) => (
              <th key={count} scope="col" className="end">
                {words.checkin[count]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rooms.map(({ room, expected, present, late, unrecorded }) => (
            <RoomLine key={room} {...{ room, expected, present, late, unrecorded, chooseRoom }} />
          ))}
        </tbody>
      </table>
    </div>
  )
})

type LineProps = Pick<RoomCount, 'room' | 'expected' | 'present' | 'late' | 'unrecorded'> &
  Pick<TableProps, 'chooseRoom'>

const RoomLine = memo(({ room, expected, present, late, unrecorded, chooseRoom }: LineProps) => {
  const words = useWords()
  return (
    <tr>
      <th scope="row">
        {room ? (
          <button type="button" className="plain-link" onClick={() => chooseRoom(room)}>
            {words.common.room(room)}
          </button>
        ) : (
          words.checkin.noRoomYet
        )}
      </th>
      <td className="end">{expected}</td>
      <td className="end">{present}</td>
      <td className="end">{late}</td>
      <td className="end">{unrecorded}</td>
    </tr>
  )
})
