import { z } from 'zod'
import { Boundary, Day, Notice, Phase, parties, phaseKinds } from '../model/notice.ts'
import { progress, Task } from '../model/task.ts'

const ofExam = { exam: z.string() }
const operator = z.string().max(40).default('')

const PlannedTask = Task.extend({
  from: Day.optional(),
  last: Day.optional(),
  state: z.enum(progress),
  daysLeft: z.number().int().optional(),
})

const PlannedPhase = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(phaseKinds),
  from: Day.optional(),
  to: Day.optional(),
  fromOffset: z.number().int().optional(),
  toOffset: z.number().int().optional(),
  /** Both ends are the dates that the document prints. */
  given: z.boolean(),
  state: z.enum(progress),
  tasks: z.array(PlannedTask),
})

export const CalendarView = z.object({
  today: Day,
  days: z.object({ first: Day, last: Day }),
  /** Days until the exam; negative afterwards. */
  countdown: z.number().int(),
  /** The exam is not on the day of the notice: the windows follow its T-offsets. */
  moved: z.boolean(),
  phases: z.array(PlannedPhase),
  counts: z.record(z.enum(progress), z.number().int()),
})
export type CalendarView = z.infer<typeof CalendarView>

/** The calendar of an exam, its notice, and the presets of the site's own. */
export const calendarCalls = {
  /** `on`: as it will stand on that day; absent: today, by the site's clock. */
  'calendar.get': {
    input: z.strictObject({ ...ofExam, on: Day.optional() }),
    output: CalendarView.extend({ source: z.object({ title: z.string(), number: z.string(), issuer: z.string() }) }),
  },
  /** Adds a task (no `task`), or changes one; `due: null` gives it the phase's last day again. */
  'calendar.save-task': {
    input: z.strictObject({
      ...ofExam,
      task: z.string().optional(),
      phase: z.string().optional(),
      text: z.string().trim().min(1).max(300).optional(),
      by: z.enum(parties).optional(),
      assignee: z.string().trim().max(40).optional(),
      note: z.string().trim().max(500).optional(),
      due: Day.nullable().optional(),
      operator,
    }),
    output: z.object({ task: Task }),
  },
  'calendar.set-done': {
    input: z.strictObject({ ...ofExam, task: z.string(), done: z.boolean(), operator }),
    output: z.object({ task: Task }),
  },
  /** Takes a task off the calendar, or puts it back. */
  'calendar.remove-task': {
    input: z.strictObject({ ...ofExam, task: z.string(), removed: z.boolean(), operator }),
    output: z.object({ task: Task }),
  },
  /** Writes an .ics file for other calendars. */
  'calendar.export': {
    input: z.strictObject({ ...ofExam, file: z.string() }),
    output: z.object({ file: z.string(), events: z.number().int() }),
  },

  'notice.get': {
    input: z.strictObject(ofExam),
    output: z.object({ notice: Notice, edited: z.boolean() }),
  },
  'notice.set': {
    input: z.strictObject({ ...ofExam, notice: Notice, operator }),
    output: z.object({ notice: Notice }),
  },
  /** Sets one phase's window by dates; null leaves that end open. */
  'notice.set-window': {
    input: z.strictObject({ ...ofExam, phase: z.string(), from: Day.nullable(), to: Day.nullable(), operator }),
    output: z.object({ notice: Notice, boundaries: z.object({ from: Boundary.optional(), to: Boundary.optional() }) }),
  },
  /** Adds a phase (no `phase`) where its dates come, or changes one's name, kind and dates; null leaves an end open. */
  'notice.save-phase': {
    input: z.strictObject({
      ...ofExam,
      phase: z.string().optional(),
      name: z.string().trim().min(1).max(60),
      kind: z.enum(phaseKinds),
      from: Day.nullable(),
      to: Day.nullable(),
      operator,
    }),
    output: z.object({ phase: Phase }),
  },
  /** Takes a phase off the calendar with its tasks; the answer is what `notice.restore-phase` puts back. */
  'notice.remove-phase': {
    input: z.strictObject({ ...ofExam, phase: z.string(), operator }),
    output: z.object({ phase: Phase, at: z.number().int() }),
  },
  /** Puts a phase back that was taken off, as the `at`-th; its tasks come back with it. */
  'notice.restore-phase': {
    input: z.strictObject({ ...ofExam, phase: Phase, at: z.number().int().min(0).max(30), operator }),
    output: z.object({ phase: Phase }),
  },

  /** Keeps the exam's sessions, rules and notice as a preset of the site's own. */
  'presets.save': {
    input: z.strictObject({ ...ofExam, name: z.string().trim().min(1).max(120) }),
    output: z.object({ preset: z.string() }),
  },
  'presets.export': {
    input: z.strictObject({ preset: z.string(), file: z.string() }),
    output: z.object({ file: z.string() }),
  },
  'presets.import': {
    input: z.strictObject({ file: z.string() }),
    output: z.object({ preset: z.string(), name: z.string(), replaced: z.boolean() }),
  },
  'presets.remove': { input: z.strictObject({ preset: z.string() }), output: z.object({ preset: z.string() }) },
} as const
