import type { Candidate } from '../model/candidate.ts'
import type { SeatState } from '../model/room.ts'
import type { PlanIssue } from '../model/seating.ts'
import { naturalOrder } from '../rules/natural-order.ts'
import { candidatesAtOnce, isSeated, type SeatingInput, seatKey } from './seating.ts'
import { seatsOfRoom } from './usable-seats.ts'

/**
 * What does not fit between the roster's rooms and seats and the real rooms. It changes nothing: numbers
 * of the organiser are never altered here. Withdrawn candidates are left out. A seat that two sessions
 * use at the same time is double too. Ordered by room and seat.
 */
export function checkSeating(input: SeatingInput): readonly PlanIssue[] {
  const own = input.candidates.filter((c) => c.session === input.session.id && !c.withdrawn)
  const issue = issueMaker(input.session.id)
  const issues = [
    ...withoutPlace(own, input, issue),
    ...placesUnknown(own, input, issue),
    ...placesUnusable(own, input, issue),
    ...placesShared(input, issue),
  ]
  return issues.sort((a, b) => naturalOrder(a.room, b.room) || naturalOrder(a.seat, b.seat))
}

type Issue = (code: PlanIssue['code'], candidates: readonly Candidate[], room?: string, seat?: string) => PlanIssue

const issueMaker =
  (session: string): Issue =>
  (code, candidates, room = '', seat = '') => ({
    code,
    session,
    room,
    seat,
    candidates: candidates.map(({ id, name }) => ({ id, name })),
  })

/** Where seats are drawn at the door, having none before is as it should be. */
function withoutPlace(own: readonly Candidate[], { drawn }: SeatingInput, issue: Issue): PlanIssue[] {
  if (drawn) return []
  const noRoom = own.filter((c) => !c.room)
  const noSeat = groupBy(
    own.filter((c) => c.room && !c.seat),
    (c) => c.room!,
  )
  const issues = noRoom.length > 0 ? [issue('no-room', noRoom)] : []
  return [...issues, ...[...noSeat].map(([room, candidates]) => issue('no-seat', candidates, room))]
}

function placesUnknown(own: readonly Candidate[], { rooms }: SeatingInput, issue: Issue): PlanIssue[] {
  const seatsOf = new Map(rooms.map((room) => [room.id, new Set(room.seats.map((seat) => seat.number))]))
  const unknownRoom = groupBy(
    own.filter((c) => c.room && !seatsOf.has(c.room)),
    (c) => c.room!,
  )
  const unknownSeat = groupBy(
    own.filter(isSeated).filter((c) => seatsOf.get(c.room)?.has(c.seat) === false),
    (c) => seatKey(c.room!, c.seat!),
  )
  return [
    ...[...unknownRoom].map(([room, candidates]) => issue('unknown-room', candidates, room)),
    ...[...unknownSeat.values()].map((candidates) =>
      issue('unknown-seat', candidates, candidates[0]!.room, candidates[0]!.seat),
    ),
  ]
}

/** On a broken machine, or on one that the site keeps back. */
function placesUnusable(own: readonly Candidate[], input: SeatingInput, issue: Issue): PlanIssue[] {
  const stateOf = seatStates(input)
  return own.filter(isSeated).flatMap((c) => {
    const state = stateOf(c)
    return state === 'usable' ? [] : [issue(state === 'broken' ? 'dead-seat' : 'kept-seat', [c], c.room, c.seat)]
  })
}

/** Only seats that are not usable are kept: most rooms have none, and a roster has a hundred thousand people. */
function seatStates({ rooms }: SeatingInput): (c: Candidate) => SeatState {
  const states = new Map<string, Map<string, SeatState>>()
  for (const { id, seats } of rooms) {
    const odd = seats.flatMap(({ number, state }) =>
      state === undefined || state === 'usable' ? [] : [[number, state] as const],
    )
    if (odd.length > 0) states.set(id, new Map(odd))
  }
  return (c) => (isSeated(c) ? (states.get(c.room)?.get(c.seat) ?? 'usable') : 'usable')
}

function placesShared(input: SeatingInput, issue: Issue): PlanIssue[] {
  const atOnce = candidatesAtOnce(input)
  const touchesSession = (candidates: readonly Candidate[]) => candidates.some((c) => c.session === input.session.id)
  const double = sharedSeats(atOnce)
    .filter(touchesSession)
    .map((candidates) => issue('double-seat', candidates, candidates[0]!.room, candidates[0]!.seat))
  const over = overCapacity(input, atOnce)
    .filter(([, candidates]) => touchesSession(candidates))
    .map(([room, candidates]) => issue('over-capacity', candidates, room))
  return [...double, ...over]
}

/** The candidates of each seat that has more than one. */
function sharedSeats(candidates: readonly Candidate[]): (readonly Candidate[])[] {
  const first = new Map<string, Map<string, Candidate>>()
  const shared = new Map<Candidate, Candidate[]>()
  for (const candidate of candidates) {
    if (!isSeated(candidate)) continue
    const { room, seat } = candidate
    let ofRoom = first.get(room)
    if (!ofRoom) first.set(room, (ofRoom = new Map()))
    const other = ofRoom.get(seat)
    if (!other) ofRoom.set(seat, candidate)
    else shared.set(other, [...(shared.get(other) ?? [other]), candidate])
  }
  return [...shared.values()]
}

/** Rooms with more people than usable seats. Who sits on an unusable one is listed for that and not counted again. */
function overCapacity(input: SeatingInput, atOnce: readonly Candidate[]): [room: string, candidates: Candidate[]][] {
  const stateOf = seatStates(input)
  const capacity = new Map(input.rooms.map((room) => [room.id, seatsOfRoom(room).usable.length]))
  const onUsable = atOnce.filter((c) => c.room && stateOf(c) === 'usable')
  return [...groupBy(onUsable, (c) => c.room!)].filter(
    ([room, candidates]) => candidates.length > (capacity.get(room) ?? Infinity),
  )
}

function groupBy(candidates: readonly Candidate[], key: (candidate: Candidate) => string): Map<string, Candidate[]> {
  const groups = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const name = key(candidate)
    const group = groups.get(name)
    if (group) group.push(candidate)
    else groups.set(name, [candidate])
  }
  return groups
}

/** Issues of several sessions with each shared seat told once, at the first session that has it. */
export function distinctIssues(issues: readonly PlanIssue[]): PlanIssue[] {
  const told = new Set<string>()
  return issues.filter((issue) => {
    const key = JSON.stringify([issue.code, issue.room, issue.seat, issue.candidates.map((c) => c.id).sort()])
    if (told.has(key)) return false
    told.add(key)
    return true
  })
}
