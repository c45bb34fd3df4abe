import { daysBetween, type ExamDays, examDays } from '../day/day.ts'
import type { Exam } from '../model/exam.ts'
import type { Day, Notice, PhaseKind } from '../model/notice.ts'
import type { Progress, Task } from '../model/task.ts'
import { dateOf } from '../rules/moment.ts'
import { type PhaseWindow, phaseWindow } from './notice.ts'
import { type PlannedTask, planTask, tasksOf } from './tasks.ts'

/** A phase on the calendar, with its distance from the exam in days. */
export type PlannedPhase = PhaseWindow & {
  readonly id: string
  readonly name: string
  readonly kind: PhaseKind
  readonly fromOffset: number | undefined
  readonly toOffset: number | undefined
  readonly state: Progress
  readonly tasks: readonly PlannedTask[]
}

export type Calendar = {
  readonly today: Day
  readonly days: ExamDays
  /** Days until the exam's first day: 0 on the day, negative afterwards. */
  readonly countdown: number
  /** The exam is not on the day of the notice, so the windows are its T-offsets and not its dates. */
  readonly moved: boolean
  readonly phases: readonly PlannedPhase[]
  readonly counts: Readonly<Record<Progress, number>>
}

/**
 * The whole calendar as it stands today: each phase's window, each task's state. `today` is a day at
 * the site's own offset; `stored` are the tasks the site has saved, by id.
 */
export function planCalendar(input: {
  readonly exam: Pick<Exam, 'sessions' | 'createdAt'>
  readonly notice: Notice
  readonly stored: ReadonlyMap<string, Task>
  readonly today: Day
}): Calendar {
  const { exam, notice, stored, today } = input
  const days = examDays(exam.sessions)
  const enteredOn = dateOf(exam.createdAt)
  const phases = notice.phases.map((phase): PlannedPhase => {
    const window = phaseWindow(phase, notice, days)
    const placing = { window, kind: phase.kind, notice, days, today, enteredOn }
    const tasks = tasksOf(phase, stored).map((task) => planTask(task, placing))
    return {
      ...window,
      tasks,
      id: phase.id,
      name: phase.name,
      kind: phase.kind,
      fromOffset: phase.from?.offset,
      toOffset: phase.to?.offset,
      state: phaseState(window, tasks, today),
    }
  })
  return {
    today,
    days,
    countdown: daysBetween(today, days.first),
    moved: days.first !== notice.examDay,
    phases,
    counts: count(phases),
  }
}

/** A phase is as its most pressing task; without open tasks it is as its window. */
function phaseState({ from, to }: PhaseWindow, tasks: readonly PlannedTask[], today: Day): Progress {
  const pressing = (['late', 'due', 'current', 'unrecorded', 'upcoming'] as const).find((state) =>
    tasks.some((task) => task.state === state),
  )
  if (pressing) return pressing
  if (tasks.length > 0) return 'done'
  if (to !== undefined && today > to) return 'done'
  if (to !== undefined && today === to) return 'due'
  return from !== undefined && today < from ? 'upcoming' : 'current'
}

function count(phases: readonly PlannedPhase[]): Record<Progress, number> {
  const counts: Record<Progress, number> = { upcoming: 0, current: 0, due: 0, late: 0, unrecorded: 0, done: 0 }
  for (const phase of phases) for (const task of phase.tasks) counts[task.state] += 1
  return counts
}
