import type { Candidate } from '../model/candidate.ts'
import {
  byAdmissionNumber, candidatesAtOnce, isSeated, seatKey, sortedRooms, sortedSeats,
  type Arrangement, type Placement, type SeatingInput, type Unplaced,
} from './seating.ts'

/** The roster's own rooms and seats as they are, and who has none. */
export function officialArrangement({ session, candidates }: SeatingInput): Arrangement {
  const own = candidates.filter((c) => c.session === session.id)
  const unplaced = own.flatMap((c) => {
    if (c.withdrawn) return [unplacedBy(c, 'withdrawn')]
    if (!c.room) return [unplacedBy(c, 'no-room')]
    return c.seat ? [] : [unplacedBy(c, 'no-seat')]
  })
  return { seated: seatedOf(own), placed: [], unplaced }
}

/**
 * Fills free seats in order of admission number, rooms and seats in natural order. Whoever has a room and a
 * seat stays there, right or wrong: only those without are placed, so a late candidate moves nobody. Whoever
 * has a room but no seat gets a free seat of that room and no other; a seat number without a room stays
 * unplaced, since placing it would overwrite it. If the free seats do not suffice for those without a room,
 * none of them is placed and `shortfall` says the numbers.
 */
export function arrangeByAdmissionNumber(input: SeatingInput): Arrangement {
  const own = input.candidates.filter((c) => c.session === input.session.id)
  const todo = own.filter((c) => !c.withdrawn && !isSeated(c)).sort(byAdmissionNumber)
  const free = freeSeats(input)
  const bound = placeBound(todo.filter((c) => c.room), free)
  const open = placeOpen(todo.filter((c) => !c.room && !c.seat), free)
  const stuck = todo.filter((c) => !c.room && c.seat).map((c) => unplacedBy(c, 'no-room'))
  const withdrawn = own.filter((c) => c.withdrawn).map((c) => unplacedBy(c, 'withdrawn'))
  return {
    seated: seatedOf(own),
    placed: [...bound.placed, ...open.placed],
    unplaced: [...bound.unplaced, ...open.unplaced, ...stuck, ...withdrawn],
    ...(open.shortfall ? { shortfall: open.shortfall } : {}),
  }
}

function seatedOf(own: readonly Candidate[]): Placement[] {
  return own.filter((c) => !c.withdrawn).filter(isSeated).map((c) => ({ candidate: c.id, room: c.room!, seat: c.seat! }))
}

const unplacedBy = ({ id, name, session }: Candidate, reason: Unplaced['reason']): Unplaced => ({ candidate: id, name, session, reason })

/** Free seats by room, rooms and seats in natural order; the lists are used up by placing. */
function freeSeats(input: SeatingInput): Map<string, string[]> {
  const taken = new Set(candidatesAtOnce(input).filter(isSeated).map((c) => seatKey(c.room!, c.seat!)))
  return new Map(sortedRooms(input.rooms).map((room) => [room.id, sortedSeats(room).filter((seat) => !taken.has(seatKey(room.id, seat)))]))
}

function placeBound(todo: readonly Candidate[], free: Map<string, string[]>) {
  const placed: Placement[] = []
  const unplaced: Unplaced[] = []
  for (const candidate of todo) {
    const seats = free.get(candidate.room!)
    const seat = seats?.shift()
    if (seat !== undefined) placed.push({ candidate: candidate.id, room: candidate.room!, seat })
    else unplaced.push(unplacedBy(candidate, seats ? 'no-free-seat' : 'no-room'))
  }
  return { placed, unplaced }
}

function placeOpen(todo: readonly Candidate[], free: Map<string, string[]>) {
  const seats = [...free].flatMap(([room, numbers]) => numbers.map((seat) => ({ room, seat })))
  if (seats.length < todo.length) {
    const unplaced = todo.map((c) => unplacedBy(c, 'no-free-seat'))
    return { placed: [], unplaced, shortfall: { needed: todo.length, seats: seats.length } }
  }
  return { placed: todo.map((c, i) => ({ candidate: c.id, ...seats[i]! })), unplaced: [] as Unplaced[] }
}
