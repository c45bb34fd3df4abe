import type { Room } from '../model/room.ts'
import { balancedTurns, roomQuotas } from './deal.ts'
import type { FixedSitter, SeatingOptions, Sitter, Violation } from './engine-types.ts'
import { byGroupSize, fillApart, fillInOrder } from './fill-board.ts'
import { improve } from './improve.ts'
import { createRandom, type Random } from './random.ts'
import { boardsOf, type RoomBoard } from './room-board.ts'
import { seatCrowd } from './seat-crowd.ts'
import type { Placement } from './seating.ts'
import { groupSitters, type SitterGroups } from './sitter-groups.ts'
import { seatNeedsFirst } from './special-needs.ts'
import { violationsOf } from './violations.ts'

export type EnginePlan = {
  readonly placed: readonly Placement[]
  /** Ids of sitters whose own room is full, or of all when the seats do not suffice. */
  readonly unplaced: readonly string[]
  readonly shortfall?: { readonly needed: number; readonly seats: number }
  /** Rules that the plan does not keep, each pair of neighbours once per rule. */
  readonly violations: readonly Violation[]
}

/**
 * Seats the sitters on free seats of the rooms, in the rooms' order. Fixed sitters never move. The same
 * input and seed give the same plan on every machine: nothing but whole numbers decides, and the number of
 * steps does not depend on time. If the seats do not suffice, nobody is placed and `shortfall` says it.
 */
export function arrangeSeats(
  sitters: readonly Sitter[],
  fixed: readonly FixedSitter[],
  rooms: readonly Room[],
  options: SeatingOptions,
): EnginePlan {
  const random = createRandom(options.seed)
  const all = [...inOrder(sitters, options, random), ...fixed.map((f) => f.sitter)]
  const groups = groupSitters(all, options.apart)
  const boards = boardsOf(rooms, fixed, sitters.length, options)
  const own = (sitter: number) => sitter < sitters.length || fixed[sitter - sitters.length]!.own
  const finished = (unplaced: readonly string[], shortfall?: EnginePlan['shortfall']): EnginePlan => ({
    placed: placementsOf(boards, all, sitters.length),
    unplaced,
    ...(shortfall ? { shortfall } : {}),
    violations: violationsOf(boards, all, groups, own),
  })

  const seats = boards.reduce((sum, board) => sum + board.open.length, 0)
  const bound = new Set(rooms.map((room) => room.id))
  const people = sitters.map((_, i) => i).filter((i) => all[i]!.room === undefined || bound.has(all[i]!.room!))
  const homeless = all
    .slice(0, sitters.length)
    .filter((s) => s.room !== undefined && !bound.has(s.room))
    .map((s) => s.id)
  const unbound = people.filter((i) => all[i]!.room === undefined).length
  const { full, places } = seatBoundCount(people, all, boards)
  if (unbound > seats - places)
    return finished(
      all.slice(0, sitters.length).map((s) => s.id),
      { needed: unbound, seats: seats - places },
    )

  const settled = seatNeedsFirst(
    people.filter((i) => !full.has(i)),
    all,
    boards,
    options,
  )
  placeOnBoards(
    people.filter((i) => !full.has(i) && !settled.has(i)),
    all,
    boards,
    groups,
    options,
  )
  const freedom = (i: number) =>
    i >= sitters.length || settled.has(i) ? 'no' : all[i]!.room === undefined ? 'site' : 'room'
  if (options.apart.length > 0) improve(boards, groups, freedom, random)
  return finished([...homeless, ...[...full].map((i) => all[i]!.id)])
}

function inOrder(sitters: readonly Sitter[], { order }: SeatingOptions, random: Random): Sitter[] {
  const ranked = [...sitters].sort((a, b) => a.rank - b.rank)
  return order === 'random' ? random.shuffle(ranked) : ranked
}

/** Who finds the own room full (the last in order), and how many seats the others take there. */
function seatBoundCount(people: readonly number[], all: readonly Sitter[], boards: readonly RoomBoard[]) {
  const left = new Map(boards.map((board) => [board.room, board.open.length]))
  const full = new Set<number>()
  let places = 0
  for (const i of people) {
    const { room } = all[i]!
    if (room === undefined) continue
    const free = left.get(room)!
    if (free === 0) full.add(i)
    else places++
    left.set(room, Math.max(0, free - 1))
  }
  return { full, places }
}

/** Seats everyone: those bound to a room there, the rest by quotas, in runs or, to keep groups apart, dealt out evenly. */
function placeOnBoards(
  people: readonly number[],
  all: readonly Sitter[],
  boards: readonly RoomBoard[],
  groups: SitterGroups,
  options: SeatingOptions,
): void {
  const dealt: number[][] = boards.map((board) => people.filter((i) => all[i]!.room === board.room))
  const free = people.filter((i) => all[i]!.room === undefined)
  const quotas = roomQuotas(
    free.length,
    boards.map((board, b) => board.open.length - dealt[b]!.length),
    options.rooms,
  )
  if (options.apart.length === 0) {
    const turns = quotas.flatMap((quota, b) => new Array<number>(quota).fill(b))
    for (const [turn, i] of free.entries()) dealt[turns[turn]!]!.push(i)
    for (const [b, board] of boards.entries())
      fillInOrder(
        board,
        dealt[b]!.sort((x, y) => x - y),
      )
    return
  }
  const crowd = dealt.every((some) => some.length === 0) ? seatCrowd(boards, free, quotas, groups) : new Set<number>()
  const rest = byGroupSize(
    free.filter((i) => !crowd.has(i)),
    groups,
  )
  const left = quotas.map(
    (quota, b) => quota - boards[b]!.open.filter((seat) => crowd.has(boards[b]!.occupant[seat]!)).length,
  )
  for (const [turn, b] of balancedTurns(left, rest.length).entries()) dealt[b]!.push(rest[turn]!)
  for (const [b, board] of boards.entries()) fillApart(board, dealt[b]!, groups)
}

/** Where the movable sitters, those before `count`, ended up: rooms in their order, seats in natural order. */
function placementsOf(boards: readonly RoomBoard[], all: readonly Sitter[], count: number): Placement[] {
  return boards.flatMap((board) =>
    board.seats.flatMap((seat, i) => {
      const sitter = board.occupant[i]!
      return sitter >= 0 && sitter < count ? [{ candidate: all[sitter]!.id, room: board.room, seat: seat.number }] : []
    }),
  )
}
