import { createRandom } from './random.ts'
import type { RoomBoard } from './room-board.ts'

/**
 * How few neighbours a group that is too large for a room must have among itself: for k of the group in
 * the room, `cost[k − from]` pairs, on the seats `seats[k − from]`. Found by search, so an upper bound.
 */
export type CrowdCurve = {
  readonly from: number
  readonly cost: readonly number[]
  readonly seats: readonly (readonly number[])[]
}

/** Steps of the search in all. It counts steps and not time, so that every machine finds the same. */
const stepsInAll = 4_000_000

/**
 * A curve for every board, from as many as fit without a pair up to all open seats. Rooms of the same shape share one.
 * `beside` tells how many of a seat's fixed neighbours belong to the group.
 */
export function crowdCurves(
  boards: readonly RoomBoard[],
  beside: (board: RoomBoard, seat: number) => number,
): CrowdCurve[] {
  const shapes = boards.map((board) =>
    JSON.stringify([board.open, board.open.map((seat) => beside(board, seat)), board.graph.neighbours]),
  )
  const first = new Map(shapes.map((shape, i) => [shape, i] as const).reverse())
  const sizes = [...first.values()].reduce((sum, i) => sum + boards[i]!.open.length, 0)
  const steps = Math.max(200, Math.min(12_000, Math.floor(stepsInAll / (sizes / 2 + 1))))
  const known = new Map<string, CrowdCurve>()
  return shapes.map((shape, i) => {
    let curve = known.get(shape)
    if (!curve) known.set(shape, (curve = curveOf(boards[i]!, (seat) => beside(boards[i]!, seat), steps)))
    return curve
  })
}

function curveOf(board: RoomBoard, beside: (seat: number) => number, steps: number): CrowdCurve {
  const search = createSearch(board, beside)
  const start = board.open.filter((seat) => board.graph.colour[seat] === 0 && beside(seat) === 0)
  for (const seat of start) search.add(seat)
  const cost = [0]
  const seats: (readonly number[])[] = [start]
  for (let k = start.length + 1; k <= board.open.length; k++) {
    search.addBest()
    const found = search.improve(steps)
    cost.push(found.cost)
    seats.push(found.seats)
  }
  return { from: start.length, cost, seats }
}

/** A set of open seats whose number of inner pairs is made small by exchanging one seat for another. */
function createSearch(board: RoomBoard, beside: (seat: number) => number) {
  const random = createRandom(board.open.length)
  const { neighbours } = board.graph
  const inside = new Uint8Array(board.seats.length)
  const degree = Int32Array.from(board.seats, (_, seat) => beside(seat))
  const chosen: number[] = []
  const others = [...board.open]
  let cost = 0

  const flip = (seat: number): void => {
    const by = inside[seat] ? -1 : 1
    inside[seat] = inside[seat] ? 0 : 1
    cost += by * degree[seat]!
    for (const next of neighbours[seat]!) degree[next]! += by
  }
  const add = (seat: number): void => {
    flip(seat)
    others.splice(others.indexOf(seat), 1)
    chosen.push(seat)
  }
  const exchange = (i: number, j: number): void => {
    flip(chosen[i]!)
    flip(others[j]!)
    const kept = chosen[i]!
    chosen[i] = others[j]!
    others[j] = kept
  }
  return {
    add,
    addBest: () => add(others.reduce((best, seat) => (degree[seat]! < degree[best]! ? seat : best))),
    /** Exchanges at random, worse ones ever more seldom; the best set seen. */
    improve(steps: number): { cost: number; seats: readonly number[] } {
      let best = { cost, seats: [...chosen] }
      for (let step = 0; step < steps && others.length > 0 && best.cost > 0; step++) {
        const [i, j] = [random.below(chosen.length), random.below(others.length)]
        const before = cost
        exchange(i, j)
        if (cost > before && !accepts(random.next(), cost - before, 0.3 * (1 - step / steps))) exchange(i, j)
        if (cost < best.cost) best = { cost, seats: [...chosen] }
      }
      return best
    },
  }
}

/** Whether a step that is worse by `by` is taken, when one that is worse by 1 is with the chance given. */
export function accepts(random: number, by: number, chance: number): boolean {
  let all = chance
  for (let i = 1; i < by; i++) all *= chance
  return random < all * 4_294_967_296
}
