import type { Candidate, Status } from '../model/candidate.ts'
import type { CloseRecord } from '../model/closing.ts'
import {
  type Admission,
  type AttendanceRecord,
  admits,
  type ExitRecord,
  type IdentityRecord,
  type UndoRecord,
} from '../model/record.ts'

/** Attendance derived from the records, in the order in which they were accepted. */
export type Attendance = {
  /** Takes the next record in; gives the candidates whose status may have changed. */
  readonly add: (record: AttendanceRecord) => readonly string[]
  /** What admitted the candidate and was not undone, if anything. */
  readonly admitted: (candidate: string) => Admission | undefined
  readonly status: (candidate: Pick<Candidate, 'id' | 'withdrawn'>) => Status
  readonly undone: (record: string) => boolean
  /** The closing of the room that still holds, if any. */
  readonly closed: (session: string, room: string) => CloseRecord | undefined
  /** The exit that the candidate has not come back from. */
  readonly out: (candidate: string) => ExitRecord | undefined
  /** The identity check of the candidate's admission, if it was made. */
  readonly identity: (candidate: string) => IdentityRecord | undefined
  readonly clear: () => void
}

/**
 * An empty attendance. A candidate is present or late by the last scan with that verdict, or the last
 * override, that nobody took back; attempts never change it. 缺考 is fixed when a room is closed, so nobody
 * is absent before, and whoever was added to the roster after it is not.
 */
export function createAttendance(): Attendance {
  const admittedBy = new Map<string, Admission>()
  const undone = new Set<string>()
  const closings = new Map<string, CloseRecord>()
  const absentBy = new Map<string, string>()
  const outBy = new Map<string, ExitRecord>()
  const backFrom = new Map<string, ExitRecord>()
  const identityBy = new Map<string, IdentityRecord>()

  const undo = (record: UndoRecord): readonly string[] => {
    undone.add(record.of)
    const { candidate } = record
    if (candidate === undefined) return []
    if (admittedBy.get(candidate)?.id === record.of) admittedBy.delete(candidate)
    if (outBy.get(candidate)?.id === record.of) outBy.delete(candidate)
    if (identityBy.get(candidate)?.id === record.of) identityBy.delete(candidate)
    const left = backFrom.get(record.of)
    if (left && !undone.has(left.id)) outBy.set(candidate, left)
    return [candidate]
  }
  const reopen = (session: string, room: string): readonly string[] => {
    const closing = closings.get(keyOf(session, room))
    closings.delete(keyOf(session, room))
    const absent = (closing?.absent ?? []).filter((id) => absentBy.get(id) === closing?.id)
    for (const id of absent) absentBy.delete(id)
    return absent
  }

  return {
    add(record) {
      switch (record.kind) {
        case 'scan':
          if (record.candidate === undefined || !admits(record.verdict)) return []
          admittedBy.set(record.candidate, record)
          return [record.candidate]
        case 'override':
          admittedBy.set(record.candidate, record)
          return [record.candidate]
        case 'undo':
          return undo(record)
        case 'close':
          closings.set(keyOf(record.session, record.room), record)
          for (const id of record.absent) absentBy.set(id, record.id)
          return record.absent
        case 'reopen':
          return reopen(record.session, record.room)
        case 'identity':
          identityBy.set(record.candidate, record)
          return []
        case 'exit':
          outBy.set(record.candidate, record)
          return []
        case 'return': {
          const left = outBy.get(record.candidate)
          if (left) backFrom.set(record.id, left)
          outBy.delete(record.candidate)
          return []
        }
        default:
          return []
      }
    },
    admitted: (candidate) => admittedBy.get(candidate),
    status(candidate) {
      if (candidate.withdrawn) return 'withdrawn'
      const admission = admittedBy.get(candidate.id)
      if (admission) return admission.verdict === 'late' ? 'late' : 'present'
      return absentBy.has(candidate.id) ? 'absent' : 'expected'
    },
    undone: (record) => undone.has(record),
    closed: (session, room) => closings.get(keyOf(session, room)),
    out: (candidate) => (admittedBy.has(candidate) ? outBy.get(candidate) : undefined),
    identity(candidate) {
      const check = identityBy.get(candidate)
      return check?.of === admittedBy.get(candidate)?.id ? check : undefined
    },
    clear() {
      for (const map of [admittedBy, undone, closings, absentBy, outBy, backFrom, identityBy]) map.clear()
    },
  }
}

const keyOf = (session: string, room: string): string => `${session}\n${room}`
