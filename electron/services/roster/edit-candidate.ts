import type { Checked, Output } from '../../../core/contract.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { FieldValues } from '../../../core/model/import-record.ts'
import type { SeatMove } from '../../../core/model/seating-step.ts'
import { changedFields } from '../../../core/roster/roster-undo.ts'
import type { Context, OpenExam } from '../context.ts'
import { candidateNamed, checkRoomOpen } from '../exam-day/record-keeping.ts'
import { keepNewCandidate, nextCandidateId } from '../rooms/add-candidate.ts'
import { keepStep } from '../rooms/keep-step.ts'
import { readSettings } from '../settings.ts'
import { type CheckedEntry, checkEntry } from './check-entry.ts'

/** What the entry would make of the candidate. Throws `candidate-not-found`. */
export function lookAtEntry(
  context: Context,
  open: OpenExam,
  { candidate: id, entry }: Checked<'candidates.check'>,
): Output<'candidates.check'> {
  const before = id === undefined ? somebodyNew(open, entry.session) : candidateNamed(open, id)
  const { candidate, changed, issues } = check(context, open, before, entry)
  return { candidate, changed: [...changed], issues: [...issues] }
}

/**
 * Changes a candidate's details. Throws `candidate-has-errors`, `candidate-has-records` where he is checked in and
 * would change the session, `room-closed` where attendance is fixed.
 */
export function editCandidate(
  context: Context,
  open: OpenExam,
  { candidate: id, entry }: Checked<'candidates.edit'>,
): Output<'candidates.edit'> {
  const before = candidateNamed(open, id)
  const { candidate, changed, issues } = check(context, open, before, entry)
  refuseErrors(candidate, issues)
  const checkedIn = open.attendance.admitted(id) !== undefined
  if (changed.length === 0) return { candidate: before, changed: [], checkedIn }
  if (changed.includes('session') && checkedIn) throw refusal({ code: 'candidate-has-records', name: before.name })
  if (changed.some((field) => ['session', 'room', 'seat'].includes(field))) refuseClosed(open, [before, candidate])
  keepStep(context, open, { action: 'edit', ...stepOf(before, candidate) })
  return { candidate, changed: [...changed], checkedIn }
}

/** Puts somebody new on the roster. Throws as `editCandidate`, and `not-enough-seats`. */
export function addByHand(context: Context, open: OpenExam, { entry, seat }: Checked<'candidates.add'>): Candidate {
  const { candidate, issues } = check(context, open, somebodyNew(open, entry.session), entry)
  refuseErrors(candidate, issues)
  const { room, seat: number, ...plain } = candidate
  if (seat === 'next-free') return keepNewCandidate(context, open, plain, 'next-free')
  refuseClosed(open, [candidate])
  if (room !== undefined && number !== undefined) return keepNewCandidate(context, open, plain, { room, seat: number })
  return keepNewCandidate(context, open, candidate, 'none')
}

const somebodyNew = (open: OpenExam, session: string | undefined): Candidate => ({
  id: nextCandidateId(open),
  name: '',
  session: session ?? open.exam().sessions[0]!.id,
})

const check = (context: Context, open: OpenExam, before: Candidate, entry: Checked<'candidates.edit'>['entry']) =>
  checkEntry(open, before, entry, context.now(), readSettings(context.site).language)

function refuseErrors({ name }: Candidate, issues: CheckedEntry['issues']): void {
  const problems = issues.filter(({ severity }) => severity === 'error').map(({ message }) => message)
  if (problems.length > 0) throw refusal({ code: 'candidate-has-errors', name, problems })
}

function refuseClosed(open: OpenExam, places: readonly Candidate[]): void {
  for (const { session, room } of places) if (room !== undefined) checkRoomOpen(open, session, room)
}

/** A seat is a move, everything else a field, so that a step says what moved. */
function stepOf(before: Candidate, candidate: Candidate): { moves: SeatMove[]; fields: StepFields } {
  const differs = changedFields(before, candidate)
  const moved = 'room' in differs.after || 'seat' in differs.after
  const move: SeatMove = [
    before.id,
    before.room ?? null,
    before.seat ?? null,
    candidate.room ?? null,
    candidate.seat ?? null,
  ]
  const [was, is] = [withoutPlace(differs.before), withoutPlace(differs.after)]
  return {
    moves: moved ? [move] : [],
    fields: Object.keys(is).length > 0 ? [{ id: before.id, before: was, after: is }] : [],
  }
}

type StepFields = { id: string; before: FieldValues; after: FieldValues }[]

const withoutPlace = ({ room: _room, seat: _seat, ...rest }: FieldValues): FieldValues => rest
