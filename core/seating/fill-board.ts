import type { RoomBoard } from './room-board.ts'
import type { SitterGroups } from './sitter-groups.ts'

const isFree = (board: RoomBoard, seat: number): boolean => board.occupant[seat]! < 0

/**
 * Puts sitters on the board's first free seats, the largest group first, colour by colour. As seats of one
 * colour are never neighbours, a group of at most half of the seats mostly meets nobody of its own.
 */
export function fillApart(board: RoomBoard, sitters: readonly number[], groups: SitterGroups): void {
  const seats = board.open.filter((seat) => isFree(board, seat)).slice(0, sitters.length)
  const colours = board.graph.colour
  const byColour = seats.sort((a, b) => colours[a]! - colours[b]! || a - b)
  const order = byGroupSize(sitters, groups)
  byColour.forEach((seat, i) => {
    board.occupant[seat] = order[i]!
  })
}

/** Puts sitters on the first free seats as they come. */
export function fillInOrder(board: RoomBoard, sitters: readonly number[]): void {
  const seats = board.open.filter((seat) => isFree(board, seat))
  sitters.forEach((sitter, i) => {
    board.occupant[seats[i]!] = sitter
  })
}

/** The largest group first, by the first rule, then within it by the next; those of no group last. Stable. */
export function byGroupSize(sitters: readonly number[], { of }: SitterGroups): number[] {
  const sizes = of.map((group) => {
    const size = new Map<number, number>()
    for (const sitter of sitters) size.set(group[sitter]!, (size.get(group[sitter]!) ?? 0) + 1)
    return size
  })
  return [...sitters].sort((a, b) => {
    for (const [rule, group] of of.entries()) {
      const [left, right] = [group[a]!, group[b]!]
      if (left === right) continue
      if (left === 0 || right === 0) return left === 0 ? 1 : -1
      return sizes[rule]!.get(right)! - sizes[rule]!.get(left)! || left - right
    }
    return 0
  })
}
