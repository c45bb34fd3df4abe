import type { Checked, Handlers, Output } from '../../../core/contract.ts'
import { areTwoPeople } from '../../../core/day/incident-check.ts'
import { refusal } from '../../../core/model/failure.ts'
import {
  admits,
  type Overridable,
  type OverrideRecord,
  overridable,
  type ScanRecord,
} from '../../../core/model/record.ts'
import { millisecondsBetween } from '../../../core/rules/moment.ts'
import type { Context, OpenExam } from '../context.ts'
import {
  type Acting,
  candidateNamed,
  checkRoomOpen,
  keepRecord,
  keepRecords,
  placeOf,
  recordOf,
  sessionOf,
  stamp,
} from '../exam-day/record-keeping.ts'
import { undoable } from '../exam-day/undo-record.ts'
import { drawAtDoor } from '../rooms/draw-at-door.ts'

type AdmissionHandlers = Pick<Handlers, 'checkin.override' | 'checkin.identity' | 'checkin.correct'>

/** What a person decides about an admission: overruling the rules, the identity check, a correction. */
export function admissionHandlers(context: Context): AdmissionHandlers {
  return {
    'checkin.override': (input) => override(context, input),

    'checkin.identity'(input) {
      const open = context.exam(input.exam)
      const admission = recordOf(open, input.of)
      const isAdmission = admission?.kind === 'override' || (admission?.kind === 'scan' && admits(admission.verdict))
      if (!isAdmission || admission.candidate === undefined)
        throw refusal({ code: 'record-not-found', record: input.of })
      if (open.attendance.undone(admission.id)) throw refusal({ code: 'record-already-undone', record: admission.id })
      const { session, candidate } = admission
      return keepRecord(open, 'check-identity', {
        ...stamp(context, input),
        kind: 'identity',
        session,
        of: admission.id,
        candidate,
        steps: [...new Set(input.steps)],
      })
    },

    'checkin.correct': (input) => correct(context, input),
  }
}

/** Two people, an attempt that may be overruled, and a candidate who is not in yet. */
function override(context: Context, input: Checked<'checkin.override'>): Output<'checkin.override'> {
  const open = context.exam(input.exam)
  const attempt = recordOf(open, input.of)
  if (attempt?.kind !== 'scan' || attempt.candidate === undefined)
    throw refusal({ code: 'record-not-found', record: input.of })
  if (!isOverridable(attempt.verdict)) throw refusal({ code: 'attempt-not-overridable', verdict: attempt.verdict })
  if (input.operator.trim() === '') throw refusal({ code: 'two-people-needed' })
  if (!areTwoPeople(input.operator, input.approver)) throw refusal({ code: 'same-person-twice', name: input.approver })
  const candidate = candidateNamed(open, attempt.candidate)
  checkNotIn(open, candidate.id)
  checkRoomOpen(open, attempt.session, candidate.room ?? '')
  const { start } = sessionOf(open.exam(), attempt.session)
  const arrived = input.arrived ?? attempt.at
  const acting = stamp(context, input)
  // Whoever is let in elsewhere has his seat there, as it is written down.
  const door = input.sits
    ? { told: {}, candidate, changes: [] }
    : drawAtDoor(context, open, candidate, { ...acting, room: attempt.room })
  const record: OverrideRecord = {
    ...acting,
    kind: 'override',
    session: attempt.session,
    of: attempt.id,
    overrules: attempt.verdict,
    room: attempt.room,
    candidate: candidate.id,
    verdict: millisecondsBetween(start, arrived) > 0 ? 'late' : 'checked-in',
    approver: input.approver,
    reason: input.reason,
    arrived: input.arrived,
    place: placeOf(door.candidate),
    sits: input.sits,
  }
  const kept = keepRecord(open, 'override-check-in', record, door.changes)
  return { ...kept, ...door.told, verdict: record.verdict, at: record.at }
}

const isOverridable = (verdict: ScanRecord['verdict']): verdict is Overridable =>
  (overridable as readonly string[]).includes(verdict)

function checkNotIn(open: OpenExam, candidate: string): void {
  const admission = open.attendance.admitted(candidate)
  if (admission)
    throw refusal({ code: 'candidate-already-in', name: candidateNamed(open, candidate).name, at: admission.at })
}

/** The admission of the one is taken back and the other is let in at the time of the first, in one entry. */
function correct(context: Context, input: Checked<'checkin.correct'>): Output<'checkin.correct'> {
  const open = context.exam(input.exam)
  const wrong = undoable(open, input.record)
  if (wrong.kind !== 'scan' || wrong.candidate === undefined)
    throw refusal({ code: 'record-not-found', record: input.record })
  const right = candidateNamed(open, input.candidate)
  if (right.session !== wrong.session) throw refusal({ code: 'candidate-not-found', candidate: input.candidate })
  checkNotIn(open, right.id)
  checkRoomOpen(open, wrong.session, right.room ?? '')
  const acting: Acting = input
  const undo = {
    ...stamp(context, acting),
    kind: 'undo' as const,
    session: wrong.session,
    of: wrong.id,
    undoes: 'scan' as const,
    room: wrong.room,
    candidate: wrong.candidate,
    reason: input.reason,
  }
  const scan: ScanRecord = {
    ...wrong,
    id: context.newId(),
    operator: input.operator,
    device: context.device,
    candidate: right.id,
    place: placeOf(right),
  }
  return { record: scan.id, seq: keepRecords(open, 'correct-check-in', [undo, scan]) }
}
