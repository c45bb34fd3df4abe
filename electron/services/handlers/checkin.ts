import type { DeskCandidate, Handlers } from '../../../core/contract.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import type { Exam, Session } from '../../../core/model/exam.ts'
import { refusal } from '../../../core/model/failure.ts'
import { admits, type AttendanceRecord, type ScanRecord, type UndoRecord } from '../../../core/model/record.ts'
import { decide, sessionWindow, type CheckInDecision } from '../../../core/rules/check-in.ts'
import type { Context, OpenExam } from '../context.ts'

type CheckinHandlers = Pick<Handlers, 'checkin.scan' | 'checkin.undo' | 'checkin.board' | 'attendance.counts'>

const recentLimit = 50

/** Check-in: every scan is a record on disk before it is answered. */
export function checkinHandlers(context: Context): CheckinHandlers {
  return {
    'checkin.scan'(input) {
      const open = context.exam(input.exam)
      const session = sessionOf(open.exam(), input.session)
      const at = input.now ?? context.now()
      const decision = decide({
        matches: open.roster.byCode(input.code),
        exam: open.exam(),
        session,
        room: input.room,
        now: at,
        attendance: open.attendance,
      })
      const record: ScanRecord = {
        ...stamp(context, input, at),
        kind: 'scan',
        session: session.id,
        room: input.room,
        code: input.code,
        verdict: decision.verdict,
        candidate: decision.candidate?.id,
      }
      return { ...answer(open, decision), record: record.id, at, seq: keep(open, 'check-in', record) }
    },

    'checkin.undo'(input) {
      const open = context.exam(input.exam)
      const scan = open.store.get<AttendanceRecord>('records', input.record)
      if (scan?.kind !== 'scan' || scan.candidate === undefined || !admits(scan.verdict)) {
        throw refusal({ code: 'record-not-found', record: input.record })
      }
      if (open.attendance.undone(scan.id)) throw refusal({ code: 'record-already-undone', record: scan.id })
      const undo: UndoRecord = {
        ...stamp(context, input, input.now ?? context.now()),
        kind: 'undo',
        session: scan.session,
        of: scan.id,
        candidate: scan.candidate,
        reason: input.reason,
      }
      return { record: undo.id, seq: keep(open, 'undo-check-in', undo) }
    },

    'checkin.board'(input) {
      const open = context.exam(input.exam)
      const session = sessionOf(open.exam(), input.session)
      const rooms = open.counts(session.id).filter((count) => input.room === undefined || count.room === input.room)
      return { rooms, recent: recent(open, session.id, input.room), ...sessionWindow(session, open.exam().rules) }
    },

    'attendance.counts'(input) {
      const open = context.exam(input.exam)
      if (input.session !== undefined) sessionOf(open.exam(), input.session)
      return { rooms: open.counts(input.session) }
    },
  }
}

function sessionOf(exam: Exam, id: string): Session {
  const found = exam.sessions.find((session) => session.id === id)
  if (!found) throw refusal({ code: 'session-not-found', session: id, sessions: exam.sessions.map((s) => s.id) })
  return found
}

/** What every record bears. A moment handed in is a clock set by hand. */
function stamp(context: Context, input: { operator: string; now?: string | undefined }, at: string) {
  const clock = input.now === undefined ? ('pc' as const) : ('set' as const)
  return { id: context.newId(), at, clock, operator: input.operator, device: context.device }
}

function keep(open: OpenExam, action: string, record: AttendanceRecord): number {
  const by = { operator: record.operator, at: record.at }
  return open.store.commit(action, by, [{ put: 'records', key: record.id, value: record }]).seq
}

function answer(open: OpenExam, { verdict, candidate, candidates, earlier, right }: CheckInDecision) {
  return {
    verdict,
    candidate: candidate && deskCandidate(open, candidate),
    candidates: candidates?.map((one) => deskCandidate(open, one)),
    earlier: earlier && { at: earlier.at, room: earlier.room, operator: earlier.operator, device: earlier.device },
    right,
  }
}

/** What a check-in desk may see of a candidate: of the ID number only the last four digits. */
function deskCandidate(open: OpenExam, candidate: Candidate): DeskCandidate {
  const { id, name, session, room, seat, admissionNumber, school, className } = candidate
  const idTail = candidate.idNumber?.slice(-4)
  return { id, name, session, room, seat, admissionNumber, idTail, school, className, sameName: open.roster.sameName(candidate) }
}

/** The session's latest records, newest first. */
function recent(open: OpenExam, session: string, room: string | undefined) {
  return open
    .recent(session)
    .filter((record) => room === undefined || record.kind === 'undo' || record.room === room)
    .slice(0, recentLimit)
    .map((record) => {
      const candidate = record.candidate === undefined ? undefined : open.store.get<Candidate>('candidates', record.candidate)
      return { record, name: candidate?.name ?? '', seat: candidate?.seat ?? '', undone: open.attendance.undone(record.id) }
    })
}
