import type { Seat } from '../model/room.ts'
import { naturalOrder } from '../rules/natural-order.ts'

/**
 * Lays the numbers that a room has already onto drawn positions, in the order in which the positions are counted:
 * the lowest number on the first. No number is altered or lost: those for which there is no position are kept
 * without one. Positions beyond the numbers get further ones, written as the others are.
 */
export function matchNumbers(drawn: readonly Seat[], had: readonly Seat[]): Seat[] {
  const known = [...had].sort((a, b) => naturalOrder(a.number, b.number))
  const fresh = furtherNumbers(
    drawn.length - known.length,
    known.map((seat) => seat.number),
  )
  const placed = drawn.map((position, i) => onPosition(known[i] ?? { number: fresh[i - known.length]! }, position))
  return [...placed, ...known.slice(drawn.length).map(withoutPosition)]
}

function onPosition(seat: Seat, { row, column, facing, attributes, machine, state }: Seat): Seat {
  return {
    ...withoutPosition(seat),
    row,
    column,
    ...((seat.machine ?? machine) ? { machine: seat.machine ?? machine } : {}),
    ...((seat.state ?? state) ? { state: seat.state ?? state } : {}),
    ...(attributes && { attributes }),
    ...(facing && { facing }),
  }
}

const withoutPosition = ({ row: _row, column: _column, facing: _facing, ...rest }: Seat): Seat => rest

/** So many numbers that are not taken, counted on from the last one and written as it is: after `A09` comes `A10`. */
export function furtherNumbers(count: number, taken: readonly string[]): string[] {
  const last = [...taken].sort(naturalOrder).at(-1) ?? ''
  const [, before = '', digits = ''] = /^(.*?)(\d*)$/.exec(last) ?? []
  const width = digits.startsWith('0') ? digits.length : taken.length === 0 ? 2 : 1
  const used = new Set(taken)
  const found: string[] = []
  for (let value = Number(digits) + 1; found.length < count; value++) {
    const number = before + String(value).padStart(width, '0')
    if (!used.has(number)) found.push(number)
  }
  return found
}
