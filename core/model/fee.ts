import { z } from 'zod'
import { Moment } from './exam.ts'
import { Day, LevelRate } from './notice.ts'

/** 省级考核费用标准: takes the place of the notice's provisional rates from its day on (多退少补). */
export const ProvincialStandard = z.object({
  id: z.string().min(1).max(80),
  rates: z.array(LevelRate).min(1).max(30),
  /** The day it takes effect. */
  effective: Day,
  /** The document, as a person would cite it. */
  document: z.string().min(1).max(200),
  /** The schools it holds for; empty: all. Schools of another province sit exams here too (借考). */
  schools: z.array(z.string().max(120)).max(500),
})
export type ProvincialStandard = z.infer<typeof ProvincialStandard>

/**
 * Money that moved between a school and the organiser, in fen: positive is a transfer, negative a refund.
 * A payment is never altered; one entered by mistake is voided with the reason.
 */
export const Payment = z.object({
  id: z.string().min(1).max(80),
  school: z.string().max(120),
  fen: z
    .number()
    .int()
    .refine((fen) => fen !== 0, 'not nothing'),
  on: Day,
  /** 汇款凭证号 or whatever identifies the transfer. */
  reference: z.string().max(80),
  note: z.string().max(300),
  recordedAt: Moment,
  recordedBy: z.string().max(40),
  voided: z.object({ at: Moment, by: z.string().max(40), reason: z.string().min(1).max(200) }).optional(),
})
export type Payment = z.infer<typeof Payment>

export const paidStates = ['nothing-due', 'unpaid', 'partly', 'paid', 'overpaid'] as const
export type PaidState = (typeof paidStates)[number]
