import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ExamSummary } from '../../core/contract.ts'
import type { Change } from '../../core/model/change.ts'
import type { Exam } from '../../core/model/exam.ts'
import { type Failure, isRefusal, refusal } from '../../core/model/failure.ts'
import { millisecondsBetween } from '../../core/rules/moment.ts'
import type { OpenExam } from './context.ts'
import { type ExamSurroundings, openExam } from './open-exam.ts'
import { backupIfChanged, listBackups } from './store/backups.ts'
import { createStore, type Notice, type Opened, openStore } from './store/open-store.ts'
import { settleWipe } from './wipe/unfinished-wipe.ts'

/** The exams of a data folder: one folder each, opened when first asked for and kept open. */
export type ExamFolders = {
  readonly ids: () => string[]
  readonly folder: (id: string) => string
  readonly backups: (id: string) => string
  /** The exam, open. Throws `exam-not-found`, or why its journal does not open. */
  readonly open: (id: string) => OpenExam
  /** The exams that are open now. */
  readonly opened: () => Iterable<OpenExam>
  /** A new exam; `more` goes into the journal's first entry with it. */
  readonly create: (exam: Exam, more?: readonly Change[]) => OpenExam
  readonly summary: (id: string) => ExamSummary
  /** Opens the intact part of a damaged journal, for reading only. */
  readonly openReadOnly: (id: string) => OpenExam
  /** Closes the exam, so that the next look at it opens it anew. */
  readonly forget: (id: string) => Promise<void>
  /**
   * Closes the exam and does work on its files while nobody can open it: `exam-busy` until it is done.
   * The exam is then opened anew and every view of it is told.
   */
  readonly alone: <T>(
    id: string,
    work: (place: { readonly folder: string; readonly backups: string }) => T,
  ) => Promise<T>
  readonly closeAll: () => Promise<void>
  readonly notices: () => readonly (Notice & { exam: string })[]
}

/** What the exams are opened with. `onOpen` is told of each exam once it is open. */
export type Surroundings = ExamSurroundings & { readonly onOpen?: (exam: OpenExam) => void }

export function openExamFolders(dataFolder: string, around: Surroundings): ExamFolders {
  const root = join(dataFolder, 'exams')
  mkdirSync(root, { recursive: true, mode: 0o700 })
  removeDrafts(root)
  const opened = new Map<string, OpenExam>()
  const busy = new Set<string>()
  const notices: (Notice & { exam: string })[] = []
  const folder = (id: string) => join(root, id)
  const backups = (id: string) => join(dataFolder, 'backups', id)
  const storeOptions = { device: around.device, now: around.now, log: around.log }

  function keep(id: string, { store, notices: found }: Opened): OpenExam {
    notices.push(...found.map((notice) => ({ ...notice, exam: id })))
    const exam = openExam(id, store, around)
    opened.set(id, exam)
    around.onOpen?.(exam)
    return exam
  }
  function open(id: string, readOnlyIntact: boolean): OpenExam {
    const known = opened.get(id)
    if (known) return known
    if (!isExamId(id) || !existsSync(folder(id))) throw refusal({ code: 'exam-not-found', exam: id })
    if (busy.has(id)) throw refusal({ code: 'exam-busy' })
    const settled = settleWipe(folder(id), backups(id), around.now())
    if (settled !== 'none') around.log(`an interrupted wipe of ${id} was ${settled}`)
    return keep(id, openStore(folder(id), { ...storeOptions, readOnlyIntact }))
  }

  async function close(id: string): Promise<void> {
    const known = opened.get(id)
    opened.delete(id)
    known?.roster.close()
    await known?.store.close()
    if (known && !known.store.readOnly) backUp(folder(id), backups(id), around)
  }

  return {
    ids: () => readdirSync(root).filter(isExamId).sort(),
    folder,
    backups,
    open: (id) => open(id, false),
    openReadOnly: (id) => open(id, true),
    opened: () => opened.values(),
    create(exam, more = []) {
      const changes = [{ put: 'exam', key: 'exam', value: exam }, ...more]
      return keep(
        exam.id,
        createStore(folder(exam.id), storeOptions, 'create-exam', { operator: '', at: exam.createdAt }, changes),
      )
    },
    summary: (id) => summarise(id, () => open(id, false)),
    forget: close,
    async alone(id, work) {
      open(id, false)
      busy.add(id)
      try {
        await close(id)
        return work({ folder: folder(id), backups: backups(id) })
      } finally {
        busy.delete(id)
        const { store } = open(id, false)
        around.emit({ event: 'changed', exam: id, seq: store.seq(), collections: everyCollection })
      }
    },
    async closeAll() {
      for (const id of [...opened.keys()]) await close(id)
    },
    notices: () => notices,
  }
}

/** After work on the files themselves nothing that a view holds can be trusted. */
const everyCollection = [
  'candidates',
  'photos',
  'records',
  'rooms',
  'exam',
  'wipes',
  'scores',
  'reviews',
  'certificates',
  'tasks',
  'payments',
]

const isExamId = (name: string): boolean => /^[a-z0-9-]+$/.test(name)

/** What a killed process left of an exam it was making; nobody was told that the exam exists. */
function removeDrafts(root: string): void {
  for (const name of readdirSync(root)) if (name.endsWith('.draft')) rmSync(join(root, name), { recursive: true })
}

/** Minutes between automatic backups, so that a script of many short runs does not push the older ones out. */
const backupPause = 10

/** An automatic backup as an exam is closed. The journal is whole without it: a failure is logged and stops nothing. */
function backUp(folder: string, backups: string, { now, log }: ExamSurroundings): void {
  try {
    const newest = listBackups(backups)[0]
    if (newest && millisecondsBetween(newest.at, now()) < backupPause * 60_000) return
    backupIfChanged(folder, backups, now())
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown
    log(`no backup of ${folder}: ${thrown.failure.code}`)
  }
}

function summarise(id: string, open: () => OpenExam): ExamSummary {
  try {
    const { exam, store } = open()
    const { name, site, practice, createdAt, sessions } = exam()
    const state = store.readOnly ? 'read-only' : 'ready'
    return { id, name, site, practice, createdAt, sessions, candidates: store.all('candidates').size, state }
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown
    return {
      id,
      name: id,
      site: '',
      practice: false,
      createdAt: '',
      sessions: [],
      candidates: 0,
      state: stateOf(thrown.failure),
    }
  }
}

const stateOf = ({ code }: Failure): ExamSummary['state'] =>
  code === 'journal-newer' ? 'newer' : code === 'read-only' ? 'read-only' : 'damaged'
