import type { RoomBoard } from './room-board.ts'
import type { SitterGroups } from './sitter-groups.ts'

const isFree = (board: RoomBoard, seat: number): boolean => board.occupant[seat]! < 0

/**
 * Puts sitters on the board's first free seats, the largest group first, colour by colour. As seats of one
 * colour are never neighbours, a group of at most half of the seats mostly meets nobody of its own.
 */
export function fillApart(board: RoomBoard, sitters: readonly number[], groups: SitterGroups): void {
  const order = byGroupSize(sitters, groups)
  const group = groups.of[0]!
  const largest = order.filter((sitter) => group[sitter] !== 0 && group[sitter] === group[order[0]!]).length
  const seats = seatsToFill(board, sitters.length, largest)
  const colours = coloursFor(board, seats, largest)
  const byColour = seats.sort((a, b) => colours[a]! - colours[b]! || a - b)
  byColour.forEach((seat, i) => {
    board.occupant[seat] = order[i]!
  })
}

/** The first free seats; if these have too few of colour 0 for the largest group, later ones of it instead of others. */
function seatsToFill(board: RoomBoard, count: number, largest: number): number[] {
  const free = board.open.filter((seat) => isFree(board, seat))
  const first = free.slice(0, count)
  const isZero = (seat: number) => board.graph.colour[seat] === 0
  if (first.filter(isZero).length >= largest) return first
  const zeros = new Set(free.filter(isZero).slice(0, largest))
  return [...zeros, ...free.filter((seat) => !zeros.has(seat)).slice(0, count - zeros.size)]
}

/**
 * The board's two colours, exchanged in some blocks of seats so that colour 0 has just enough seats for
 * the largest group: what it leaves would have to be taken by another group across both colours.
 */
function coloursFor({ graph }: RoomBoard, seats: readonly number[], largest: number): readonly number[] {
  const surplus = new Map<number, number>()
  let first = 0
  for (const seat of seats) {
    const colour = graph.colour[seat]!
    if (colour > 1) return graph.colour // diagonal neighbours: four colours
    surplus.set(graph.block[seat]!, (surplus.get(graph.block[seat]!) ?? 0) + (colour === 0 ? 1 : -1))
    if (colour === 0) first++
  }
  const exchanged = new Set<number>()
  for (const [block, more] of surplus) {
    if (more <= 0 || first - more < largest) continue
    first -= more
    exchanged.add(block)
  }
  return graph.colour.map((colour, seat) => (exchanged.has(graph.block[seat]!) ? 1 - colour : colour))
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
