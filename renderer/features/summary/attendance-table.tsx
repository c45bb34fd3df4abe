import { Progress } from 'antd'
import { sumCounts } from '../../../core/day/attendance-counts.ts'
import type { Exam } from '../../../core/model/exam.ts'
import type { RoomCount } from '../../../core/model/room-count.ts'
import { useSettings } from '../../state/settings.ts'
import { dayOf, spanOf } from '../../ui/moments.ts'
import { useWords } from '../../words/use-words.ts'
import type { Words } from '../../words/zh.ts'

type Counted = Omit<RoomCount, 'session' | 'room'>
const columns = ['expected', 'present', 'late', 'absent', 'unrecorded', 'incidents'] as const

/** Expected, present, absent and unrecorded by session and room, with sums. */
export function AttendanceTable({ exam, rooms }: { readonly exam: Exam; readonly rooms: readonly RoomCount[] }) {
  const words = useWords()
  const total = sumCounts(rooms)
  const sessions = exam.sessions.filter((session) => rooms.some((room) => room.session === session.id))
  return (
    <div className="stack">
      <p role="status" className={total.unrecorded > 0 ? 'muted' : 'state-mark ready'}>
        {total.present + total.absent === 0
          ? words.summary.noRecords
          : total.unrecorded > 0
            ? words.summary.unbalanced(total.unrecorded)
            : words.summary.balanced}
      </p>
      <dl className="panel tiles">
        {columns.map((column) => (
          <div key={column} className={column}>
            <dt>{columnNames(words)[column]}</dt>
            <dd className="number">{words.common.count(total[column])}</dd>
          </div>
        ))}
      </dl>
      {sessions.map((session) => (
        <SessionTable key={session.id} session={session} rooms={rooms.filter((room) => room.session === session.id)} />
      ))}
    </div>
  )
}

function SessionTable({
  session,
  rooms,
}: {
  readonly session: Exam['sessions'][number]
  readonly rooms: readonly RoomCount[]
}) {
  const words = useWords()
  const language = useSettings((state) => state.settings.language)
  return (
    <section className="panel stack" aria-label={session.name}>
      <h2>
        {session.name}{' '}
        <span className="muted number">
          {dayOf(session.start, language)} {spanOf(session.start, session.end)}
        </span>
      </h2>
      <div className="scroll-x">
        <table className="sheet attendance">
          <Head first={words.common.roomLabel} />
          <tbody>
            {rooms.map((room) => (
              <Line
                key={room.room}
                title={room.room ? words.common.room(room.room) : words.checkin.noRoomYet}
                counted={room}
              />
            ))}
          </tbody>
          <tfoot>
            <Line title={words.rooms.total} counted={sumCounts(rooms)} />
          </tfoot>
        </table>
      </div>
    </section>
  )
}

function Head({ first }: { readonly first: string }) {
  const words = useWords()
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {columns.map((column) => (
          <th key={column} scope="col" className="end">
            {columnNames(words)[column]}
          </th>
        ))}
        <th scope="col" className="rate">
          {words.summary.rate}
        </th>
      </tr>
    </thead>
  )
}

function Line({ title, counted }: { readonly title: string; readonly counted: Counted }) {
  const words = useWords()
  const percent = counted.expected === 0 ? 0 : Math.floor((100 * counted.present) / counted.expected)
  return (
    <tr>
      <th scope="row">{title}</th>
      {columns.map((column) => (
        <td key={column} className="end">
          {counted[column]}
        </td>
      ))}
      <td className="rate">
        <Progress size="small" percent={percent} status="normal" aria-label={`${title} ${words.summary.rate}`} />
      </td>
    </tr>
  )
}

const columnNames = ({ checkin, summary }: Words) => ({
  expected: checkin.expected,
  present: summary.present,
  late: summary.ofLate,
  absent: checkin.absent,
  unrecorded: summary.unrecorded,
  incidents: summary.incidents,
})
