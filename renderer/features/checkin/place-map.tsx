import type { CSSProperties } from 'react'
import type { DeskCandidate } from '../../../core/contract.ts'
import { useCall } from '../../api/use-call.ts'
import { useAfterPaint } from '../../ui/use-after-paint.ts'
import { useWords } from '../../words/use-words.ts'

type Props = { readonly exam: string; readonly candidate: DeskCandidate }

/** Where the seat is in the room: the way there, seen from the door of a glance. Nothing without room and seat. */
export function PlaceMap({ exam, candidate }: Props) {
  const words = useWords()
  const drawn = useAfterPaint<DeskCandidate | undefined>(candidate, undefined) // after the verdict, never before it
  const { session, room, seat } = candidate
  const found = useCall('checkin.map', room && drawn === candidate ? { exam, session, room } : undefined, {
    settle: 1000,
    needs: ['candidates', 'rooms'],
  })
  const map = found.value?.room === room ? found.value : undefined
  const own = map?.seats.find((one) => one.number === seat)
  if (!map || !own || drawn !== candidate) return null
  return (
    <div className="place-map" aria-hidden="true">
      <p>{words.day.podium}</p>
      <ol style={{ '--map-columns': map.columns } as CSSProperties}>
        {map.seats.map((one) => (
          <li
            key={one.number}
            className={one === own ? 'own' : ''}
            style={{ gridRow: one.row + 1, gridColumn: one.column + 1 }}
          >
            {one === own ? one.number : ''}
          </li>
        ))}
      </ol>
    </div>
  )
}
