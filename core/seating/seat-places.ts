import type { Seat } from '../model/room.ts'

/** A seat with its place on the room's grid. */
export type PlacedSeat = Seat & { readonly row: number; readonly column: number }

/** Seats in a row where the room has no drawing: what fits a screen and is close to many labs. */
const usualColumns = 6
const manyColumns = 8

/**
 * The seats on a grid, row 0 at the podium. Seats that have a position keep it; the others follow below in the
 * order in which they are given, row by row.
 */
export function seatPlaces(seats: readonly Seat[]): {
  readonly seats: readonly PlacedSeat[]
  readonly rows: number
  readonly columns: number
} {
  const drawn = seats.filter((seat): seat is PlacedSeat => seat.row !== undefined && seat.column !== undefined)
  const rest = seats.filter((seat) => seat.row === undefined || seat.column === undefined)
  const widest = Math.max(-1, ...drawn.map((seat) => seat.column)) + 1
  const columns = Math.max(
    widest,
    rest.length === 0 ? 1 : Math.min(rest.length, rest.length > usualColumns * 6 ? manyColumns : usualColumns),
  )
  const below = Math.max(-1, ...drawn.map((seat) => seat.row)) + 1 + (drawn.length > 0 && rest.length > 0 ? 1 : 0)
  const placed = rest.map((seat, i) => ({ ...seat, row: below + Math.floor(i / columns), column: i % columns }))
  return { seats: [...drawn, ...placed], rows: below + Math.ceil(rest.length / columns), columns }
}
