import type { Seat } from '../model/room.ts'

/** Which seats of a room are neighbours, by index, and in what colours they can be filled apart. */
export type SeatGraph = {
  readonly neighbours: readonly (readonly number[])[]
  /** Seats of one colour are never neighbours of each other; colour 0 has the most seats. */
  readonly colour: readonly number[]
  /** Seats that hang together have the same block. */
  readonly block: readonly number[]
}

/**
 * Left, right, front and back on the grid, with `diagonal` also the four corners; across an aisle nobody is
 * a neighbour. Where positions are not known, consecutive seats in the order given count as neighbours.
 */
export function seatGraph(seats: readonly Seat[], diagonal: boolean): SeatGraph {
  const placed = seats.every((seat) => seat.row !== undefined && seat.column !== undefined)
  if (!placed) return rowGraph(seats.length)
  const at = new Map(seats.map((seat, i) => [keyOf(seat.row!, seat.column!), i]))
  const steps = diagonal ? [...straight, ...corners] : straight
  const neighbours = seats.map((seat) =>
    steps.flatMap(([rows, columns]) => at.get(keyOf(seat.row! + rows, seat.column! + columns)) ?? []),
  )
  const pattern = seats.map(({ row, column }) => (diagonal ? (row! % 2) * 2 + (column! % 2) : (row! + column!) % 2))
  return { neighbours, ...largestFirst(neighbours, pattern, diagonal ? 4 : 2) }
}

const straight = [
  [0, -1],
  [0, 1],
  [-1, 0],
  [1, 0],
] as const
const corners = [
  [-1, -1],
  [-1, 1],
  [1, -1],
  [1, 1],
] as const

/** Positions are 0 … 199 and a step beyond either end. */
const keyOf = (row: number, column: number): number => (row + 1) * 1000 + column + 1

function rowGraph(length: number): SeatGraph {
  const indexes = Array.from({ length }, (_, i) => i)
  return {
    neighbours: indexes.map((i) => [i - 1, i + 1].filter((n) => n >= 0 && n < length)),
    colour: indexes.map((i) => i % 2),
    block: indexes.map(() => 0),
  }
}

/** Renames the colours in each block of connected seats, so that the most frequent there is 0, the next 1, … */
function largestFirst(neighbours: readonly (readonly number[])[], pattern: readonly number[], colours: number) {
  const colour = new Array<number>(pattern.length).fill(0)
  const block = new Array<number>(pattern.length).fill(-1)
  pattern.forEach((_, start) => {
    if (block[start]! >= 0) return
    const together = blockFrom(start, neighbours)
    const sizes = new Array<number>(colours).fill(0)
    for (const seat of together) sizes[pattern[seat]!]!++
    const order = sizes.map((_size, one) => one).sort((a, b) => sizes[b]! - sizes[a]! || a - b)
    for (const seat of together) {
      colour[seat] = order.indexOf(pattern[seat]!)
      block[seat] = start
    }
  })
  return { colour, block }
}

/** All seats that hang together with `start`. */
function blockFrom(start: number, neighbours: readonly (readonly number[])[]): number[] {
  const seen = new Set([start])
  for (const seat of seen) for (const next of neighbours[seat]!) seen.add(next)
  return [...seen]
}
