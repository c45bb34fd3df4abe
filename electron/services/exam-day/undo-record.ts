import type { Checked, Output } from '../../../core/contract.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import { refusal } from '../../../core/model/failure.ts'
import { type AttendanceRecord, admits, candidateOf, roomOf, type UndoRecord } from '../../../core/model/record.ts'
import type { Context, OpenExam } from '../context.ts'
import { checkRoomOpen, keepRecord, recordOf, stamp } from './record-keeping.ts'

/**
 * Takes a record back, with the reason: an admission, an identity check, an exit or return, a walk-in, an
 * incident. Throws `record-not-found` for what cannot be taken back (an attempt, a closing),
 * `record-already-undone`, and `room-closed` where the attendance is signed.
 */
export function undoRecord(context: Context, input: Checked<'checkin.undo'>): Output<'checkin.undo'> {
  const open = context.exam(input.exam)
  const record = undoable(open, input.record)
  const undo: UndoRecord = {
    ...stamp(context, input),
    kind: 'undo',
    session: record.session,
    of: record.id,
    undoes: record.kind,
    room: roomOf(record),
    candidate: candidateOf(record),
    reason: input.reason,
  }
  return keepRecord(open, actions[record.kind], undo)
}

type Undoable = Exclude<AttendanceRecord, { kind: 'undo' | 'clock' | 'close' | 'reopen' }>

const actions: Readonly<Record<Undoable['kind'], string>> = {
  scan: 'undo-check-in',
  override: 'undo-check-in',
  identity: 'undo-identity',
  exit: 'undo-exit',
  return: 'undo-return',
  'walk-in': 'undo-walk-in',
  incident: 'withdraw-incident',
}

/** The record, if it may be taken back. */
export function undoable(open: OpenExam, id: string): Undoable {
  const record = recordOf(open, id)
  if (!record || !isUndoable(record)) throw refusal({ code: 'record-not-found', record: id })
  if (open.attendance.undone(id) || open.day.superseded(id))
    throw refusal({ code: 'record-already-undone', record: id })
  if (record.kind === 'scan' || record.kind === 'override')
    checkRoomOpen(open, record.session, paperRoomOf(open, record))
  return record
}

function isUndoable(record: AttendanceRecord): record is Undoable {
  if (record.kind === 'scan') return record.candidate !== undefined && admits(record.verdict)
  return record.kind in actions
}

/** The room in which the candidate of an admission is expected. */
function paperRoomOf(open: OpenExam, record: AttendanceRecord): string {
  const id = candidateOf(record)
  return (id === undefined ? undefined : open.store.get<Candidate>('candidates', id)?.room) ?? ''
}
