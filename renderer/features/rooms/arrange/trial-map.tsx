import { useMemo, useState } from 'react'
import type { CandidateRow } from '../../../../core/contract.ts'
import type { PlanViolation } from '../../../../core/model/seating-plan.ts'
import { seatPlaces } from '../../../../core/seating/seat-places.ts'
import { useWords } from '../../../words/use-words.ts'
import type { ListedRoom, MapSeat } from '../map/room-people.ts'
import { mapCell, SeatShape } from '../map/seat-shape.tsx'
import { type Measure, pointOf, sizeOfPlan } from '../plan/measure.ts'
import { Stage } from '../plan/stage.tsx'
import { useViewport } from '../plan/use-viewport.ts'

type Props = {
  readonly room: ListedRoom
  readonly placed: readonly { readonly candidate: string; readonly seat: string }[]
  readonly people: ReadonlyMap<string, CandidateRow>
  readonly violations: readonly PlanViolation[]
}

const none: never[] = []
const nothing = (): void => {}

/** The room as it would be: looked at, not changed. */
export function TrialMap({ room, placed, people, violations }: Props) {
  const words = useWords()
  const [mirrored, setMirrored] = useState(false)
  const { seats, rows, columns } = useMemo(
    () => trialSeats(room, placed, people, violations),
    [room, placed, people, violations],
  )
  const measure: Measure = { rows, columns, cell: mapCell, mirrored }
  const viewport = useViewport(sizeOfPlan(measure))
  return (
    <div className="trial-map">
      <Stage
        label={words.rooms.seatsOf(words.common.room(room.id))}
        measure={measure}
        marks={room.marks ?? none}
        viewport={viewport}
        setMirrored={setMirrored}
      >
        {seats.map((seat) => {
          const { x, y } = pointOf(measure, seat)
          return (
            <SeatShape
              key={seat.number}
              seat={seat}
              x={x}
              y={y}
              selected={false}
              focused={false}
              target={false}
              dragged={false}
              down={nothing}
            />
          )
        })}
      </Stage>
    </div>
  )
}

function trialSeats(
  room: ListedRoom,
  placed: Props['placed'],
  people: Props['people'],
  violations: Props['violations'],
) {
  const places = seatPlaces(room.seats)
  const newly = new Map(placed.map((one) => [one.seat, one.candidate]))
  const moving = new Set(placed.map((one) => one.candidate))
  const stay = new Map(
    [...people.values()]
      .filter((one) => one.room === room.id && one.seat && !one.withdrawn && !moving.has(one.id))
      .map((one) => [one.seat!, one]),
  )
  const broken = Map.groupBy(
    violations.flatMap((violation) =>
      violation.seats.filter((seat) => seat.room === room.id).map((seat) => ({ seat: seat.seat, violation })),
    ),
    (one) => one.seat,
  )
  const seats = places.seats.map((seat): MapSeat => {
    const person = people.get(newly.get(seat.number) ?? '') ?? stay.get(seat.number)
    return {
      ...seat,
      unknown: false,
      people: person ? [person] : [],
      others: [],
      violations: (broken.get(seat.number) ?? []).map((one) => one.violation),
    }
  })
  return { seats, rows: places.rows, columns: places.columns }
}
