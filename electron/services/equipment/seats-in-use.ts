import type { FaultView } from '../../../core/calls/equipment-views.ts'
import type { Room, Seat, SeatState } from '../../../core/model/room.ts'
import { millisecondsBetween } from '../../../core/rules/moment.ts'
import type { OpenExam } from '../context.ts'
import { roomLists } from '../exam-day/room-lists.ts'

/** Who is to sit at a machine, in every session. */
export function seatedAt(open: OpenExam, room: string, seat: string): FaultView['seated'] {
  if (seat === '') return []
  return open
    .exam()
    .sessions.flatMap((session) =>
      (roomLists(open, session.id).get(room) ?? [])
        .filter((candidate) => candidate.seat === seat)
        .map(({ id, name }) => ({ candidate: id, name, session: session.id, seat })),
    )
}

/** The same, only in sessions that are not over. */
export function stillSeatedAt(open: OpenExam, room: string, seat: string, now: string): FaultView['seated'] {
  const over = new Set(
    open
      .exam()
      .sessions.filter(({ end }) => millisecondsBetween(end, now) > 0)
      .map(({ id }) => id),
  )
  return seatedAt(open, room, seat).filter(({ session }) => !over.has(session))
}

/** The room with these seats out of use. */
export const brokenSeats = (room: Room, seats: readonly string[]): Room => {
  const wanted = new Set(seats)
  return { ...room, seats: room.seats.map((seat) => (wanted.has(seat.number) ? inState(seat, 'broken') : seat)) }
}

/** The room with one seat changed. */
export const withSeat = (room: Room, number: string, change: (seat: Seat) => Seat): Room => ({
  ...room,
  seats: room.seats.map((seat) => (seat.number === number ? change(seat) : seat)),
})

export function inState(seat: Seat, state: SeatState | undefined): Seat {
  const { state: _, ...rest } = seat
  return state === undefined || state === 'usable' ? rest : { ...rest, state }
}
