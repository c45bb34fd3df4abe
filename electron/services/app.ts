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
import { checkClockOnOpening, watchClockChanges } from './exam-day/clock-changes.ts'
import { type ExamFolders, openExamFolders } from './exam-folders.ts'
import { admissionHandlers } from './handlers/admissions.ts'
import { calendarHandlers } from './handlers/calendar.ts'
import { certificateHandlers } from './handlers/certificates.ts'
import { checkinHandlers } from './handlers/checkin.ts'
import { closeOutHandlers } from './handlers/closeout.ts'
import { closingHandlers } from './handlers/closing.ts'
import { dayFormHandlers } from './handlers/day-forms.ts'
import { equipmentHandlers } from './handlers/equipment.ts'
import { examHandlers } from './handlers/exams.ts'
import { feeHandlers } from './handlers/fees.ts'
import { formHandlers } from './handlers/forms.ts'
import { hallHandlers } from './handlers/hall.ts'
import { incidentHandlers } from './handlers/incidents.ts'
import { journalHandlers } from './handlers/journal.ts'
import { materialHandlers } from './handlers/materials.ts'
import { movementHandlers } from './handlers/movements.ts'
import { ownPresetHandlers } from './handlers/own-presets.ts'
import { phaseHandlers } from './handlers/phases.ts'
import { photoHandlers } from './handlers/photos.ts'
import { printerHandlers } from './handlers/printers.ts'
import { programHandlers } from './handlers/program.ts'
import { recoveryHandlers } from './handlers/recovery.ts'
import { reviewHandlers } from './handlers/review.ts'
import { roomDrawingHandlers } from './handlers/room-drawings.ts'
import { roomHandlers } from './handlers/rooms.ts'
import { rosterHandlers } from './handlers/roster.ts'
import { scoreHandlers } from './handlers/scores.ts'
import { seatHistoryHandlers } from './handlers/seat-history.ts'
import { seatingHandlers } from './handlers/seating.ts'
import { selfTestHandlers } from './handlers/self-test.ts'
import { settingsHandlers } from './handlers/settings.ts'
import { siteSheetHandlers } from './handlers/site-sheets.ts'
import { staffHandlers } from './handlers/staff.ts'
import { templateHandlers } from './handlers/templates.ts'
import { createJobs, type Jobs } from './jobs.ts'
import { openLog } from './log.ts'
import { createMadeFiles } from './made-files.ts'
import { createPress } from './materials/press.ts'
import { systemFor } from './printers/system-for.ts'
import { type Served, serve } from './serve.ts'
import { openSite } from './site.ts'
import { codeOf } from './store/durable-files.ts'
import { type Lock, takeLock } from './store/lock.ts'
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
  /** The PC's clock in milliseconds since 1970 UTC. */
  readonly wall?: () => number
}

/** One face of the services: strings in, strings out. */
export type App = {
  /** JSON text of `{call, input}` in, JSON text of a Reply out. Never rejects. */
  readonly call: (text: string) => Promise<string>
  readonly serve: (url: string) => Promise<Served>
  readonly onEvent: (listener: (text: string) => void) => () => void
  /** Adds to the notices that the window shows after the start. */
  readonly tell: (notice: Notice) => void
  /** Ends running jobs, closes the exams and lets go of the data folder. */
  readonly close: () => Promise<void>
}

type Notice = Output<'app.info'>['notices'][number]

/** Exam sites of the notice lie in China. */
const siteTimeZone = 'Asia/Shanghai'

const root = new URL('../../', import.meta.url)

/** Opens the data folder for this process alone. Throws `data-in-use`, `folder-unusable` or why the settings do not open. */
export async function openApp(options: AppOptions): Promise<App> {
  const now = createClock(options.timeZone ?? siteTimeZone, options.wall)
  makeFolder(options.dataFolder)
  const lock = takeLock(options.dataFolder, { host: options.host, now })
  try {
    return openLocked(options, now, lock)
  } catch (thrown) {
    lock.release()
    throw thrown
  }
}

function openLocked(options: AppOptions, now: () => string, lock: Lock): App {
  const { dataFolder, host } = options
  const events = createEvents()
  const device = options.device ?? hostname()
  const log = openLog(dataFolder, now)
  const jobs = createJobs(events.emit)
  const around = { device, now, log, newId: randomUUID }
  const exams = openExamFolders(dataFolder, {
    ...around,
    emit: events.emit,
    onOpen: (exam) => checkClockOnOpening(around, exam),
  })
  const clock = watchClockChanges({
    ...around,
    opened: exams.opened,
    wall: options.wall ?? Date.now,
    steady: () => performance.now(),
  })
  const { store: site, notices } = openSite(join(dataFolder, 'site'), device, now())
  const context: Context = {
    dataFolder,
    host,
    device,
    now,
    log,
    site,
    assets: fileURLToPath(new URL('assets/', root)),
    version: programVersion(root),
    newId: randomUUID,
    watchClock: clock.look,
    emit: events.emit,
    exam: exams.open,
    outFolder: options.outFolder ?? defaultOutFolder({ platform: process.platform, env: process.env, home: homedir() }),
    made: createMadeFiles(),
    job: jobs.run,
  }
  const ofTheHost: Notice[] = []
  const told = () => [
    ...ofTheHost,
    ...lock.notices,
    ...notices.map((one) => ({ ...one, exam: '' })),
    ...exams.notices(),
  ]
  const handlers = allHandlers(context, exams, jobs, options.timeZone ?? siteTimeZone, told)
  const page = options.page ?? fileURLToPath(new URL('out/renderer/', root))
  return {
    call: (text) => dispatch(handlers, text, (call, thrown) => logBug(log, call, thrown)),
    serve: (url) => serve(url, page, context.made),
    onEvent: events.listen,
    tell: (notice) => void ofTheHost.push(notice),
    close: () => {
      clock.stop()
      return closeAll(jobs, exams, site, lock.release)
    },
  }
}

/** Events as JSON text, to whoever listens. */
function createEvents() {
  const listeners = new Set<(text: string) => void>()
  return {
    emit(event: Event) {
      const text = JSON.stringify(event)
      for (const listener of listeners) listener(text)
    },
    listen(listener: (text: string) => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

function allHandlers(
  context: Context,
  exams: ExamFolders,
  jobs: Jobs,
  timeZone: string,
  notices: () => Notice[],
): Handlers {
  const press = createPress()
  const printers = systemFor(process.platform, process.env)
  return {
    ...programHandlers(context, jobs, timeZone, notices),
    ...settingsHandlers(context),
    ...examHandlers(context, exams),
    ...rosterHandlers(context),
    ...photoHandlers(context),
    ...roomHandlers(context),
    ...roomDrawingHandlers(context),
    ...seatingHandlers(context),
    ...materialHandlers(context, press),
    ...templateHandlers(context, press),
    ...siteSheetHandlers(context, press),
    ...printerHandlers(context, press, printers),
    ...formHandlers(context, press),
    ...equipmentHandlers(context, press),
    ...staffHandlers(context),
    ...checkinHandlers(context),
    ...hallHandlers(context),
    ...admissionHandlers(context),
    ...movementHandlers(context),
    ...incidentHandlers(context),
    ...closingHandlers(context),
    ...dayFormHandlers(context, press),
    ...seatHistoryHandlers(context),
    ...selfTestHandlers(context, timeZone, printers),
    ...journalHandlers(context),
    ...recoveryHandlers(context, exams),
    ...calendarHandlers(context),
    ...phaseHandlers(context),
    ...ownPresetHandlers(context),
    ...feeHandlers(context),
    ...scoreHandlers(context),
    ...reviewHandlers(context),
    ...certificateHandlers(context),
    ...closeOutHandlers(context, press, exams),
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
