import { existsSync } from 'node:fs'
import type { Handlers } from '../../../core/contract.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { Context, OpenExam } from '../context.ts'
import { listBackups, makeBackup } from '../store/backups.ts'
import { inspect } from '../store/inspect.ts'
import { restoreBackup } from '../store/restore.ts'

type Names = 'recovery.inspect' | 'recovery.open-read-only' | 'recovery.restore' | 'backups.make' | 'backups.list'

/** Where exams lie, and how to let one go and open it again. */
export type ExamPlaces = {
  readonly folder: (id: string) => string
  readonly backups: (id: string) => string
  readonly openReadOnly: (id: string) => OpenExam
  readonly forget: (id: string) => Promise<void>
}

/** What to do when an exam's journal does not open, and the backups that help then. */
export function recoveryHandlers(context: Pick<Context, 'now' | 'exam'>, places: ExamPlaces): Pick<Handlers, Names> {
  const folderOf = (exam: string): string => {
    const folder = /^[\w-]+$/.test(exam) ? places.folder(exam) : ''
    if (!folder || !existsSync(folder)) throw refusal({ code: 'exam-not-found', exam })
    return folder
  }
  return {
    'recovery.inspect': ({ exam }) => {
      const { state, failure = null, intact, lastAt } = inspect(folderOf(exam))
      return { state, failure, intact, lastAt, backups: listBackups(places.backups(exam)) }
    },
    'recovery.open-read-only': async ({ exam }) => {
      refuseIfReady(folderOf(exam))
      await places.forget(exam)
      return { entries: places.openReadOnly(exam).store.seq() }
    },
    'recovery.restore': async ({ exam, backup }) => {
      const folder = folderOf(exam)
      refuseIfReady(folder)
      await places.forget(exam)
      const restored = restoreBackup(folder, places.backups(exam), backup, context.now())
      context.exam(exam)
      return restored
    },
    'backups.make': ({ exam }) => makeBackup(folderOf(exam), places.backups(exam), context.now()),
    'backups.list': ({ exam }) => {
      folderOf(exam)
      return { backups: listBackups(places.backups(exam)) }
    },
  }
}

function refuseIfReady(folder: string): void {
  if (inspect(folder).state === 'ready') throw refusal({ code: 'recovery-not-needed' })
}
