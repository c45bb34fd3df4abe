import type { CandidateRow, Handlers, Output } from '../../../core/contract.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { Room } from '../../../core/model/room.ts'
import { naturalOrder } from '../../../core/rules/natural-order.ts'
import { seatGaps } from '../../../core/seating/seat-gaps.ts'
import { isSeated, sortedRooms } from '../../../core/seating/seating.ts'
import { checkSeating } from '../../../core/seating/seating-check.ts'
import { seatsOfRoom } from '../../../core/seating/usable-seats.ts'
import type { Context, OpenExam } from '../context.ts'
import { candidatesOf, roomsOf, seatingInput, sessionsOf } from '../exam-seating.ts'
import { arrange } from '../rooms/arrange.ts'
import { atOnceOf } from '../rooms/assign-seats.ts'
import { keepStep } from '../rooms/keep-step.ts'
import { readRoomFile } from '../rooms/room-file.ts'

type RoomHandlers = Pick<
  Handlers,
  'rooms.list' | 'rooms.import' | 'rooms.seats' | 'rooms.arrange' | 'rooms.check' | 'rooms.occupied'
>

/** Rooms, who sits where, and arranging. */
export function roomHandlers(context: Context): RoomHandlers {
  return {
    'rooms.list'(input) {
      const open = context.exam(input.exam)
      const sessions = sessionsOf(open, input.session).map((session) => session.id)
      const taken = seatsTaken(open, sessions)
      return {
        rooms: sortedRooms(roomsOf(open)).map((room) => ({
          ...room,
          ...sizesOf(room),
          taken: taken.get(room.id) ?? {},
        })),
      }
    },

    'rooms.import'(input) {
      const open = context.exam(input.exam)
      const before = new Map(roomsOf(open).map((room) => [room.id, room]))
      const seatsByRoom = seatTexts(open)
      const rooms = readRoomFile(input.file, (room) => seatsByRoom.get(room) ?? [])
      const changed = rooms.filter((room) => JSON.stringify(room) !== JSON.stringify(before.get(room.id)))
      if (changed.length > 0) {
        const puts = changed.map((after) => ({ before: before.get(after.id) ?? null, after }))
        keepStep(context, open, { action: 'import-rooms', rooms: puts })
      }
      const added = rooms.filter((room) => !before.has(room.id)).length
      return { added, changed: changed.length - added, rooms: [...sortedRooms(rooms)] }
    },

    'rooms.seats'(input) {
      const open = context.exam(input.exam)
      sessionsOf(open, input.session)
      const room = open.store.get<Room>('rooms', input.room)
      const people = candidatesOf(open).filter(
        (c) => c.session === input.session && c.room === input.room && !c.withdrawn,
      )
      if (!room && people.length === 0)
        throw refusal({ code: 'room-not-found', room: input.room, rooms: sortedRooms(roomsOf(open)).map((r) => r.id) })
      return { seats: seatRows(open, room, people), others: othersIn(open, input.session, input.room) }
    },

    'rooms.check'({ exam, session }) {
      const open = context.exam(exam)
      const input = seatingInput(open, sessionsOf(open, session)[0]!)
      return { issues: [...checkSeating(input)], gaps: seatGaps(input) }
    },

    'rooms.occupied'({ exam, session }) {
      const open = context.exam(exam)
      sessionsOf(open, session)
      const rooms: Record<string, string[]> = {}
      for (const { room, seat } of atOnceOf(open)(session).filter(isSeated)) (rooms[room!] ??= []).push(seat!)
      return { rooms }
    },

    'rooms.arrange': (input) => arrange(context, context.exam(input.exam), input),
  }
}

function sizesOf(room: Room) {
  const { usable, spare } = seatsOfRoom(room)
  return { capacity: usable.length, spare: spare.length }
}

/** Who sits in the room for another session that runs at the same time. */
function othersIn(open: OpenExam, session: string, room: string): Output<'rooms.seats'>['others'] {
  return atOnceOf(open)(session).flatMap((c) =>
    c.session !== session && c.room === room && c.seat
      ? [{ seat: c.seat, session: c.session, candidate: c.id, name: c.name }]
      : [],
  )
}

/** Seats taken per room and session; the withdrawn take none. */
function seatsTaken(open: OpenExam, sessions: readonly string[]): Map<string, Record<string, number>> {
  const taken = new Map<string, Record<string, number>>()
  for (const candidate of candidatesOf(open)) {
    if (candidate.withdrawn || !candidate.room || !candidate.seat || !sessions.includes(candidate.session)) continue
    const bySession = taken.get(candidate.room) ?? {}
    bySession[candidate.session] = (bySession[candidate.session] ?? 0) + 1
    taken.set(candidate.room, bySession)
  }
  return taken
}

/** The seats that candidates have, by room: they show how the site writes seat numbers. */
function seatTexts(open: OpenExam): Map<string, string[]> {
  const texts = new Map<string, string[]>()
  for (const { room, seat } of candidatesOf(open)) {
    if (!room || !seat) continue
    const known = texts.get(room)
    if (known) known.push(seat)
    else texts.set(room, [seat])
  }
  return texts
}

/** The room's seats and those that candidates name beside them, in natural order; no seat comes first as ''. */
function seatRows(open: OpenExam, room: Room | undefined, people: readonly Candidate[]) {
  const seats = new Map<string, CandidateRow[]>((room?.seats ?? []).map((seat) => [seat.number, []]))
  for (const candidate of people) {
    const seat = candidate.seat ?? ''
    const there = seats.get(seat)
    if (there) there.push(rowOf(open, candidate))
    else seats.set(seat, [rowOf(open, candidate)])
  }
  return [...seats].map(([seat, candidates]) => ({ seat, candidates })).sort((a, b) => naturalOrder(a.seat, b.seat))
}

function rowOf(open: OpenExam, candidate: Candidate): CandidateRow {
  return { ...candidate, status: open.attendance.status(candidate), sameName: open.roster.sameName(candidate) }
}
