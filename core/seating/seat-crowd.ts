import { type CrowdCurve, crowdCurves } from './crowd-curve.ts'
import type { RoomBoard } from './room-board.ts'
import type { SitterGroups } from './sitter-groups.ts'

/**
 * Seats the largest group of the first rule, when it is so large that some of it must be neighbours: how many go
 * into each room, and onto which seats, is chosen so that there are few pairs in all. Gives back who was
 * seated; nobody, when the group is not too large. `quotas` says how many people each room gets.
 */
export function seatCrowd(
  boards: readonly RoomBoard[],
  people: readonly number[],
  quotas: readonly number[],
  groups: SitterGroups,
): ReadonlySet<number> {
  const crowd = largestGroup(people, groups)
  const apart = boards.reduce(
    (sum, board, b) => sum + Math.min(quotas[b]!, board.open.filter((seat) => board.graph.colour[seat] === 0).length),
    0,
  )
  if (crowd.length <= apart) return new Set()
  const group = groups.of[0]!
  const member = crowd[0]!
  const isMember = (sitter: number) => sitter >= 0 && group[sitter] === group[member]
  const curves = crowdCurves(
    boards,
    (board, seat) => board.graph.neighbours[seat]!.filter((next) => isMember(board.occupant[next]!)).length,
  )
  const sizes = shareOut(crowd.length, quotas, curves)
  let next = 0
  for (const [b, board] of boards.entries()) {
    for (const seat of seatsFor(curves[b]!, sizes[b]!)) board.occupant[seat] = crowd[next++]!
  }
  return new Set(crowd)
}

function largestGroup(people: readonly number[], groups: SitterGroups): number[] {
  const members = new Map<number, number[]>()
  for (const i of people) {
    const group = groups.of[0]![i]!
    if (group === 0) continue
    const known = members.get(group)
    if (known) known.push(i)
    else members.set(group, [i])
  }
  return [...members.values()].reduce<number[]>((best, some) => (some.length > best.length ? some : best), [])
}

function seatsFor(curve: CrowdCurve, size: number): readonly number[] {
  return size <= curve.from ? curve.seats[0]!.slice(0, size) : curve.seats[size - curve.from]!
}

/**
 * How many of the crowd each room takes. All rooms first take what costs nothing; the rest goes where the
 * next step up is cheapest, a step being an edge of the curve's lower hull.
 */
function shareOut(count: number, quotas: readonly number[], curves: readonly CrowdCurve[]): number[] {
  const sizes = curves.map((curve, b) => Math.min(curve.from, quotas[b]!))
  let left = count - sizes.reduce((sum, size) => sum + size, 0)
  const steps = curves.flatMap((curve, room) => hullSteps(curve, quotas[room]!).map((step) => ({ ...step, room })))
  steps.sort((a, b) => a.cost * b.people - b.cost * a.people || a.room - b.room || a.from - b.from)
  for (const { room, people } of steps) {
    const taken = Math.min(people, left)
    sizes[room]! += taken
    left -= taken
  }
  return sizes
}

/** The edges of the lower hull of the curve up to the quota: ever dearer per person. */
function hullSteps({ from, cost }: CrowdCurve, quota: number): { from: number; people: number; cost: number }[] {
  const hull: number[] = []
  for (let k = 0; k < cost.length && from + k <= quota; k++) {
    while (hull.length > 1 && isAbove(cost, hull.at(-2)!, hull.at(-1)!, k)) hull.pop()
    hull.push(k)
  }
  return hull.slice(1).map((k, i) => ({ from: hull[i]!, people: k - hull[i]!, cost: cost[k]! - cost[hull[i]!]! }))
}

/** Whether the middle point lies on or above the line from the first to the last. */
function isAbove(cost: readonly number[], first: number, middle: number, last: number): boolean {
  return (cost[middle]! - cost[first]!) * (last - first) >= (cost[last]! - cost[first]!) * (middle - first)
}
