import type { Handlers } from '../../../core/contract.ts'
import { sumCounts } from '../../../core/day/attendance-counts.ts'
import { type CheckInDecision, decide, sessionWindow } from '../../../core/day/check-in.ts'
import { codesOfScan, learnHabits, type ScannerHabits } from '../../../core/day/scanned-code.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import { type AttendanceRecord, admits, candidateOf, roomOf, type ScanRecord } from '../../../core/model/record.ts'
import type { Context, OpenExam } from '../context.ts'
import { deskCandidate, keepRecord, placeOf, sessionOf, stamp } from '../exam-day/record-keeping.ts'
import { undoRecord } from '../exam-day/undo-record.ts'
import { drawsSeats } from '../exam-seating.ts'
import { awaitsDraw, type DrawAtDoor, drawAtDoor } from '../rooms/draw-at-door.ts'
import { readSettings } from '../settings.ts'

type CheckinHandlers = Pick<
  Handlers,
  'checkin.scan' | 'checkin.undo' | 'checkin.lookup' | 'checkin.board' | 'attendance.counts'
>

const recentLimit = 50

/** Check-in: every scan is a record on disk before it is answered. */
export function checkinHandlers(context: Context): CheckinHandlers {
  return {
    'checkin.scan'(input) {
      context.watchClock()
      const open = context.exam(input.exam)
      const session = sessionOf(open.exam(), input.session)
      const at = input.now ?? context.now()
      const decision = decide({
        matches: matchesOf(open, input.code, readSettings(context.site).scanner),
        exam: open.exam(),
        session,
        room: input.room,
        now: at,
        attendance: open.attendance,
        closed: open.attendance.closed,
        drawn: drawsSeats(open, session.id),
      })
      const { verdict } = decision
      const { told, candidate, changes } = draws(context, open, decision, { ...input, at })
      const record: ScanRecord = {
        ...stamp(context, input, at),
        kind: 'scan',
        session: session.id,
        room: input.room,
        code: input.code,
        verdict,
        candidate: candidate?.id,
        place: candidate && admits(verdict) ? placeOf(candidate) : undefined,
      }
      const kept = keepRecord(open, 'check-in', record, changes)
      return { ...answer(context, open, { ...decision, candidate }), ...told, at, ...kept }
    },

    'checkin.undo': (input) => undoRecord(context, input),

    'checkin.lookup'(input) {
      const open = context.exam(input.exam)
      const found = matchesOf(open, input.code, readSettings(context.site).scanner)
      const learnt =
        found.length > 0 ? undefined : learnHabits(input.code, (code) => open.roster.byCode(code).length > 0)
      return { names: [...new Set(found.map(({ name }) => name))], learnt }
    },

    'checkin.board'(input) {
      const open = context.exam(input.exam)
      const session = sessionOf(open.exam(), input.session)
      const rooms = open.counts(session.id).filter((count) => input.room === undefined || count.room === input.room)
      const closed = rooms.flatMap(({ room }) => {
        const closing = open.attendance.closed(session.id, room)
        return closing ? [{ room, at: closing.at, operator: closing.operator, second: closing.second }] : []
      })
      return {
        rooms: input.rooms ? rooms : [],
        total: sumCounts(rooms),
        recent: recent(open, session.id, input.room),
        closed,
        ...sessionWindow(session, open.exam().rules),
      }
    },

    'attendance.counts'(input) {
      const open = context.exam(input.exam)
      if (input.session !== undefined) sessionOf(open.exam(), input.session)
      return { rooms: open.counts(input.session) }
    },
  }
}

/** The seat drawn for whoever is let in without one; who is in already is told where it is missing. */
function draws(
  context: Context,
  open: OpenExam,
  { verdict, candidate }: CheckInDecision,
  desk: Parameters<typeof drawAtDoor>[3],
): Omit<DrawAtDoor, 'candidate'> & { candidate: Candidate | undefined } {
  if (candidate && admits(verdict)) return drawAtDoor(context, open, candidate, desk)
  const isMissing = candidate && verdict === 'already-checked-in' && awaitsDraw(open, candidate)
  return { told: isMissing ? { undrawn: 'not-drawn' } : {}, candidate, changes: [] }
}

/** Everyone the code stands for, as it came or without what the scanner adds. */
export function matchesOf(open: OpenExam, code: string, habits: ScannerHabits = {}): readonly Candidate[] {
  for (const one of codesOfScan(code, habits)) {
    const found = open.roster.byCode(one)
    if (found.length > 0) return found
  }
  return []
}

type Told = Omit<CheckInDecision, 'candidate'> & { readonly candidate: Candidate | undefined }

function answer(context: Context, open: OpenExam, { verdict, candidate, candidates, earlier, right }: Told) {
  return {
    verdict,
    candidate: candidate && deskCandidate(context, open, candidate),
    candidates: candidates?.map((one) => deskCandidate(context, open, one)),
    earlier: earlier && {
      record: earlier.id,
      at: earlier.at,
      room: earlier.room,
      operator: earlier.operator,
      device: earlier.device,
    },
    out: candidate && outOf(open, candidate.id),
    right,
  }
}

function outOf(open: OpenExam, candidate: string) {
  const exit = open.attendance.out(candidate)
  return exit && { since: exit.at, reason: exit.reason }
}

/** The session's latest records, newest first; of one room those made in it, about somebody of it, or about no room. */
function recent(open: OpenExam, session: string, room: string | undefined) {
  const ownRoom = (record: AttendanceRecord): string | undefined => {
    const id = candidateOf(record)
    return id === undefined ? undefined : open.store.get<Candidate>('candidates', id)?.room
  }
  return open
    .recent(session)
    .filter((record) => room === undefined || (roomOf(record) ?? ownRoom(record) ?? room) === room)
    .slice(0, recentLimit)
    .map((record) => {
      const id = candidateOf(record)
      const candidate = id === undefined ? undefined : open.store.get<Candidate>('candidates', id)
      const undone = open.attendance.undone(record.id) || open.day.superseded(record.id)
      return { record, name: candidate?.name ?? '', seat: candidate?.seat ?? '', undone }
    })
}
