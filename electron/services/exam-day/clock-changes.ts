import { sessionWindow } from '../../../core/day/check-in.ts'
import { createClockWatch } from '../../../core/day/clock-watch.ts'
import type { Session } from '../../../core/model/exam.ts'
import type { ClockRecord } from '../../../core/model/record.ts'
import { addMinutes, addSeconds, millisecondsBetween } from '../../../core/rules/moment.ts'
import type { Context, OpenExam } from '../context.ts'

type Surroundings = Pick<Context, 'now' | 'newId' | 'device' | 'log'> & {
  /** The exams that are open. */
  readonly opened: () => Iterable<OpenExam>
  /** The PC's clock, and one that nobody can set; milliseconds. */
  readonly wall: () => number
  readonly steady: () => number
}

/** Milliseconds between two looks when nothing happens at the desk. */
const every = 5000
/** A session is near from this many minutes before entry opens until this many after its end. */
const near = 60

export type ClockChanges = { readonly look: () => void; readonly stop: () => void }

/**
 * Notices when the PC's clock is set while a session is near, and records it in that exam: the order of
 * records comes from their number, and the record says which times to distrust.
 */
export function watchClockChanges(around: Surroundings): ClockChanges {
  const watch = createClockWatch(around.wall, around.steady)
  const look = (): void => {
    const moved = watch.look()
    if (moved !== undefined) recordMove(around, Math.round(moved / 1000))
  }
  const timer = setInterval(look, every)
  timer.unref()
  return { look, stop: () => clearInterval(timer) }
}

function recordMove(around: Surroundings, seconds: number): void {
  const at = around.now()
  const was = addSeconds(at, -seconds)
  around.log(`the clock of this computer was moved by ${seconds} s`)
  for (const open of around.opened()) {
    if (open.store.readOnly) continue
    const sessions = open.exam().sessions.filter((session) => isNear(open, session, at) || isNear(open, session, was))
    keep(around, open, sessions, { at, was, shift: seconds, noticed: 'running' })
  }
}

/**
 * Compares a newly opened exam's last record of this PC with the clock: one that lies in the future means that
 * the clock was put back while the program was not running.
 */
export function checkClockOnOpening(around: Omit<Surroundings, 'opened' | 'wall' | 'steady'>, open: OpenExam): void {
  if (open.store.readOnly || open.exam().practice) return
  const at = around.now()
  for (const session of open.exam().sessions) {
    const last = open.recent(session.id).find((record) => record.device === around.device && record.clock === 'pc')
    if (!last || millisecondsBetween(at, last.at) < 2000) continue
    const shift = -Math.round(millisecondsBetween(at, last.at) / 1000)
    keep(around, open, [session], { at, was: last.at, shift, noticed: 'between-runs' })
  }
}

type Change = Pick<ClockRecord, 'at' | 'was' | 'shift' | 'noticed'>

function keep(
  around: Pick<Context, 'newId' | 'device'>,
  open: OpenExam,
  sessions: readonly Session[],
  change: Change,
): void {
  if (sessions.length === 0) return
  const records = sessions.map(
    (session): ClockRecord => ({
      id: around.newId(),
      kind: 'clock',
      session: session.id,
      clock: 'pc',
      operator: '',
      device: around.device,
      ...change,
    }),
  )
  open.store.commit(
    'clock-changed',
    { operator: '', at: change.at },
    records.map((record) => ({ put: 'records', key: record.id, value: record })),
  )
}

function isNear(open: OpenExam, session: Session, at: string): boolean {
  const { opens, end } = sessionWindow(session, open.exam().rules)
  return millisecondsBetween(addMinutes(opens, -near), at) >= 0 && millisecondsBetween(at, addMinutes(end, near)) >= 0
}
