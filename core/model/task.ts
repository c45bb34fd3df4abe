import { z } from 'zod'
import { Moment } from './exam.ts'
import { Boundary, parties } from './notice.ts'

/** Something to be done in a phase of the calendar: the notice's own, or one the site added. */
export const Task = z.object({
  id: z.string().min(1).max(80),
  phase: z.string().min(1).max(40),
  text: z.string().min(1).max(300),
  by: z.enum(parties),
  /** The person who does it; empty while nobody has been named. */
  assignee: z.string().max(40),
  note: z.string().max(500),
  /** Its own last day, where that is not the phase's. */
  due: Boundary.optional(),
  origin: z.enum(['notice', 'site']),
  done: z.object({ at: Moment, by: z.string().max(40) }).optional(),
  /** Taken off the calendar by the site; kept so that it can be put back. */
  removed: z.boolean().optional(),
})
export type Task = z.infer<typeof Task>

/**
 * How a task or phase stands on a day. `due` is its last day; `unrecorded` was over before the exam was
 * entered in this program, so nobody could have ticked it.
 */
export const progress = ['upcoming', 'current', 'due', 'late', 'unrecorded', 'done'] as const
export type Progress = (typeof progress)[number]
