import { addDays, daysBetween, type ExamDays } from '../day/day.ts'
import type { Day, Notice, Phase } from '../model/notice.ts'
import type { Progress, Task } from '../model/task.ts'
import { type PhaseWindow, phaseWindow } from './notice.ts'

/** A task on the calendar. `daysLeft` counts to its last day and is negative when that has passed. */
export type PlannedTask = Task & {
  readonly from: Day | undefined
  readonly last: Day | undefined
  readonly state: Progress
  readonly daysLeft: number | undefined
}

/**
 * The tasks of a phase: the notice's, each as the site last saved it, then the site's own in the order
 * in which they were added. Removed ones are left out.
 */
export function tasksOf(phase: Phase, stored: ReadonlyMap<string, Task>): Task[] {
  const seeds = phase.tasks.map((task) => stored.get(task.id) ?? seedTask(phase, task))
  const own = [...stored.values()].filter(
    (task) => task.phase === phase.id && !phase.tasks.some((seed) => seed.id === task.id),
  )
  return [...seeds, ...own].filter((task) => !task.removed)
}

/** The task as the notice gives it, before anybody touched it. */
export function seedTask(phase: Phase, task: Phase['tasks'][number]): Task {
  return { ...task, phase: phase.id, assignee: '', note: '', origin: 'notice' }
}

/** The task with that id as it stands, whether stored or still only in the notice. */
export function findTask(notice: Notice, stored: ReadonlyMap<string, Task>, id: string): Task | undefined {
  const known = stored.get(id)
  if (known) return known
  for (const phase of notice.phases) {
    const seed = phase.tasks.find((task) => task.id === id)
    if (seed) return seedTask(phase, seed)
  }
  return undefined
}

/** What places tasks on the calendar. `enteredOn` is the day the exam was created in this program. */
export type Placing = {
  readonly window: PhaseWindow
  readonly kind: Phase['kind']
  readonly notice: Pick<Notice, 'examDay'>
  readonly days: ExamDays
  readonly today: Day
  readonly enteredOn: Day
}

/** Places a task on the calendar and says how it stands today. */
export function planTask(task: Task, placing: Placing): PlannedTask {
  const { window, notice, days, today } = placing
  const last = task.due ? dueDay(task.due, notice, days) : window.to
  const from = window.from !== undefined && last !== undefined && window.from > last ? last : window.from
  const daysLeft = last === undefined ? undefined : daysBetween(today, last)
  return { ...task, from, last, state: stateOf(task, from, last, placing), daysLeft }
}

function dueDay(due: NonNullable<Task['due']>, notice: Pick<Notice, 'examDay'>, days: ExamDays): Day {
  const end = phaseWindow({ id: 'due', name: 'due', kind: 'preparation', to: due, tasks: [] }, notice, days).to
  return end ?? addDays(days.first, due.offset)
}

/** Nobody can be late with what was over before, or with holding an exam whose hour is set: it is not recorded. */
function stateOf(task: Task, from: Day | undefined, last: Day | undefined, placing: Placing): Progress {
  const { today, enteredOn, kind } = placing
  if (task.done) return 'done'
  if (last !== undefined && today > last) return last < enteredOn || kind === 'exam' ? 'unrecorded' : 'late'
  if (last !== undefined && today === last) return 'due'
  return from !== undefined && today < from ? 'upcoming' : 'current'
}
