import { CheckCircleFilled, ClockCircleOutlined, WarningFilled } from '@ant-design/icons'
import type { RoomClosing } from '../../../core/calls/closing.ts'
import { balances } from '../../../core/day/closing.ts'
import { useWords } from '../../words/use-words.ts'
import type { Words } from '../../words/zh.ts'

type Props = {
  readonly rooms: readonly RoomClosing[]
  /** What was written down in none of the rooms. */
  readonly elsewhere: Elsewhere
  /** Whether the exam asks for identity steps: without them nobody can lack them. */
  readonly identity: boolean
  readonly chosen: string | undefined
  readonly choose: (room: string | undefined) => void
}

type Elsewhere = { readonly incidents: number; readonly walkIns: number }

type Column = (typeof allColumns)[number]

const allColumns = [
  'expected',
  'present',
  'late',
  'absent',
  'unrecorded',
  'incidents',
  'walkIns',
  'out',
  'unchecked',
] as const

/** Every room of the session with its counts and whether it is signed. */
export function RoomsTable({ rooms, elsewhere, identity, chosen, choose }: Props) {
  const words = useWords()
  const columns = allColumns.filter((column) => identity || column !== 'unchecked')
  const sum = (column: Column): number =>
    rooms.reduce((total, room) => total + room[column], countedIn(elsewhere, column))
  return (
    <div className="scroll-x">
      <table className="sheet closing-rooms">
        <thead>
          <tr>
            <th scope="col">{words.common.roomLabel}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="end">
                {words.closing.column[column]}
              </th>
            ))}
            <th scope="col">{words.closing.state}</th>
          </tr>
        </thead>
        <tbody>
          {rooms.map((room) => (
            <tr key={room.room} className={room.room === chosen ? 'chosen' : undefined}>
              <th scope="row">
                <button
                  type="button"
                  className="plain-link"
                  aria-pressed={room.room === chosen}
                  onClick={() => choose(room.room === chosen ? undefined : room.room)}
                >
                  {words.common.room(room.room)}
                </button>
              </th>
              {columns.map((column) => (
                <td key={column} className={`end number${room[column] > 0 && warns(column) ? ' warns' : ''}`}>
                  {room[column]}
                </td>
              ))}
              <td>
                <State room={room} words={words} />
              </td>
            </tr>
          ))}
          {elsewhere.incidents + elsewhere.walkIns > 0 && (
            <tr>
              <th scope="row">{words.incidents.elsewhere}</th>
              {columns.map((column) => (
                <td key={column} className="end number">
                  {countedIn(elsewhere, column)}
                </td>
              ))}
              <td />
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <button
                type="button"
                className="plain-link"
                aria-pressed={chosen === undefined}
                onClick={() => choose(undefined)}
              >
                {words.common.wholeSite}
              </button>
            </th>
            {columns.map((column) => (
              <td key={column} className="end number">
                {sum(column)}
              </td>
            ))}
            <td>{words.closing.signed(rooms.filter((room) => room.closed).length, rooms.length)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

const countedIn = (elsewhere: Elsewhere, column: Column): number =>
  column === 'incidents' || column === 'walkIns' ? elsewhere[column] : 0

const warns = (column: Column): boolean => column === 'unchecked' || column === 'out'

function State({ room, words }: { readonly room: RoomClosing; readonly words: Words }) {
  if (!room.closed)
    return (
      <span className="state-mark not-started">
        <ClockCircleOutlined aria-hidden="true" /> {words.closing.open}
      </span>
    )
  if (!balances(room))
    return (
      <span className="state-mark attention">
        <WarningFilled aria-hidden="true" /> {words.closing.changed}
      </span>
    )
  return (
    <span className="state-mark ready">
      <CheckCircleFilled aria-hidden="true" /> {words.closing.closed}
    </span>
  )
}
