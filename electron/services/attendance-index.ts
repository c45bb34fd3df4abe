import { type Attendance, createAttendance } from '../../core/day/attendance.ts'
import { type AttendanceCounts, createAttendanceCounts } from '../../core/day/attendance-counts.ts'
import { createDayLog, type DayLog } from '../../core/day/day-log.ts'
import type { Candidate } from '../../core/model/candidate.ts'
import type { Change } from '../../core/model/change.ts'
import type { AttendanceRecord } from '../../core/model/record.ts'
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

  /** Candidates came in by the thousand and are counted when somebody asks: an import need not wait for it. */
  let uncounted = false
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
    uncounted = true
  }
  const countAll = () => {
    if (uncounted) for (const candidate of candidates().values()) count(candidate)
    uncounted = false
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
    else if ('table' in change && change.table === 'candidates') uncounted = true
  }

  build()
  return {
    attendance,
    day,
    recent,
    counts: {
      ...counts,
      of(session) {
        countAll()
        return counts.of(session)
      },
    },
    follow(changes) {
      if (changes.some((change) => 'drop' in change && change.drop === 'records')) rebuild()
      else for (const change of changes) followOne(change)
    },
  }
}
