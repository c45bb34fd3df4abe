import type { ScanAnswer } from '../contract.ts'
import type { Candidate } from '../model/candidate.ts'
import type { CheckInRules, Exam, Session } from '../model/exam.ts'
import type { Admission, Verdict } from '../model/record.ts'
import { addMinutes, millisecondsBetween } from '../rules/moment.ts'
import type { Attendance } from './attendance.ts'

/** Where and when a candidate belongs. */
export type Place = NonNullable<ScanAnswer['right']>

export type CheckInQuestion = {
  /** Every candidate that the code stands for, in any session (`Roster.byCode`). */
  readonly matches: readonly Candidate[]
  readonly exam: Pick<Exam, 'sessions' | 'rules'>
  /** The session that the desk is checking in. */
  readonly session: Session
  /** The room that the desk serves; absent when it serves the whole site. */
  readonly room?: string | undefined
  readonly now: string
  readonly attendance: Pick<Attendance, 'admitted'>
  /** Whether absences of the session and room are fixed. Absent: nothing is closed. */
  readonly closed?: (session: string, room: string) => unknown
  /** Seats of the session are drawn at the door: somebody without a room may come to any. */
  readonly drawn?: boolean
}

export type CheckInDecision = {
  readonly verdict: Verdict
  /** The one candidate the verdict is about; for `wrong-session` the one of the session that `right` names. */
  readonly candidate?: Candidate
  /** The people it could be, when `ambiguous`. */
  readonly candidates?: readonly Candidate[]
  /** What admitted the candidate, when `already-checked-in`. */
  readonly earlier?: Admission
  /** Where the candidate belongs: always for `wrong-room`, `wrong-session`, `too-early` and `too-late`;
   * for `withdrawn` when the person sits another session. */
  readonly right?: Place
  /** All other sessions of the person, when `wrong-session`, in order of start. */
  readonly rights?: readonly Place[]
}

/**
 * The verdict on one code. Pure; the first of these that holds decides:
 *
 * 1. `not-on-roster`: the code stands for nobody.
 * 2. nobody of this session: `wrong-session`, or `withdrawn` if all that is left of the person is withdrawn,
 *    or `ambiguous` if it stands for different people.
 * 3. `withdrawn`: all candidates of this session are; otherwise the withdrawn ones are left out.
 * 4. `ambiguous`: several candidates of this session.
 * 5. `already-checked-in`.
 * 6. `session-closed`.
 * 7. `too-early`: before start − entryOpens. `too-late`: after start + lateBarred, or after the end.
 * 8. `wrong-room`: the desk serves a room and the candidate's is another, or none is assigned yet and none is drawn.
 * 9. `late` after the start, else `checked-in`.
 *
 * A person who sits two sessions is found twice by ID number; the candidate of the desk's session counts.
 */
export function decide(question: CheckInQuestion): CheckInDecision {
  const { matches, session } = question
  if (matches.length === 0) return { verdict: 'not-on-roster' }
  const here = matches.filter((c) => c.session === session.id)
  if (here.length === 0) return decideElsewhere(question)
  const live = here.filter((c) => !c.withdrawn)
  if (live.length === 0) return decideWithdrawn(question, here)
  if (live.length > 1) return { verdict: 'ambiguous', candidates: live }
  return decideOne(question, live[0]!)
}

function decideOne(question: CheckInQuestion, candidate: Candidate): CheckInDecision {
  const { exam, session, room, now } = question
  const earlier = question.attendance.admitted(candidate.id)
  if (earlier) return { verdict: 'already-checked-in', candidate, earlier }
  const right = placeOf(candidate, session, exam.rules)
  const goesTo = candidate.room ?? (question.drawn ? room : undefined)
  if (question.closed?.(session.id, goesTo ?? '')) return { verdict: 'session-closed', candidate, right }
  if (isBefore(now, right.opens)) return { verdict: 'too-early', candidate, right }
  if (isBefore(right.bars, now)) return { verdict: 'too-late', candidate, right }
  if (room !== undefined && goesTo !== room) return { verdict: 'wrong-room', candidate, right }
  return { verdict: isBefore(session.start, now) ? 'late' : 'checked-in', candidate }
}

function decideElsewhere(question: CheckInQuestion): CheckInDecision {
  const live = question.matches.filter((c) => !c.withdrawn)
  if (live.length === 0) return decideWithdrawn(question, question.matches)
  if (!isOnePerson(live)) return { verdict: 'ambiguous', candidates: live }
  const { candidate, right, rights } = placesOf(question, live)
  return { verdict: 'wrong-session', candidate, right, rights }
}

function decideWithdrawn(question: CheckInQuestion, withdrawn: readonly Candidate[]): CheckInDecision {
  if (!isOnePerson(withdrawn)) return { verdict: 'ambiguous', candidates: withdrawn }
  const elsewhere = question.matches.filter((c) => !c.withdrawn && c.session !== question.session.id)
  if (elsewhere.length === 0 || !isOnePerson(elsewhere)) return { verdict: 'withdrawn', candidate: withdrawn[0]! }
  return { verdict: 'withdrawn', candidate: withdrawn[0]!, right: placesOf(question, elsewhere).right }
}

/** The candidates' places in order of start; `right` is the first that has not ended, else the last. */
function placesOf({ exam, now }: CheckInQuestion, candidates: readonly Candidate[]) {
  const found = candidates
    .flatMap((candidate) => {
      const session = exam.sessions.find((s) => s.id === candidate.session)
      return session ? [{ candidate, end: session.end, right: placeOf(candidate, session, exam.rules) }] : []
    })
    .sort((a, b) => millisecondsBetween(b.right.start, a.right.start))
  const next = found.find((f) => !isBefore(f.end, now)) ?? found.at(-1)
  return { candidate: next?.candidate ?? candidates[0]!, right: next?.right, rights: found.map((f) => f.right) }
}

/** The same ID number, or where one of them has none the same name. */
function isOnePerson(candidates: readonly Candidate[]): boolean {
  const [first, ...rest] = candidates
  return rest.every((c) => (c.idNumber && first!.idNumber ? c.idNumber === first!.idNumber : c.name === first!.name))
}

const isBefore = (a: string, b: string): boolean => millisecondsBetween(a, b) > 0

function placeOf(candidate: Candidate, session: Session, rules: CheckInRules): Place {
  const { opens, bars } = sessionWindow(session, rules)
  const { room, seat } = candidate
  return { session: session.id, sessionName: session.name, room, seat, start: session.start, opens, bars }
}

/** When entry opens, the session starts, latecomers are barred (never after the end) and the session ends. */
export function sessionWindow(session: Session, rules: CheckInRules) {
  const bars = addMinutes(session.start, rules.lateBarred.value)
  return {
    opens: addMinutes(session.start, -rules.entryOpens.value),
    start: session.start,
    bars: isBefore(session.end, bars) ? session.end : bars,
    end: session.end,
  }
}
