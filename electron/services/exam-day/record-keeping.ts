import type { DeskCandidate } from '../../../core/contract.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import type { Change } from '../../../core/model/change.ts'
import type { Exam, Session } from '../../../core/model/exam.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { AttendanceRecord } from '../../../core/model/record.ts'
import type { Context, OpenExam } from '../context.ts'
import { photoUrlOf } from '../photos/photo-urls.ts'

/** Who acts and, in a rehearsal, the time that was set by hand. */
export type Acting = { readonly operator: string; readonly now?: string | undefined }

/** The session of that id. Throws `session-not-found`. */
export function sessionOf(exam: Exam, id: string): Session {
  const found = exam.sessions.find((session) => session.id === id)
  if (!found) throw refusal({ code: 'session-not-found', session: id, sessions: exam.sessions.map((s) => s.id) })
  return found
}

/** The candidate of that id. Throws `candidate-not-found`. */
export function candidateNamed(open: OpenExam, id: string): Candidate {
  const found = open.store.get<Candidate>('candidates', id)
  if (!found) throw refusal({ code: 'candidate-not-found', candidate: id })
  return found
}

/** What every record bears. A moment handed in is a clock set by hand. */
export function stamp(context: Context, { operator, now }: Acting, at = now ?? context.now()) {
  const clock = now === undefined ? ('pc' as const) : ('set' as const)
  return { id: context.newId(), at, clock, operator, device: context.device }
}

/** Puts the records on disk as one entry of the journal, with what goes along, and gives its number. */
export function keepRecords(
  open: OpenExam,
  action: string,
  records: readonly AttendanceRecord[],
  also: readonly Change[] = [],
): number {
  const { operator, at } = records[0]!
  const puts = records.map((record) => ({ put: 'records', key: record.id, value: record }))
  return open.store.commit(action, { operator, at }, [...also, ...puts]).seq
}

/** One record, with what is written in the same entry. */
export const keepRecord = (open: OpenExam, action: string, record: AttendanceRecord, also?: readonly Change[]) => ({
  record: record.id,
  seq: keepRecords(open, action, [record], also),
})

/** A record of the exam by its id. */
export const recordOf = (open: OpenExam, id: string): AttendanceRecord | undefined =>
  open.store.get<AttendanceRecord>('records', id)

/** Throws `room-closed` where the candidate's attendance is fixed. */
export function checkRoomOpen(open: OpenExam, session: string, room: string): void {
  if (open.attendance.closed(session, room)) throw refusal({ code: 'room-closed', room })
}

export const placeOf = ({ room, seat }: Candidate) => ({ room, seat })

/** What a check-in desk may see of a candidate: of the ID number only the last four digits. */
export function deskCandidate(context: Context, open: OpenExam, candidate: Candidate): DeskCandidate {
  const { id, name, session, room, seat, admissionNumber, school, className } = candidate
  const idTail = candidate.idNumber?.slice(-4)
  return {
    id,
    name,
    session,
    room,
    seat,
    admissionNumber,
    idTail,
    school,
    className,
    sameName: open.roster.sameName(candidate),
    photo: photoUrlOf(context, open, id),
  }
}
