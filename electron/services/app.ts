import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { homedir, hostname } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Event, Handlers, Output } from '../../core/contract.ts'
import { refusal } from '../../core/model/failure.ts'
import { createClock } from './clock.ts'
import type { Context } from './context.ts'
import { defaultOutFolder } from './default-folders.ts'
import { dispatch } from './dispatch.ts'
import { openExamFolders, type ExamFolders } from './exam-folders.ts'
import { checkinHandlers } from './handlers/checkin.ts'
import { examHandlers } from './handlers/exams.ts'
import { journalHandlers } from './handlers/journal.ts'
import { materialHandlers } from './handlers/materials.ts'
import { programHandlers } from './handlers/program.ts'
import { recoveryHandlers } from './handlers/recovery.ts'
import { roomHandlers } from './handlers/rooms.ts'
import { rosterHandlers } from './handlers/roster.ts'
import { settingsHandlers } from './handlers/settings.ts'
import { createJobs, type Jobs } from './jobs.ts'
import { openLog } from './log.ts'
import { createMadeFiles } from './made-files.ts'
import { serve, type Served } from './serve.ts'
import { codeOf } from './store/durable-files.ts'
import { takeLock } from './store/lock.ts'
import { openSite } from './site.ts'
import type { Store } from './store/types.ts'
import { programVersion } from './version.ts'

export type AppOptions = {
  readonly dataFolder: string
  readonly host: Context['host']
  /** IANA name; the site's local time. */
  readonly timeZone?: string
  readonly outFolder?: string
  /** The built window. */
  readonly page?: string
  /** Name of this PC on every record. */
  readonly device?: string
}

/** One face of the services: strings in, strings out. */
export type App = {
  /** JSON text of `{call, input}` in, JSON text of a Reply out. Never rejects. */
  readonly call: (text: string) => Promise<string>
  readonly serve: (url: string) => Promise<Served>
  readonly onEvent: (listener: (text: string) => void) => () => void
  /** Ends running jobs, closes the exams and lets go of the data folder. */
  readonly close: () => Promise<void>
}

type Notice = Output<'app.info'>['notices'][number]

const root = new URL('../../', import.meta.url)

/** Opens the data folder for this process alone. Throws `data-in-use`, `folder-unusable` or why the settings do not open. */
export async function openApp(options: AppOptions): Promise<App> {
  const timeZone = options.timeZone ?? 'Asia/Shanghai'
  const now = createClock(timeZone)
  makeFolder(options.dataFolder)
  const lock = takeLock(options.dataFolder, { host: options.host, now })
  const listeners = new Set<(text: string) => void>()
  const emit = (event: Event) => {
    const text = JSON.stringify(event)
    for (const listener of listeners) listener(text)
  }
  const device = options.device ?? hostname()
  const log = openLog(options.dataFolder, now)
  const jobs = createJobs(emit)
  const exams = openExamFolders(options.dataFolder, { device, emit, now, log })
  const { store: site, notices } = openSite(join(options.dataFolder, 'site'), device, now())
  const context: Context = {
    dataFolder: options.dataFolder,
    assets: fileURLToPath(new URL('assets/', root)),
    version: programVersion(root),
    host: options.host,
    device,
    now,
    newId: randomUUID,
    emit,
    log,
    site,
    exam: exams.open,
    outFolder: options.outFolder ?? defaultOutFolder({ platform: process.platform, env: process.env, home: homedir() }),
    made: createMadeFiles(),
    job: jobs.run,
  }
  const handlers = allHandlers(context, exams, jobs, timeZone, () => [...lock.notices, ...notices, ...exams.notices()])
  return {
    call: (text) => dispatch(handlers, text, (call, thrown) => logBug(log, call, thrown)),
    serve: (url) => serve(url, options.page ?? fileURLToPath(new URL('out/renderer/', root)), context.made),
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => closeAll(jobs, exams, site, lock.release),
  }
}

function allHandlers(context: Context, exams: ExamFolders, jobs: Jobs, timeZone: string, notices: () => Notice[]): Handlers {
  return {
    ...programHandlers(context, jobs, timeZone, notices),
    ...settingsHandlers(context),
    ...examHandlers(context, exams),
    ...rosterHandlers(context),
    ...roomHandlers(context),
    ...materialHandlers(context),
    ...checkinHandlers(context),
    ...journalHandlers(context),
    ...recoveryHandlers(context, exams),
  }
}

/** The folder of all data. A folder that cannot be made is told by name. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw refusal({ code: 'folder-unusable', folder, reason: codeOf(error) })
  }
}

/** Writes a bug to the log under a reference that the user can name. */
function logBug(log: Context['log'], call: string, thrown: unknown): string {
  const ref = randomUUID().slice(0, 8)
  log(`bug ${ref} in ${call}: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`)
  return ref
}

async function closeAll(jobs: Jobs, exams: ExamFolders, site: Store, release: () => void): Promise<void> {
  try {
    await jobs.stopAll()
    await exams.closeAll()
    await site.close()
  } finally {
    release()
  }
}
