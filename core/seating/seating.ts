import type { Candidate } from '../model/candidate.ts'
import type { Session } from '../model/exam.ts'
import type { Room } from '../model/room.ts'
import { millisecondsBetween } from '../rules/moment.ts'
import { compareText, naturalOrder } from '../rules/natural-order.ts'
import { needsOf } from './needs.ts'

/** What seating depends on, and nothing else. */
export type SeatingInput = {
  readonly session: Session
  /** All sessions of the exam: those that overlap in time share the rooms' seats. */
  readonly sessions: readonly Session[]
  /** The candidates of all sessions. */
  readonly candidates: readonly Candidate[]
  readonly rooms: readonly Room[]
  /** The session's seats are drawn at the door. */
  readonly drawn?: boolean
}

/** A candidate with a room and a seat: the roster's own or one given here. */
export type Placement = { readonly candidate: string; readonly room: string; readonly seat: string }

export const unplacedReasons = ['no-room', 'no-seat', 'no-free-seat', 'withdrawn'] as const
export type Unplaced = {
  readonly candidate: string
  readonly name: string
  readonly session: string
  readonly reason: (typeof unplacedReasons)[number]
}

/** Every candidate of the session once: seated before, placed now, or unplaced with the reason. */
export type Arrangement = {
  readonly seated: readonly Placement[]
  readonly placed: readonly Placement[]
  readonly unplaced: readonly Unplaced[]
  /** Set when the free seats do not suffice; then nobody was placed in a room that was not named. */
  readonly shortfall?: { readonly needed: number; readonly seats: number }
}

export const isSeated = (c: Candidate): c is Candidate & { room: string; seat: string } => !!c.room && !!c.seat

/** Whether two sessions run at the same time. One that ends when the other starts does not overlap it. */
export function overlaps(a: Session, b: Session): boolean {
  return millisecondsBetween(a.start, b.end) > 0 && millisecondsBetween(b.start, a.end) > 0
}

/** Not withdrawn, of the session or of one that runs at the same time: who takes a seat away. */
export function candidatesAtOnce({ session, sessions, candidates }: SeatingInput): readonly Candidate[] {
  const atOnce = new Set(sessions.filter((s) => overlaps(s, session)).map((s) => s.id)).add(session.id)
  return candidates.filter((c) => !c.withdrawn && atOnce.has(c.session))
}

/** The key of a seat; the room's length keeps `1`+`11` and `11`+`1` apart. */
export const seatKey = (room: string, seat: string): string => `${room.length}:${room}:${seat}`

export function sortedRooms(rooms: readonly Room[]): readonly Room[] {
  return [...rooms].sort((a, b) => naturalOrder(a.id, b.id))
}

/** By admission number; those without one come last, by name. Total, so that the order is the same everywhere. */
export function byAdmissionNumber(a: Candidate, b: Candidate): number {
  if (a.admissionNumber && b.admissionNumber) {
    const by = naturalOrder(a.admissionNumber, b.admissionNumber)
    if (by !== 0) return by
  } else if (a.admissionNumber || b.admissionNumber) return a.admissionNumber ? -1 : 1
  return compareText(a.name, b.name) || compareText(a.id, b.id)
}

/**
 * The input as text, for its hash: the same for the same facts in whatever order they are handed in, so
 * that a plan can be shown later to follow from its roster, rooms and `strategy` (with its options).
 */
export function seatingText(input: SeatingInput, strategy: string): string {
  const facts = (c: Candidate) =>
    [
      c.id,
      c.session,
      c.admissionNumber,
      c.name,
      c.room,
      c.seat,
      c.withdrawn ?? false,
      c.school,
      c.className,
      c.level,
      [...needsOf(c)].sort().join(' '),
      c.seatLocked ?? false,
    ].map((fact) => fact ?? null)
  const candidates = [...candidatesOf(input)].sort((a, b) => compareText(a.id, b.id)).map(facts)
  const rooms = sortedRooms(input.rooms).map((room) => [room.id, room.spareRatio?.value ?? 0, seatTexts(room)])
  const sessions = [...input.sessions].sort((a, b) => compareText(a.id, b.id)).map((s) => [s.id, s.start, s.end])
  return JSON.stringify({ strategy, session: input.session.id, sessions, rooms, candidates })
}

function seatTexts(room: Room): unknown[] {
  const seats = [...room.seats].sort((a, b) => naturalOrder(a.number, b.number))
  return seats.map((s) => [
    s.number,
    s.row ?? null,
    s.column ?? null,
    s.state ?? 'usable',
    [...(s.attributes ?? [])].sort(),
  ])
}

/** The session's own candidates and those whose seats it must respect. */
function candidatesOf(input: SeatingInput): readonly Candidate[] {
  const atOnce = new Set(candidatesAtOnce(input))
  return input.candidates.filter((c) => c.session === input.session.id || atOnce.has(c))
}
