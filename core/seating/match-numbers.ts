import type { Seat } from '../model/room.ts'
import { naturalOrder } from '../rules/natural-order.ts'
import { seatNumbers } from '../rules/seat-numbers.ts'

/**
 * Lays the numbers that a room has already onto drawn positions, in the order in which the positions are counted:
 * the lowest number on the first. No number is altered or lost: those for which there is no position are kept
 * without one. Positions beyond the numbers get further ones, written as the others are.
 */
export function matchNumbers(drawn: readonly Seat[], had: readonly Seat[]): Seat[] {
  const known = [...had].sort((a, b) => naturalOrder(a.number, b.number))
  const fresh = furtherNumbers(drawn.length - known.length, known.map((seat) => seat.number))
  const placed = drawn.map((position, i) => onPosition(known[i] ?? { number: fresh[i - known.length]! }, position))
  return [...placed, ...known.slice(drawn.length).map(withoutPosition)]
}

function onPosition(seat: Seat, { row, column, facing, attributes, machine, state }: Seat): Seat {
  return {
    ...withoutPosition(seat),
    row,
    column,
    ...(seat.machine ?? machine ? { machine: seat.machine ?? machine } : {}),
    ...(seat.state ?? state ? { state: seat.state ?? state } : {}),
    ...(attributes && { attributes }),
    ...(facing && { facing }),
  }
}

const withoutPosition = ({ row: _row, column: _column, facing: _facing, ...rest }: Seat): Seat => rest

/** So many numbers that are not taken, counted on from the highest. */
export function furtherNumbers(count: number, taken: readonly string[]): string[] {
  if (count <= 0) return []
  const used = new Set(taken)
  const highest = Math.max(0, ...taken.map((number) => Number(/(\d+)\D*$/.exec(number)?.[1] ?? 0)))
  const numbers = seatNumbers(highest + count + used.size, taken).slice(highest)
  return numbers.filter((number) => !used.has(number)).slice(0, count)
}
