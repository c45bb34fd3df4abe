import { accepts } from './crowd-curve.ts'
import type { Random } from './random.ts'
import type { RoomBoard } from './room-board.ts'
import type { SitterGroups } from './sitter-groups.ts'

/** Swaps tried per seat, at least and at most in all: a number of steps, not a time, so that every machine does the same. */
const stepsPerSeat = 400
const atLeast = 60_000
const atMost = 2_000_000
/** The search ends when this part of its steps brought nothing better. */
const patience = 0.5
/** Chance at the start to take a swap that makes one conflict more; it falls to 0. */
const firstChance = 0.05

/** Who may be moved by a swap: `room` only within it, `site` anywhere, `no` not at all. Empty seats stay in their room. */
export type Freedom = (sitter: number) => 'no' | 'room' | 'site'

/**
 * Swaps pairs of sitters, within a room and between rooms, for fewer conflicts; now and then a worse swap,
 * ever more seldom. The best state seen is kept: the result never has more conflicts than the start.
 */
export function improve(boards: readonly RoomBoard[], groups: SitterGroups, freedom: Freedom, random: Random): void {
  const floor = layOut(boards, groups, freedom)
  let now = conflictSum(floor)
  let best = now
  let kept = floor.sitter.slice()
  const { movable } = floor
  const steps = Math.min(atMost, Math.max(atLeast, movable.length * stepsPerSeat))
  let lastBest = 0
  for (let step = 0; step - lastBest < steps * patience && step < steps && best > 0 && movable.length > 1; step++) {
    const a = movable[random.below(movable.length)]!
    const beforeA = conflictsOf(floor, a)
    if (beforeA === 0) continue
    const [from, size] = step % 2 === 0 ? floor.inRoom[floor.room[a]!]! : [0, movable.length]
    const b = movable[from + random.below(size)]!
    if (!maySwap(floor, a, b)) continue
    const before = beforeA + conflictsOf(floor, b)
    swap(floor, a, b)
    const change = conflictsOf(floor, a) + conflictsOf(floor, b) - before
    if (change > 0 && !accepts(random.next(), change, firstChance * (1 - step / steps))) swap(floor, a, b)
    else now += change
    if (now >= best) continue
    best = now
    lastBest = step
    kept = floor.sitter.slice()
  }
  takeBack(boards, kept)
}

/** All rooms in flat arrays, seats counted on from room to room. */
type Floor = {
  readonly sitter: Int32Array
  readonly room: Int32Array
  /** Neighbours of seat s: `neighbours[first[s]]` … `neighbours[first[s + 1] − 1]`. */
  readonly first: Int32Array
  readonly neighbours: Int32Array
  /** Per rule, the group on each seat; 0 for none. */
  readonly group: readonly Int32Array[]
  readonly movable: Int32Array
  /** Where each room's movable seats begin, and how many there are. */
  readonly inRoom: readonly (readonly [from: number, size: number])[]
  /** 1 where the sitter, or the emptiness, must stay in the room. */
  readonly bound: Uint8Array
}

function layOut(boards: readonly RoomBoard[], groups: SitterGroups, freedom: Freedom): Floor {
  const sitter = Int32Array.from(boards.flatMap((board) => [...board.occupant]))
  const room = Int32Array.from(boards.flatMap((board, b) => board.seats.map(() => b)))
  const first = new Int32Array(sitter.length + 1)
  const neighbours: number[] = []
  const movable: number[] = []
  const inRoom: [number, number][] = []
  let base = 0
  for (const board of boards) {
    board.graph.neighbours.forEach((next, seat) => {
      for (const other of next) neighbours.push(base + other)
      first[base + seat + 1] = neighbours.length
    })
    const from = movable.length
    for (const seat of board.open)
      if (board.occupant[seat]! < 0 || freedom(board.occupant[seat]!) !== 'no') movable.push(base + seat)
    inRoom.push([from, movable.length - from])
    base += board.seats.length
  }
  return {
    sitter,
    room,
    first,
    inRoom,
    neighbours: Int32Array.from(neighbours),
    group: groups.of.map((of) => sitter.map((s) => (s < 0 ? 0 : of[s]!))),
    movable: Int32Array.from(movable),
    bound: Uint8Array.from(sitter, (s) => (s >= 0 && freedom(s) === 'site' ? 0 : 1)),
  }
}

function conflictsOf({ group, first, neighbours }: Floor, seat: number): number {
  let sum = 0
  for (const of of group) {
    const own = of[seat]!
    if (own === 0) continue
    for (let i = first[seat]!; i < first[seat + 1]!; i++) if (of[neighbours[i]!] === own) sum++
  }
  return sum
}

/** Not where it would change nothing, nor across rooms for whom must stay. */
function maySwap({ sitter, room, bound, group }: Floor, a: number, b: number): boolean {
  if (sitter[a] === sitter[b] || (room[a] !== room[b] && (bound[a] === 1 || bound[b] === 1))) return false
  return group.some((of) => of[a] !== of[b])
}

function swap({ sitter, bound, group }: Floor, a: number, b: number): void {
  for (const values of [sitter, bound, ...group]) {
    const kept = values[a]!
    values[a] = values[b]!
    values[b] = kept
  }
}

function conflictSum(floor: Floor): number {
  let twice = 0
  for (let seat = 0; seat < floor.sitter.length; seat++) twice += conflictsOf(floor, seat)
  return twice / 2
}

function takeBack(boards: readonly RoomBoard[], sitter: Int32Array): void {
  let base = 0
  for (const board of boards) {
    board.occupant.set(sitter.subarray(base, base + board.seats.length))
    base += board.seats.length
  }
}
