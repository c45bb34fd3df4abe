import type { Candidate } from '../model/candidate.ts'
import type { Room } from '../model/room.ts'
import { arrangeSeats } from './engine.ts'
import type { FixedSitter, SeatingOptions, Sitter, Violation } from './engine-types.ts'
import { needsOf } from './needs.ts'
import {
  type Arrangement,
  byAdmissionNumber,
  candidatesAtOnce,
  isSeated,
  type Placement,
  type SeatingInput,
  sortedRooms,
  type Unplaced,
} from './seating.ts'

export type SessionPlan = Arrangement & { readonly violations: readonly Violation[] }

/** The roster's own rooms and seats as they are, and who has none. */
export function officialArrangement({ session, candidates }: SeatingInput): SessionPlan {
  const own = candidates.filter((c) => c.session === session.id)
  const unplaced = own.flatMap((c) => {
    if (c.withdrawn) return [unplacedBy(c, 'withdrawn')]
    if (!c.room) return [unplacedBy(c, 'no-room')]
    return c.seat ? [] : [unplacedBy(c, 'no-seat')]
  })
  return { seated: seatedOf(own), placed: [], unplaced, violations: [] }
}

/**
 * Gives seats to the session's candidates that have none. Whoever has a room and a seat stays there, right or
 * wrong, so a late candidate moves nobody. Whoever has a room but no seat gets a seat of that room and no
 * other; a seat number without a room stays unplaced, since placing it would overwrite it. If the free
 * seats do not suffice, nobody is placed and `shortfall` says the numbers. `only` seats no others than these.
 */
export function arrangeSession(input: SeatingInput, options: SeatingOptions, only?: ReadonlySet<string>): SessionPlan {
  const own = input.candidates.filter((c) => c.session === input.session.id)
  const wanted = only ? own.filter((c) => only.has(c.id)) : own
  const todo = wanted.filter((c) => !c.withdrawn && !isSeated(c) && (c.room || !c.seat)).sort(byAdmissionNumber)
  const stuck = wanted.filter((c) => !c.withdrawn && !c.room && c.seat)
  const sitters = todo.map((c, rank) => sitterOf(c, rank))
  const plan = arrangeSeats(sitters, fixedOf(input), inRoomOrder(input.rooms, options.roomOrder), options)
  const rooms = new Set(input.rooms.map((room) => room.id))
  const unplaced = new Set(plan.unplaced)
  return {
    seated: seatedOf(own),
    placed: plan.placed,
    unplaced: [
      ...todo
        .filter((c) => unplaced.has(c.id))
        .map((c) => unplacedBy(c, c.room && !rooms.has(c.room) ? 'no-room' : 'no-free-seat')),
      ...stuck.map((c) => unplacedBy(c, 'no-room')),
      ...wanted.filter((c) => c.withdrawn).map((c) => unplacedBy(c, 'withdrawn')),
    ],
    ...(plan.shortfall ? { shortfall: plan.shortfall } : {}),
    violations: plan.violations,
  }
}

/** The rules that the session's seats as they stand do not keep. */
export function violationsNow(
  input: SeatingInput,
  rules: Pick<SeatingOptions, 'apart' | 'diagonal'>,
): readonly Violation[] {
  const options: SeatingOptions = { ...rules, order: 'admission-number', spacing: 'none', rooms: 'fill', seed: 0 }
  return arrangeSeats([], fixedOf(input), sortedRooms(input.rooms), options).violations
}

/** The rooms to use in their order, then the others: who sits there already is still somebody's neighbour. */
function inRoomOrder(rooms: readonly Room[], order: readonly string[] | undefined): readonly Room[] {
  const sorted = sortedRooms(rooms)
  if (!order) return sorted
  const byId = new Map(sorted.map((room) => [room.id, room]))
  const used = [...new Set(order)].flatMap((id) => byId.get(id) ?? [])
  return [...used, ...sorted.filter((room) => !order.includes(room.id))]
}

function sitterOf(c: Candidate, rank: number): Sitter {
  return {
    id: c.id,
    rank,
    room: c.room || undefined,
    school: c.school ?? '',
    className: c.className ?? '',
    level: c.level ?? '',
    needs: needsOf(c),
  }
}

/** Everyone who has a seat while the session runs, in an order that does not depend on the roster's. */
function fixedOf(input: SeatingInput): FixedSitter[] {
  const seated = candidatesAtOnce(input).filter(isSeated).sort(byAdmissionNumber)
  return seated.map((c) => ({
    sitter: sitterOf(c, 0),
    room: c.room!,
    seat: c.seat!,
    own: c.session === input.session.id,
  }))
}

function seatedOf(own: readonly Candidate[]): Placement[] {
  return own
    .filter((c) => !c.withdrawn)
    .filter(isSeated)
    .map((c) => ({ candidate: c.id, room: c.room!, seat: c.seat! }))
}

const unplacedBy = ({ id, name, session }: Candidate, reason: Unplaced['reason']): Unplaced => ({
  candidate: id,
  name,
  session,
  reason,
})
