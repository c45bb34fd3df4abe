import { z } from 'zod'
import { Moment } from '../model/exam.ts'

/** What the calls of the exam day have in common. */
export const ofExam = { exam: z.string() }
export const operator = z.string().max(40).default('')
/** Who acts, and a rehearsal's hand-set clock. */
export const acting = { operator, now: Moment.optional() }
export const name = z.string().trim().min(1).max(60)
export const reason = z.string().trim().min(1).max(200)
export const kept = { record: z.string(), seq: z.number().int() }
