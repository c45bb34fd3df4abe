import type { Candidate, Status } from '../model/candidate.ts'
import { admits, type AttendanceRecord, type ScanRecord } from '../model/record.ts'

/** Attendance derived from the records, in the order in which they were accepted. */
export type Attendance = {
  /** Takes the next record in. */
  readonly add: (record: AttendanceRecord) => void
  /** The scan that admitted the candidate and was not undone, if any. */
  readonly admitted: (candidate: string) => ScanRecord | undefined
  readonly status: (candidate: Pick<Candidate, 'id' | 'withdrawn'>) => Status
  readonly undone: (record: string) => boolean
}

/**
 * An empty attendance. A candidate is present or late by the last scan with that verdict that nobody
 * took back; attempts never change it. 缺考 is fixed when a session is closed, so nobody is absent before.
 */
export function createAttendance(): Attendance {
  const scans = new Map<string, ScanRecord>()
  const admittedBy = new Map<string, ScanRecord>()
  const undone = new Set<string>()
  return {
    add(record) {
      if (record.kind === 'scan') {
        scans.set(record.id, record)
        if (record.candidate !== undefined && admits(record.verdict)) admittedBy.set(record.candidate, record)
        return
      }
      undone.add(record.of)
      if (admittedBy.get(record.candidate)?.id === record.of) admittedBy.delete(record.candidate)
    },
    admitted: (candidate) => admittedBy.get(candidate),
    status(candidate) {
      if (candidate.withdrawn) return 'withdrawn'
      const scan = admittedBy.get(candidate.id)
      if (!scan) return 'expected'
      return scan.verdict === 'late' ? 'late' : 'present'
    },
    undone: (record) => undone.has(record),
  }
}
