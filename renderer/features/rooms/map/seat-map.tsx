import { type KeyboardEvent, useEffect, useMemo, useState } from 'react'
import type { RoomMark } from '../../../../core/model/room.ts'
import { useWords } from '../../../words/use-words.ts'
import { type Measure, placeAt, pointOf, sizeOfPlan } from '../plan/measure.ts'
import { nearestSeat } from '../plan/nearest-seat.ts'
import { Stage } from '../plan/stage.tsx'
import { useViewport, type Viewport } from '../plan/use-viewport.ts'
import type { MapSeat, RoomPeople } from './room-people.ts'
import { mapCell, SeatShape } from './seat-shape.tsx'
import type { Carried, Carry } from './use-carry.ts'
import { useSeatDrag } from './use-seat-drag.ts'

type Props = {
  readonly room: string
  readonly marks: readonly RoomMark[]
  readonly people: RoomPeople
  readonly selected: ReadonlySet<string>
  readonly select: (seats: ReadonlySet<string>) => void
  readonly carry: Carry
  readonly tools?: React.ReactNode
  /** Told how to find the seat under a point of the window, for what is dragged in from outside. */
  readonly expose?: (seatAt: (client: { x: number; y: number }) => MapSeat | undefined) => void
}

/** The seats of a room with who sits there: looked at, selected, and candidates moved by mouse or keyboard. */
export function SeatMap({ room, marks, people, selected, select, carry, tools, expose }: Props) {
  const words = useWords()
  const [mirrored, setMirrored] = useState(false)
  const [focused, setFocused] = useState<string>()
  const measure: Measure = { rows: people.rows, columns: people.columns, cell: mapCell, mirrored }
  const viewport = useViewport(sizeOfPlan(measure))
  const byPlace = useMemo(
    () => new Map(people.seats.map((seat) => [`${seat.row},${seat.column}`, seat])),
    [people.seats],
  )
  const seatAt = (client: { x: number; y: number }): MapSeat | undefined => {
    const { row, column } = placeAt(measure, viewport.toDrawing(client))
    return byPlace.get(`${row},${column}`)
  }
  useEffect(() => expose?.(seatAt))
  const put = (seat: MapSeat, who?: Carried): void =>
    void carry.put(
      { room, seat: seat.number, taken: seat.people[0] && { id: seat.people[0].id, name: seat.people[0].name } },
      who,
    )
  const click = (seat: MapSeat, add: boolean): void => {
    setFocused(seat.number)
    if (carry.carried) return void put(seat)
    if (!add) return void select(new Set([seat.number]))
    const next = new Set(selected)
    if (!next.delete(seat.number)) next.add(seat.number)
    select(next)
  }
  const drag = useSeatDrag({ room, seatAt, click, put })
  const reached = people.seats.find((seat) => seat.number === focused) ?? people.seats[0]
  const keys = (event: KeyboardEvent<SVGSVGElement>): void => {
    const steps = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] } as const
    const step = steps[event.key as keyof typeof steps]
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      event.preventDefault()
      return void select(new Set(people.seats.map((seat) => seat.number)))
    }
    const number = (event.target as Element).closest('.plan-seat')?.getAttribute('data-seat')
    const at = people.seats.find((seat) => seat.number === number)
    if (!at || event.ctrlKey || event.metaKey) return
    if (step) {
      event.preventDefault()
      const by = mirrored ? -1 : 1
      const next = nearestSeat(people.seats, at, { down: step[0] * by, right: step[1] * by })
      if (next) focusSeat(next, viewport, measure, setFocused)
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      click(at, event.key === ' ' || event.shiftKey)
    } else if (event.key.toLowerCase() === 'm' && at.people[0])
      carry.pick({ candidate: at.people[0].id, name: at.people[0].name, from: { room, seat: at.number } })
  }
  return (
    <div className="seat-map">
      <Stage
        label={words.rooms.seatsOf(words.common.room(room))}
        measure={measure}
        marks={marks}
        viewport={viewport}
        keys={keys}
        tools={tools}
        setMirrored={setMirrored}
        className={carry.carried ? 'carrying' : ''}
      >
        {people.seats.map((seat) => {
          const { x, y } = pointOf(measure, seat)
          return (
            <SeatShape
              key={seat.number}
              seat={seat}
              x={x}
              y={y}
              selected={selected.has(seat.number)}
              focused={reached?.number === seat.number}
              target={carry.carried !== undefined || drag.over === seat.number}
              dragged={drag.dragged === seat.number}
              down={drag.down}
            />
          )
        })}
      </Stage>
    </div>
  )
}

function focusSeat(seat: MapSeat, viewport: Viewport, measure: Measure, setFocused: (seat: string) => void): void {
  setFocused(seat.number)
  viewport.reveal(pointOf(measure, seat), mapCell)
  requestAnimationFrame(() =>
    viewport.frame.current?.querySelector<SVGGElement>(`[data-seat="${CSS.escape(seat.number)}"]`)?.focus(),
  )
}
