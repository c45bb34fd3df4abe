import type { RoomClosing } from '../../../core/calls/closing.ts'
import { expectedRooms as ofExpected, sumCounts } from '../../../core/day/attendance-counts.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import type { RoomCount } from '../../../core/model/room-count.ts'
import type { OpenExam } from '../context.ts'
import { outOf, uncheckedOf } from './day-events.ts'
import { expectedIn } from './room-lists.ts'

/** How each room of a session stands before and after it is closed. */
export function roomClosings(open: OpenExam, session: string): RoomClosing[] {
  const unchecked = countByRoom(uncheckedOf(open, session, undefined))
  const out = countByRoom(outOf(open, session, undefined))
  const walkIns = countByRoom(open.day.walkIns(session))
  return expectedRooms(open, session).map(
    ({ session: _, ...count }): RoomClosing => ({
      ...count,
      walkIns: walkIns.get(count.room) ?? 0,
      unchecked: unchecked.get(count.room) ?? 0,
      out: out.get(count.room) ?? 0,
      closed: open.attendance.closed(session, count.room),
      reopened: reopeningsOf(open, session, count.room),
      missing: missingIn(open, session, count.room).map(({ id, name, seat = '', admissionNumber = '' }) => ({
        id,
        name,
        seat,
        admissionNumber,
      })),
    }),
  )
}

/** Incidents and walk-ins of the session in none of the rooms. */
export const elsewhereThan = (open: OpenExam, session: string, rooms: readonly Placed[]) => ({
  incidents: sumCounts(inNoneOf(rooms, open.counts(session))).incidents,
  walkIns: inNoneOf(rooms, open.day.walkIns(session)).length,
})

type Placed = { readonly room?: string | undefined }

/** Of what was written down, that which is in none of the rooms. */
export function inNoneOf<T extends Placed>(rooms: readonly Placed[], all: readonly T[]): T[] {
  const names = new Set(rooms.map(({ room }) => room))
  return all.filter(({ room = '' }) => !names.has(room))
}

/** Who is expected in a room and has not come: not recorded, or absent. */
export function missingIn(open: OpenExam, session: string, room: string): readonly Candidate[] {
  return expectedIn(open, session, room).filter((candidate) => !open.attendance.admitted(candidate.id))
}

function reopeningsOf(open: OpenExam, session: string, room: string): RoomClosing['reopened'] {
  return open.day
    .events(session)
    .flatMap((event) =>
      event.kind === 'reopen' && event.room === room
        ? [{ at: event.at, operator: event.operator, second: event.second, reason: event.reason }]
        : [],
    )
}

const countByRoom = (of: readonly Placed[]): Map<string, number> =>
  new Map([...Map.groupBy(of, (one) => one.room ?? '')].map(([room, list]) => [room, list.length]))

/** The counts of the rooms to be closed: the one named, or all of the session that are still open. */
export function roomsToClose(open: OpenExam, session: string, room: string | undefined): RoomCount[] {
  return expectedRooms(open, session).filter((count) =>
    room === undefined ? !open.attendance.closed(session, count.room) : count.room === room,
  )
}

/** The session's rooms in which somebody is expected: an incident outside the rooms makes none to be closed. */
export const expectedRooms = (open: OpenExam, session: string): RoomCount[] => ofExpected(open.counts(session))
