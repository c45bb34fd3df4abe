import type { CSSProperties } from 'react'
import type { RoomMap as Drawn } from '../../../core/calls/room-map.ts'
import { useCall } from '../../api/use-call.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Words } from '../../words/zh.ts'

type Props = {
  readonly exam: string
  readonly session: string
  readonly room: string
  /** The candidate on the screen. */
  readonly candidate: string | undefined
}

/** The room's seats as they fill, the podium at the top; the seat of the candidate on the screen stands out. */
export function RoomMap({ exam, session, room, candidate }: Props) {
  const words = useWords()
  const found = useCall(
    'checkin.map',
    { exam, session, room },
    { settle: 120, needs: ['records', 'candidates', 'rooms'] },
  )
  const map = found.value?.room === room ? found.value : undefined
  return (
    <section className="room-map" aria-label={words.day.mapOf(words.common.room(room))}>
      <h2>{words.common.room(room)}</h2>
      <FailureNote failure={found.failure} retry={found.reload} />
      {map && (
        <>
          <p className="map-podium" aria-hidden="true">
            {words.day.podium}
          </p>
          <ol className="map-seats" style={{ '--map-columns': map.columns } as CSSProperties}>
            {map.seats.map((seat) => (
              <MapSeat key={seat.number} seat={seat} candidate={candidate} words={words} />
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

type Seat = Drawn['seats'][number]

function MapSeat({
  seat,
  candidate,
  words,
}: {
  readonly seat: Seat
  readonly candidate: string | undefined
  readonly words: Words
}) {
  const [person, ...others] = seat.people
  const isShown = candidate !== undefined && seat.people.some((one) => one.id === candidate)
  const state = person ? (person.out ? 'out' : person.status) : (seat.state ?? 'empty')
  const place = { gridRow: seat.row + 1, gridColumn: seat.column + 1 }
  const title = [
    words.common.seat(seat.number),
    person?.name,
    person && (person.out ? words.day.exit : words.common.status[person.status]),
  ]
    .filter(Boolean)
    .join(' ')
  return (
    <li
      className={`map-seat ${state}${isShown ? ' shown' : ''}${others.length > 0 ? ' double' : ''}`}
      style={place}
      title={title}
    >
      <span className="visually-hidden">{title}</span>
      <span aria-hidden="true">{seat.number}</span>
      <span className="map-mark" aria-hidden="true">
        {marks[state as keyof typeof marks] ?? ''}
      </span>
    </li>
  )
}

/** A sign beside the colour for every state that is told apart. */
const marks = { present: '●', late: '◐', absent: '✕', out: '↗', expected: '', broken: '⚡', spare: '+', reserved: '–' }
