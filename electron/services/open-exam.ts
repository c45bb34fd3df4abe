import { touched } from '../../core/model/change.ts'
import type { Exam } from '../../core/model/exam.ts'
import type { RoomCount } from '../../core/model/room-count.ts'
import { indexAttendance } from './attendance-index.ts'
import type { Context, OpenExam } from './context.ts'
import { openRoster } from './roster/index.ts'
import type { Store } from './store/types.ts'

export type ExamSurroundings = Pick<Context, 'device' | 'emit' | 'now' | 'log'>

/** Builds an exam's indexes from its store and lets them follow every commit. */
export function openExam(id: string, store: Store, { emit }: ExamSurroundings): OpenExam {
  const exam = () => store.get<Exam>('exam', 'exam')!
  const { attendance, day, recent, counts, follow } = indexAttendance(store)
  const roster = openRoster(store)
  store.onCommit((entry, changes) => {
    follow(changes)
    emit({ event: 'changed', exam: id, seq: entry.seq, collections: touched(changes) })
  })
  const countsOf = (session?: string): RoomCount[] => {
    const sessions = session === undefined ? exam().sessions.map((s) => s.id) : [session]
    return sessions.flatMap((one) => counts.of(one))
  }
  return { id, folder: store.folder, store, exam, attendance, day, roster, counts: countsOf, recent: recent.of }
}
