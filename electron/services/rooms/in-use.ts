import { refusal } from '../../../core/model/failure.ts'
import type { Room } from '../../../core/model/room.ts'
import { naturalOrder } from '../../../core/rules/natural-order.ts'
import type { OpenExam } from '../context.ts'
import { candidatesOf } from '../exam-seating.ts'

/** Throws `room-in-use` where candidates who are not withdrawn name the room. */
export function refuseInUse(open: OpenExam, room: string): void {
  const candidates = candidatesOf(open).filter((c) => c.room === room && !c.withdrawn).length
  if (candidates > 0) throw refusal({ code: 'room-in-use', room, candidates })
}

/**
 * Throws `seats-in-use` where the room would lose a seat on which a candidate sits. A seat that it never had is no
 * loss: the check lists it as it did before.
 */
export function refuseLostSeats(open: OpenExam, before: Room | null | undefined, after: Room): void {
  const had = new Set(before?.seats.map((seat) => seat.number))
  const has = new Set(after.seats.map((seat) => seat.number))
  const lost = new Set(
    candidatesOf(open).flatMap((c) =>
      !c.withdrawn && c.room === after.id && c.seat && had.has(c.seat) && !has.has(c.seat) ? [c.seat] : [],
    ),
  )
  if (lost.size > 0) throw refusal({ code: 'seats-in-use', room: after.id, seats: [...lost].sort(naturalOrder) })
}
