import type { Event } from '../../core/contract.ts'
import type { Attendance } from '../../core/day/attendance.ts'
import type { DayLog } from '../../core/day/day-log.ts'
import type { Exam } from '../../core/model/exam.ts'
import type { AttendanceRecord } from '../../core/model/record.ts'
import type { RoomCount } from '../../core/model/room-count.ts'
import type { MadeFiles } from './made-files.ts'
import type { Roster } from './roster/index.ts'
import type { Store } from './store/types.ts'

/** Everything a handler may use. Time, ids and the outside world come in here and nowhere else. */
export type Context = {
  readonly dataFolder: string
  /** The folder of files that ship with the program. */
  readonly assets: string
  readonly version: string
  readonly host: 'electron' | 'browser' | 'terminal' | 'test'
  /** Name of this PC, kept on every record. */
  readonly device: string
  /** Now, as ISO 8601 with the site's offset. */
  readonly now: () => string
  /** Looks whether the PC's clock was changed since the last look, and records it in the exams it concerns. */
  readonly watchClock: () => void
  /** A new unique id. */
  readonly newId: () => string
  readonly emit: (event: Event) => void
  /** Writes a line to the log; never personal data. */
  readonly log: (line: string) => void
  /** What outlives one exam: settings, import mappings. */
  readonly site: Store
  /** Opens the exam if it is not open yet. Throws `exam-not-found` or why its journal does not open. */
  readonly exam: (id: string) => OpenExam
  /** Where made files go, in a folder per exam, when the settings name no other folder. */
  readonly outFolder: string
  /** Files that the window may fetch by address; valid while the program runs. */
  readonly made: MadeFiles
  /** Runs `work` as a job that `jobs.cancel` can stop; `report` tells the window how far it is. */
  readonly job: <T>(id: string | undefined, work: (job: Job) => Promise<T>) => Promise<T>
}

export type Job = {
  readonly signal: AbortSignal
  readonly report: (stage: 'reading' | 'checking' | 'writing' | 'drawing', done: number, total: number) => void
}

/** An exam in memory. The indexes follow the store's commits. */
export type OpenExam = {
  readonly id: string
  readonly folder: string
  readonly store: Store
  readonly exam: () => Exam
  readonly attendance: Attendance
  /** The exam day's events beside the scans: incidents, walk-ins, closings, changes of the clock. */
  readonly day: DayLog
  readonly roster: Roster
  /** Attendance per session and room, of one session or of all. */
  readonly counts: (session?: string) => RoomCount[]
  /** The latest attendance records of a session, newest first, at least the last 200. */
  readonly recent: (session: string) => readonly AttendanceRecord[]
}
