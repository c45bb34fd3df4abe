import type { Seat } from '../model/room.ts'
import type { SheetSubject } from './sheet-subject.ts'

/** Seats of the room that nobody of the session has and that work; none where only some cards are printed. */
export function blankSeats({ roomInfo, candidates, partial }: SheetSubject): Seat[] {
  if (partial || !roomInfo) return []
  const taken = new Set(candidates.map((candidate) => candidate.seat))
  return roomInfo.seats.filter((seat) => seat.state !== 'broken' && !taken.has(seat.number))
}
