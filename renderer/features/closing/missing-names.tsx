import type { RoomClosing } from '../../../core/calls/exam-day.ts'
import { useWords } from '../../words/use-words.ts'

const shownAtOnce = 100

/** Who is missing, by room and seat. */
export function MissingNames({ rooms }: { readonly rooms: readonly RoomClosing[] }) {
  const words = useWords()
  const all = rooms.flatMap((room) => room.missing.map((one) => ({ ...one, room: room.room })))
  if (all.length === 0) return <p className="muted">{words.closing.nobodyMissing}</p>
  return (
    <ul className="closing-missing" aria-label={words.closing.missing(all.length)}>
      {all.slice(0, shownAtOnce).map((one) => (
        <li key={one.id}>
          <span>{one.name}</span>
          <span className="muted">
            {[rooms.length > 1 && words.common.room(one.room), one.seat && words.common.seat(one.seat)]
              .filter(Boolean)
              .join(' ')}
          </span>
        </li>
      ))}
      {all.length > shownAtOnce && <li className="muted">{words.closing.more(all.length - shownAtOnce)}</li>}
    </ul>
  )
}
