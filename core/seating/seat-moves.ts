import type { Candidate } from '../model/candidate.ts'
import type { Failure } from '../model/failure.ts'
import type { Room } from '../model/room.ts'
import { isSeated, seatKey } from './seating.ts'

export type WantedMove = {
  readonly candidate: string
  /** No seat: a room to sit in, the seat not yet known. */
  readonly to: { readonly room: string; readonly seat: string | null } | null
}

/** What moves are judged by: the candidates who share the seats' time with those who move, among them these. */
export type MoveFacts = {
  readonly candidates: ReadonlyMap<string, Candidate>
  /** Everyone who takes a seat while the candidate's session runs. */
  readonly atOnce: (session: string) => readonly Candidate[]
  readonly rooms: ReadonlyMap<string, Room>
}

/**
 * Why the moves cannot all be done together; undefined when they can. Afterwards nobody who moved may share a
 * seat, sit on a broken machine, or on a seat that is not there. Two may swap: what counts is the end.
 */
export function moveProblem(moves: readonly WantedMove[], facts: MoveFacts): Failure | undefined {
  for (const { candidate: id } of moves) {
    const candidate = facts.candidates.get(id)
    if (!candidate) return { code: 'candidate-not-found', candidate: id }
    if (candidate.seatLocked) return { code: 'seat-locked', name: candidate.name }
    if (candidate.withdrawn) return { code: 'candidate-withdrawn', name: candidate.name }
  }
  for (const { to } of moves) {
    if (!to) continue
    const room = facts.rooms.get(to.room)
    if (!room) return { code: 'room-not-found', room: to.room, rooms: [...facts.rooms.keys()] }
    const { seat: number } = to
    if (number === null) continue
    const seat = room.seats.find((one) => one.number === number)
    if (!seat) return { code: 'seat-not-found', room: to.room, seat: number }
    if (seat.state === 'broken') return { code: 'seat-dead', room: to.room, seat: number }
  }
  return doubledSeat(moves, facts)
}

/** The first seat that a mover would share, with someone who stays or another mover. */
function doubledSeat(moves: readonly WantedMove[], { candidates, atOnce }: MoveFacts): Failure | undefined {
  const after = new Map(moves.map(({ candidate, to }) => [candidate, to]))
  for (const session of new Set(moves.map(({ candidate }) => candidates.get(candidate)!.session))) {
    const stay = new Map<string, Candidate>()
    const come = new Map<string, Candidate>()
    for (const c of atOnce(session)) {
      const moves = after.has(c.id)
      const to = moves ? after.get(c.id) : isSeated(c) ? { room: c.room, seat: c.seat } : null
      if (!to || to.seat === null) continue
      const key = seatKey(to.room, to.seat)
      const other = come.get(key) ?? (moves ? stay.get(key) : undefined)
      if (other) return { code: 'seat-taken', room: to.room, seat: to.seat, name: (moves ? other : c).name }
      ;(moves ? come : stay).set(key, c)
    }
  }
  return undefined
}
