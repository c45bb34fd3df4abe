import type { Exam } from '../../../../core/model/exam.ts'
import { hoursOf } from '../../../../core/rules/session-words.ts'
import { useWords } from '../../../words/use-words.ts'
import type { MapSeat } from './room-people.ts'

type Props = { readonly exam: Exam; readonly session: string; readonly seats: readonly MapSeat[] }

/** Several levels in one room at a time: each with its own hours. Nothing where the session has the room to itself. */
export function SessionHours({ exam, session, seats }: Props) {
  const words = useWords()
  const others = Map.groupBy(
    seats.flatMap((seat) => seat.others),
    (one) => one.session,
  )
  if (others.size === 0) return null
  const counts = new Map([...others].map(([id, people]) => [id, people.length]))
  counts.set(session, seats.filter((seat) => seat.people.length > 0).length)
  return (
    <section className="stack-tight" aria-label={words.seating.together}>
      <h2>{words.seating.together}</h2>
      <ul>
        {exam.sessions
          .filter(({ id }) => counts.has(id))
          .map((one) => (
            <li key={one.id} className="row">
              <span className={one.id === session ? 'grow' : 'grow muted'}>{one.name}</span>
              <span className="number">{hoursOf(one)}</span>
              <span className="muted">{words.common.people(counts.get(one.id) ?? 0)}</span>
            </li>
          ))}
      </ul>
    </section>
  )
}
