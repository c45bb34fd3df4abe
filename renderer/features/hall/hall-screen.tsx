import { DesktopOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type CSSProperties, useEffect, useState } from 'react'
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
  const { shown, from } = useTurns(rooms)
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
      {shown.length < rooms.length && (
        <p className="hall-turn number">{words.hall.turn(from + 1, from + shown.length, rooms.length)}</p>
      )}
      <ol className="hall-rooms" style={{ '--hall-columns': columnsFor(shown.length) } as CSSProperties}>
        {shown.map((room) => (
          <Room key={room.room} room={room} closed={closed.has(room.room)} />
        ))}
      </ol>
    </section>
  )
}

/** So many rooms can be read from across a hall; of more, one part after the other is shown, for so long. */
const roomsAtOnce = 36
const turnTakes = 10_000

/** The rooms whose turn it is. Parts are equally long, so that each looks like the one before. */
function useTurns(rooms: readonly RoomCount[]): { readonly shown: readonly RoomCount[]; readonly from: number } {
  const [turn, setTurn] = useState(0)
  const parts = Math.max(1, Math.ceil(rooms.length / roomsAtOnce))
  useEffect(() => {
    if (parts === 1) return
    const timer = setInterval(() => setTurn((n) => n + 1), turnTakes)
    return () => clearInterval(timer)
  }, [parts])
  const length = Math.ceil(rooms.length / parts)
  const from = (turn % parts) * length
  return { shown: rooms.slice(from, from + length), from }
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
