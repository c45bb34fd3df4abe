import type { RoomCount } from '../../core/contract.ts'
import type { Candidate } from '../../core/model/candidate.ts'
import { touched, type Change } from '../../core/model/change.ts'
import type { Exam } from '../../core/model/exam.ts'
import type { AttendanceRecord } from '../../core/model/record.ts'
import { createAttendanceCounts } from '../../core/rules/attendance-counts.ts'
import { createAttendance } from '../../core/rules/attendance.ts'
import type { Context, OpenExam } from './context.ts'
import { createRecentRecords } from './recent-records.ts'
import { openRoster } from './roster/index.ts'
import type { Store } from './store/types.ts'

export type ExamSurroundings = Pick<Context, 'device' | 'emit' | 'now' | 'log'>

/** Builds an exam's indexes from its store and lets them follow every commit. */
export function openExam(id: string, store: Store, { emit }: ExamSurroundings): OpenExam {
  const exam = () => store.get<Exam>('exam', 'exam')!
  const { attendance, recent, counts, follow } = indexAttendance(store)
  const roster = openRoster(store)
  store.onCommit((entry, changes) => {
    for (const change of changes) follow(change)
    emit({ event: 'changed', exam: id, seq: entry.seq, collections: touched(changes) })
  })
  const countsOf = (session?: string): RoomCount[] => {
    const sessions = session === undefined ? exam().sessions.map((s) => s.id) : [session]
    return sessions.flatMap((one) => counts.of(one))
  }
  return { id, folder: store.folder, store, exam, attendance, roster, counts: countsOf, recent: recent.of }
}

/** Attendance, its counts and the latest records, from the store's records and candidates. */
function indexAttendance(store: Store) {
  const attendance = createAttendance()
  const recent = createRecentRecords()
  const counts = createAttendanceCounts()
  const candidates = () => store.all<Candidate>('candidates')

  const count = (candidate: Candidate | undefined) => {
    if (candidate) counts.set(candidate, attendance.status(candidate))
  }
  const take = (record: AttendanceRecord) => {
    attendance.add(record)
    recent.add(record)
  }
  const follow = (change: Change) => {
    if ('put' in change && change.put === 'records') {
      const record = change.value as AttendanceRecord
      take(record)
      if (record.candidate !== undefined) count(candidates().get(record.candidate))
    } else if ('put' in change && change.put === 'candidates') count(change.value as Candidate)
    else if ('drop' in change && change.drop === 'candidates') counts.drop(change.key)
    else if ('table' in change && change.table === 'candidates') for (const row of idsOf(change)) count(candidates().get(row))
  }

  for (const record of store.all<AttendanceRecord>('records').values()) take(record)
  for (const candidate of candidates().values()) count(candidate)
  return { attendance, recent, counts, follow }
}

function idsOf({ fields, rows }: Extract<Change, { table: string }>): string[] {
  const at = fields.indexOf('id')
  return rows.map((row) => row[at] as string)
}
