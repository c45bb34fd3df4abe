import type { Candidate } from '../../core/model/candidate.ts'
import type { Change } from '../../core/model/change.ts'
import type { AttendanceRecord } from '../../core/model/record.ts'
import { type Attendance, createAttendance } from '../../core/rules/attendance.ts'
import { type AttendanceCounts, createAttendanceCounts } from '../../core/rules/attendance-counts.ts'
import { createDayLog, type DayLog } from '../../core/rules/day-log.ts'
import { createRecentRecords, type RecentRecords } from './recent-records.ts'
import type { Store } from './store/types.ts'

export type AttendanceIndex = {
  readonly attendance: Attendance
  readonly day: DayLog
  readonly recent: RecentRecords
  readonly counts: AttendanceCounts
  /** Follows the changes of one commit, which the store holds already. */
  readonly follow: (changes: readonly Change[]) => void
}

/** Attendance, the day's events, the counts and the latest records, from the store's records and candidates. */
export function indexAttendance(store: Store): AttendanceIndex {
  const attendance = createAttendance()
  const day = createDayLog()
  const recent = createRecentRecords()
  const counts = createAttendanceCounts()
  const candidates = () => store.all<Candidate>('candidates')

  const count = (candidate: Candidate | undefined) => {
    if (candidate) counts.set(candidate, attendance.status(candidate))
  }
  const take = (record: AttendanceRecord): readonly string[] => {
    recent.add(record)
    for (const { session, room, by } of day.add(record)) counts.incident(session, room, by)
    return attendance.add(record)
  }
  const build = () => {
    for (const record of store.all<AttendanceRecord>('records').values()) take(record)
    for (const candidate of candidates().values()) count(candidate)
  }
  const rebuild = () => {
    for (const index of [attendance, day, recent, counts]) index.clear()
    build()
  }
  const followOne = (change: Change) => {
    if ('put' in change && change.put === 'records') {
      for (const id of take(change.value as AttendanceRecord)) count(candidates().get(id))
    } else if ('put' in change && change.put === 'candidates') count(change.value as Candidate)
    else if ('drop' in change && change.drop === 'candidates') counts.drop(change.key)
    else if ('table' in change && change.table === 'candidates')
      for (const row of idsOf(change)) count(candidates().get(row))
  }

  build()
  return {
    attendance,
    day,
    recent,
    counts,
    follow(changes) {
      if (changes.some((change) => 'drop' in change && change.drop === 'records')) rebuild()
      else for (const change of changes) followOne(change)
    },
  }
}

function idsOf({ fields, rows }: Extract<Change, { table: string }>): string[] {
  const at = fields.indexOf('id')
  return rows.map((row) => row[at] as string)
}
