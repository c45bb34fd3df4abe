import { useCall } from '../../api/use-call.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { StatusMark } from '../../ui/status-mark.tsx'
import { useWords } from '../../words/use-words.ts'

/** Who sits where in one room, seat by seat in their order. */
export function SeatGrid({
  exam,
  session,
  room,
}: {
  readonly exam: string
  readonly session: string
  readonly room: string
}) {
  const words = useWords()
  const found = useCall('rooms.seats', { exam, session, room }, { settle: 200 })
  const seats = found.value?.seats ?? []
  const title = words.rooms.seatsOf(words.common.room(room))
  return (
    <section className="panel stack" aria-label={title}>
      <h2>{title}</h2>
      <FailureNote failure={found.failure} retry={found.reload} />
      <ol className="seat-grid">
        {seats.map(({ seat, candidates }) => (
          <li
            key={seat}
            className={
              candidates.length > 1
                ? 'seat double'
                : candidates.length === 0
                  ? 'seat free'
                  : seat === ''
                    ? 'seat double'
                    : 'seat'
            }
          >
            <span className="seat-number number">{seat || words.rooms.withoutSeat}</span>
            {candidates.length === 0 && <span className="muted">{words.rooms.emptySeat}</span>}
            {candidates.map((one) => (
              <span key={one.id} className="seat-person">
                <span className="seat-name">{one.name}</span>
                <span className="seat-facts">
                  <StatusMark status={one.status} />
                  {one.sameName && <span className="same-name">{words.roster.sameName}</span>}
                </span>
              </span>
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}
