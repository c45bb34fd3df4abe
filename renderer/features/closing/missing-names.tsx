import { useState } from 'react'
import type { RoomClosing } from '../../../core/calls/closing.ts'
import { useWords } from '../../words/use-words.ts'

/** So many stand above the signatures without pushing them out of sight. */
const shownAtFirst = 12

/** Who is missing, by room and seat. */
export function MissingNames({ rooms }: { readonly rooms: readonly RoomClosing[] }) {
  const words = useWords()
  const [open, setOpen] = useState(false)
  const all = rooms.flatMap((room) => room.missing.map((one) => ({ ...one, room: room.room })))
  if (all.length === 0) return <p className="muted">{words.closing.nobodyMissing}</p>
  const more = all.length - shownAtFirst
  return (
    <>
      <ul className="closing-missing" aria-label={words.closing.missing(all.length)}>
        {(open ? all : all.slice(0, shownAtFirst)).map((one) => (
          <li key={one.id}>
            <span>{one.name}</span>
            <span className="muted">
              {[rooms.length > 1 && words.common.room(one.room), one.seat && words.common.seat(one.seat)]
                .filter(Boolean)
                .join(' ')}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" className="plain-link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.closing.fewer : words.closing.more(more)}
        </button>
      )}
    </>
  )
}
