import { z } from 'zod'
import type { Notice } from './notice.ts'

/** A moment: ISO 8601 with offset, e.g. 2024-05-25T14:00:00+08:00. */
export const Moment = z.iso.datetime({ offset: true })

/** A number that belongs to an exam's rules. It is a preset with an origin, never a constant. */
export const Rule = z.object({ value: z.number().min(0).max(10_000), origin: z.string().max(500) })
export type Rule = z.infer<typeof Rule>

/** Minutes around a session's start that decide a check-in. */
export const CheckInRules = z.object({
  /** Entry opens this many minutes before the start. */
  entryOpens: Rule,
  /** Whoever comes later than this many minutes after the start is barred. */
  lateBarred: Rule,
  /** Earliest leave, minutes after the start; printed on the forms. */
  earliestLeave: Rule,
})
export type CheckInRules = z.infer<typeof CheckInRules>

/** One sitting of one level: 场次. */
export const Session = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.string().min(1).max(60),
  level: z.string().max(40),
  start: Moment,
  end: Moment,
})
export type Session = z.infer<typeof Session>

export const Exam = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,80}$/),
  name: z.string().min(1).max(120),
  certificate: z.string().max(120),
  site: z.string().max(120),
  preset: z.string(),
  /** A practice exam may move its clock; its records say so. */
  practice: z.boolean(),
  createdAt: Moment,
  rules: CheckInRules,
  sessions: z.array(Session).min(1).max(200),
  /** What is compared with the candidate at the desk and confirmed by a key: 证件, 准考证, 照片. Absent: nothing. */
  identitySteps: z.array(z.enum(['id-card', 'ticket', 'photo'])).optional(),
})
export type Exam = z.infer<typeof Exam>

/** What ships with the program and an exam is made from. */
export type Preset = {
  readonly id: string
  readonly name: string
  readonly certificate: string
  /** The document the preset's dates come from, as a person would cite it. */
  readonly origin: string
  readonly practice: boolean
  readonly rules: CheckInRules
  /** The sessions; a practice exam's are laid on the day given. */
  readonly sessions: (today: string) => readonly Session[]
  /** Phases, fees, contacts and the rest of the notice; a practice exam's are laid around the day given. */
  readonly notice: (today: string) => Notice
}
