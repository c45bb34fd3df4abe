import type { Seat } from '../model/room.ts'
import type { Spacing } from '../model/seating.ts'

/**
 * Leaves out seats so that nobody sits next to, or in front of, another. Seats are counted along their row,
 * aisles not counted as seats; the first row and the first seat of each row stay. Seats without a position
 * are one row in the order given.
 */
export function spaced(seats: readonly Seat[], spacing: Spacing): readonly Seat[] {
  if (spacing === 'none') return seats
  const rows = [...new Set(seats.map((seat) => seat.row ?? 0))].sort((a, b) => a - b)
  return rows.flatMap((row, r) => {
    if (spacing !== 'every-other-seat' && r % 2 === 1) return []
    const inRow = seats.filter((seat) => (seat.row ?? 0) === row)
    return spacing === 'every-other-row' ? inRow : everyOther(inRow)
  })
}

function everyOther(row: readonly Seat[]): readonly Seat[] {
  const inOrder = row.every((seat) => seat.column !== undefined) ? [...row].sort((a, b) => a.column! - b.column!) : row
  return inOrder.filter((_, i) => i % 2 === 0)
}
