import type { EntryIssue } from '../../../core/calls/roster.ts'
import { describe } from '../../../core/describe/describe.ts'
import type { Language } from '../../../core/describe/language.ts'
import { describeRowIssue } from '../../../core/describe/row-issue.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import type { CandidateEntry } from '../../../core/model/candidate-entry.ts'
import type { Failure } from '../../../core/model/failure.ts'
import type { Room } from '../../../core/model/room.ts'
import { isRowError } from '../../../core/model/row-issue.ts'
import { type EntryFinding, enter } from '../../../core/roster/candidate-entry.ts'
import { entryConflicts } from '../../../core/roster/entry-conflicts.ts'
import { changedFields } from '../../../core/roster/roster-undo.ts'
import { moveProblem } from '../../../core/seating/seat-moves.ts'
import type { OpenExam } from '../context.ts'
import { atOnceOf } from '../rooms/assign-seats.ts'

export type CheckedEntry = {
  readonly candidate: Candidate
  /** Fields that differ, `sourceName` left out: it follows the name. */
  readonly changed: readonly string[]
  readonly issues: readonly EntryIssue[]
}

/**
 * Judges what was typed for a candidate, `before` being how he stands (somebody new: a session, no name). What was
 * wrong before and is not touched is told and keeps nothing from being saved.
 */
export function checkEntry(
  open: OpenExam,
  before: Candidate,
  entry: CandidateEntry,
  now: string,
  language: Language,
): CheckedEntry {
  const { candidate, findings } = enter(before, entry, Number(now.slice(0, 10).replaceAll('-', '')))
  const changed = Object.keys(changedFields(before, candidate).after).filter((field) => field !== 'sourceName')
  const isNew = before.name === ''
  const touched = new Set(isNew ? [...changed, 'session'] : changed)
  const all = [...findings, ...entryConflicts(candidate, sameNumbers(open, candidate), open.exam().sessions)]
  if (open.roster.sameName(candidate)) all.push({ field: 'name', code: 'same-name', value: candidate.name })
  const seat = seatProblem(open, candidate, touched)
  return {
    candidate,
    changed,
    issues: [
      ...all.map((finding) => issueOf(finding, touched, isNew, language)),
      ...(seat
        ? [{ field: fieldOf(seat), code: seat.code, severity: 'error' as const, message: describe(seat, language) }]
        : []),
    ],
  }
}

/** Which other fields a finding may come from: only what was touched can be refused. */
const causes: Readonly<Record<string, readonly string[]>> = {
  idNumber: ['idNumber', 'idType', 'session'],
  admissionNumber: ['admissionNumber', 'session'],
  session: ['session', 'idNumber'],
  seat: ['seat', 'room'],
}

function issueOf(finding: EntryFinding, touched: ReadonlySet<string>, isNew: boolean, language: Language): EntryIssue {
  const { field, code } = finding
  const mine = isNew || (causes[field] ?? [field, 'extra']).some((one) => touched.has(one))
  const wrong = isRowError(code) || code === 'seat-without-room'
  const message = describeRowIssue({ row: 0, ...finding }, language)
  return { field, code, severity: wrong && mine ? 'error' : 'warning', message }
}

function sameNumbers({ roster }: OpenExam, { idNumber, admissionNumber }: Candidate): Candidate[] {
  return [idNumber, admissionNumber].flatMap((number) => (number === undefined ? [] : roster.byCode(number)))
}

/** Why the candidate cannot sit where the entry says; nothing where neither session nor seat are touched. */
function seatProblem(open: OpenExam, candidate: Candidate, touched: ReadonlySet<string>): Failure | undefined {
  if (!['session', 'room', 'seat'].some((field) => touched.has(field))) return undefined
  const sessions = open.exam().sessions.map(({ id }) => id)
  if (!sessions.includes(candidate.session)) return { code: 'session-not-found', session: candidate.session, sessions }
  const { room, seat } = candidate
  if (room === undefined) return candidate.seatLocked ? { code: 'seat-locked', name: candidate.name } : undefined
  const others = atOnceOf(open)
  return moveProblem([{ candidate: candidate.id, to: { room, seat: seat ?? null } }], {
    candidates: new Map([[candidate.id, candidate]]),
    atOnce: (session) => [...others(session).filter(({ id }) => id !== candidate.id), candidate],
    rooms: open.store.all<Room>('rooms'),
  })
}

const fieldOf = ({ code }: Failure): string =>
  code === 'session-not-found' ? 'session' : code === 'room-not-found' ? 'room' : 'seat'
