import type { Seat } from '../../../../core/model/room.ts'
import { naturalOrder } from '../../../../core/rules/natural-order.ts'
import {
  changedSeats,
  type Drawing,
  isPlaced,
  type PlaceKey,
  placeKey,
  withoutSeats,
} from '../../../../core/seating/drawing.ts'
import {
  type Layout,
  type Numbering,
  renumber,
  seatsOfLayout,
  usualNumbering,
} from '../../../../core/seating/layout.ts'
import { furtherNumbers, matchNumbers } from '../../../../core/seating/match-numbers.ts'

/** Numbers that candidates or the organiser's roster use: they may lie elsewhere, but never change or go. */
export type KeptNumbers = ReadonlySet<string>

/** The seats of a layout, the kept numbers laid onto them in the order of counting. */
export function laidOut(layout: Layout, drawing: Drawing, kept: KeptNumbers): Drawing {
  const drawn = seatsOfLayout(layout)
  if (kept.size === 0) return { ...drawing, seats: drawn }
  return {
    ...drawing,
    seats: matchNumbers(
      drawn,
      drawing.seats.filter((seat) => kept.has(seat.number)),
    ),
  }
}

/** A layout for so many seats: rows of six or eight with an aisle in the middle, gaps at the end of the last row. */
export function plainLayout(count: number): Layout {
  const columns = count > 36 ? 8 : 6
  const rows = Math.ceil(count / columns)
  const gaps = Array.from({ length: rows * columns - count }, (_, i) => ({ row: rows - 1, column: columns - 1 - i }))
  return { rows, columns, aislesAfterRows: [], aislesAfterColumns: [columns / 2], gaps, numbering: usualNumbering }
}

/** Numbers counted anew over the positions; machines and states stay where they stand. */
export function countedAnew(drawing: Drawing, numbering: Numbering, kept: KeptNumbers): Drawing {
  const ordered = renumber(drawing.seats, numbering)
  if (kept.size === 0) return { ...drawing, seats: ordered }
  const numbers = drawing.seats.filter((seat) => kept.has(seat.number)).map(({ number }) => ({ number }))
  return { ...drawing, seats: matchNumbers(ordered.filter(isPlaced), numbers) }
}

/** A seat on a free place: a number that waits for one, else the next. */
export function withSeatAt(drawing: Drawing, at: { row: number; column: number }): Drawing {
  if (drawing.seats.some((seat) => placeKey(seat) === placeKey(at))) return drawing
  const [waits] = drawing.seats.filter((seat) => !isPlaced(seat)).sort((a, b) => naturalOrder(a.number, b.number))
  if (waits) return { ...drawing, seats: drawing.seats.map((seat) => (seat === waits ? { ...seat, ...at } : seat)) }
  const [number] = furtherNumbers(
    1,
    drawing.seats.map((seat) => seat.number),
  )
  return { ...drawing, seats: [...drawing.seats, { number: number!, ...at }] }
}

/** The chosen places without seats. Kept numbers wait for another place, others go. */
export function withoutPlaces(drawing: Drawing, chosen: ReadonlySet<PlaceKey>, kept: KeptNumbers): Drawing {
  const waiting = drawing.seats
    .filter((seat) => isPlaced(seat) && chosen.has(placeKey(seat)) && kept.has(seat.number))
    .map(({ row: _row, column: _column, facing: _facing, ...rest }): Seat => rest)
  const { seats, marks } = withoutSeats(drawing, chosen)
  return { seats: [...seats, ...waiting], marks }
}

/** One seat's number set. Who had it takes the old one in exchange, so that none is doubled or lost. */
export function withNumber(drawing: Drawing, at: PlaceKey, number: string, kept: KeptNumbers): Drawing | undefined {
  const seat = drawing.seats.find((one) => isPlaced(one) && placeKey(one) === at)
  if (!seat || number === '' || seat.number === number) return seat ? drawing : undefined
  const other = drawing.seats.find((one) => one.number === number)
  if (!other && kept.has(seat.number)) return undefined
  return {
    ...drawing,
    seats: drawing.seats.map((one) =>
      one === seat ? { ...one, number } : one === other ? { ...one, number: seat.number } : one,
    ),
  }
}

/** Machines of the chosen seats numbered on from a first one, in the order of the seats' numbers. */
export function withMachines(drawing: Drawing, chosen: ReadonlySet<PlaceKey>, first: string): Drawing {
  const order = drawing.seats
    .filter((seat) => isPlaced(seat) && chosen.has(placeKey(seat)))
    .sort((a, b) => naturalOrder(a.number, b.number))
  const names = [first, ...furtherNumbers(order.length - 1, [first])]
  const machineOf = new Map(order.map((seat, i) => [seat, names[i]!]))
  return changedSeats(drawing, chosen, (seat) => {
    const { machine: _machine, ...rest } = seat
    const machine = first === '' ? '' : machineOf.get(seat)!
    return machine === '' || machine === seat.number ? rest : { ...rest, machine }
  })
}
