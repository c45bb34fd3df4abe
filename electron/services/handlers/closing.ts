import type { Checked, Handlers, Output } from '../../../core/contract.ts'
import { sessionWindow } from '../../../core/day/check-in.ts'
import { closingRefusal } from '../../../core/day/closing.ts'
import { areTwoPeople } from '../../../core/day/incident-check.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import type { CloseRecord } from '../../../core/model/closing.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { RoomCount } from '../../../core/model/room-count.ts'
import type { Context, OpenExam } from '../context.ts'
import { keepRecord, keepRecords, sessionOf, stamp } from '../exam-day/record-keeping.ts'
import { elsewhereThan, expectedRooms, missingIn, roomClosings, roomsToClose } from '../exam-day/room-closings.ts'

type ClosingHandlers = Pick<Handlers, 'closing.state' | 'closing.close' | 'closing.reopen'>

/** Fixing absences room by room, signed by two people, and taking that back. */
export function closingHandlers(context: Context): ClosingHandlers {
  return {
    'closing.state'(input) {
      const open = context.exam(input.exam)
      const session = sessionOf(open.exam(), input.session)
      const rooms = roomClosings(open, session.id)
      return { rooms, elsewhere: elsewhereThan(open, session.id, rooms), ...sessionWindow(session, open.exam().rules) }
    },

    'closing.close': (input) => close(context, input),

    'closing.reopen'(input) {
      const open = context.exam(input.exam)
      const session = sessionOf(open.exam(), input.session).id
      const closing = open.attendance.closed(session, input.room)
      if (!closing) throw refusal({ code: 'room-not-closed', room: input.room })
      checkTwo(input.operator, input.second)
      const { room, second, reason } = input
      return keepRecord(open, 'reopen-room', {
        ...stamp(context, input),
        kind: 'reopen',
        session,
        room,
        of: closing.id,
        second,
        reason,
      })
    },
  }
}

/** All rooms or none, in one entry of the journal. */
function close(context: Context, input: Checked<'closing.close'>): Output<'closing.close'> {
  context.watchClock()
  const open = context.exam(input.exam)
  const session = sessionOf(open.exam(), input.session)
  const rooms = chosenRooms(open, session.id, input.room)
  const now = input.now ?? context.now()
  const { bars } = sessionWindow(session, open.exam().rules)
  // A rehearsal's clock is wherever its scans were; only one that is told again is held to the cut-off.
  const anyTime = open.exam().practice && input.now === undefined
  for (const counts of rooms) {
    const failure = closingRefusal({
      counts,
      operator: input.operator,
      second: input.second,
      counted: input.counted,
      now,
      bars,
      anyTime,
    })
    if (failure) throw refusal(failure)
  }
  const records = rooms.map((counts) => closeRecord(context, input, counts, missingIn(open, session.id, counts.room)))
  const seq = keepRecords(open, 'close-room', records)
  return {
    seq,
    closed: records.map(({ id, session: of, room, expected, present, late, absent, operator, second, at }) => ({
      session: of,
      room,
      expected,
      present,
      late,
      absent: absent.length,
      operator,
      second,
      at,
      record: id,
    })),
  }
}

function closeRecord(
  context: Context,
  input: Checked<'closing.close'>,
  counts: RoomCount,
  missing: readonly Candidate[],
): CloseRecord {
  const { session, room, expected, present, late } = counts
  return {
    ...stamp(context, input),
    kind: 'close',
    session,
    room,
    expected,
    present,
    late,
    second: input.second,
    absent: missing.map(({ id }) => id),
    counted: input.counted,
  }
}

/** Throws `room-not-found`, or `room-already-closed` where nothing is left to close. */
function chosenRooms(open: OpenExam, session: string, room: string | undefined): RoomCount[] {
  const rooms = roomsToClose(open, session, room)
  if (room === undefined && rooms.length === 0) {
    throw refusal(
      expectedRooms(open, session).length === 0 ? { code: 'no-candidates' } : { code: 'room-already-closed', room: '' },
    )
  }
  if (room !== undefined && rooms.length === 0)
    throw refusal({ code: 'room-not-found', room, rooms: open.counts(session).map((one) => one.room) })
  if (room !== undefined && open.attendance.closed(session, room)) throw refusal({ code: 'room-already-closed', room })
  return rooms
}

function checkTwo(operator: string, second: string): void {
  if (operator.trim() === '' || second.trim() === '') throw refusal({ code: 'two-people-needed' })
  if (!areTwoPeople(operator, second)) throw refusal({ code: 'same-person-twice', name: operator.trim() })
}
