import { DesktopOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type CSSProperties, useEffect } from 'react'
import { sumCounts } from '../../../core/day/attendance-counts.ts'
import type { Exam, Session } from '../../../core/model/exam.ts'
import type { RoomCount } from '../../../core/model/room-count.ts'
import { call } from '../../api/call.ts'
import { useCall } from '../../api/use-call.ts'
import { type DeskClock, useTime } from '../../state/desk-clock.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { secondsOf } from '../../ui/moments.ts'
import { sessionPhase } from '../../ui/session-phase.ts'
import { useWords } from '../../words/use-words.ts'
import '../../ui/day.css'
import './hall.css'

type Props = {
  readonly exam: Exam
  readonly session: Session
  readonly clock: DeskClock
  /** Back to the desk; absent in the window that shows nothing else. */
  readonly leave?: () => void
}

/** 大屏: the counts of the site for everyone in the hall. It names nobody. */
export function HallScreen({ exam, session, clock, leave }: Props) {
  const words = useWords()
  const time = useTime(clock)
  const board = useCall(
    'hall.board',
    { exam: exam.id, session: session.id },
    { settle: 200, needs: ['records', 'candidates', 'exam'] },
  )
  useEffect(() => {
    if (!leave) return
    const hear = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') leave()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [leave])
  const rooms = board.value?.rooms ?? []
  const total = sumCounts(rooms)
  const closed = new Set(board.value?.closed)
  return (
    <section className={rooms.length > 12 ? 'hall many' : 'hall'} aria-label={words.day.view.hall}>
      <header className="hall-head">
        <div>
          <h1>{exam.name}</h1>
          <p>{[exam.site, session.name].filter(Boolean).join('　')}</p>
        </div>
        <div className="hall-time">
          <time className="number">{secondsOf(time)}</time>
          <p role="timer">{board.value && sessionPhase(board.value, time, words)}</p>
        </div>
        {leave && (
          <div className="hall-acts">
            <Button onClick={leave}>
              {words.hall.leave} <kbd className="key">Esc</kbd>
            </Button>
            <Button icon={<DesktopOutlined aria-hidden="true" />} onClick={() => void call('hall.open', {})}>
              {words.hall.second}
            </Button>
          </div>
        )}
      </header>
      <FailureNote failure={board.failure} retry={board.reload} />
      <dl className="hall-total">
        {(['expected', 'present', 'late', 'outstanding'] as const).map((count) => (
          <div key={count} className={count}>
            <dt>{words.checkin[count]}</dt>
            <dd className="number">{count === 'outstanding' ? total.unrecorded + total.absent : total[count]}</dd>
          </div>
        ))}
      </dl>
      <ol className="hall-rooms" style={{ '--hall-columns': columnsFor(rooms.length) } as CSSProperties}>
        {rooms.map((room) => (
          <Room key={room.room} room={room} closed={closed.has(room.room)} />
        ))}
      </ol>
    </section>
  )
}

/** As many columns as let all rooms be seen at once on a wide screen: nobody scrolls in a hall. */
const columnsFor = (rooms: number): number => Math.max(1, Math.ceil(Math.sqrt(rooms * 1.9)))

function Room({ room, closed }: { readonly room: RoomCount; readonly closed: boolean }) {
  const words = useWords()
  const share = room.expected === 0 ? 0 : room.present / room.expected
  const missing = room.expected - room.present
  return (
    <li className={missing === 0 ? 'hall-room full' : 'hall-room'}>
      <p className="hall-room-name">{words.common.room(room.room)}</p>
      <p className="hall-room-count number">
        {room.present} / {room.expected}
      </p>
      <progress max={1} value={share} aria-label={words.common.room(room.room)} />
      <p className="muted">
        {closed ? words.hall.closed(room.absent) : missing === 0 ? words.hall.complete : words.hall.missing(missing)}
      </p>
    </li>
  )
}
