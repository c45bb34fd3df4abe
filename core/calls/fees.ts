import { z } from 'zod'
import { Payment, ProvincialStandard, paidStates } from '../model/fee.ts'
import { Day, LevelRate, Payee } from '../model/notice.ts'

const ofExam = { exam: z.string() }
const operator = z.string().max(40).default('')
const fen = z.number().int()

export const FeeLineView = z.object({
  level: z.string(),
  count: z.number().int(),
  rate: fen.optional(),
  provisionalRate: fen.optional(),
  amount: fen,
  provisionalAmount: fen,
})

export const SchoolFeesView = z.object({
  school: z.string(),
  lines: z.array(FeeLineView),
  count: z.number().int(),
  /** Candidates whose level has no rate. */
  unpriced: z.number().int(),
  withdrawn: z.number().int(),
  amount: fen,
  provisionalAmount: fen,
  /** Positive is 少补, negative is 多退. */
  difference: fen,
  paid: fen,
  balance: fen,
  state: z.enum(paidStates),
  standard: z.string().optional(),
  payments: z.array(Payment),
})
export type SchoolFeesView = z.infer<typeof SchoolFeesView>

export const FeesView = z.object({
  today: Day,
  schools: z.array(SchoolFeesView),
  totals: z.object({
    schools: z.number().int(),
    count: z.number().int(),
    unpriced: z.number().int(),
    amount: fen,
    provisionalAmount: fen,
    difference: fen,
    paid: fen,
    outstanding: fen,
    toRefund: fen,
  }),
  rates: z.array(LevelRate),
  origin: z.string(),
  settledUntil: Day.optional(),
  payee: Payee.optional(),
  standards: z.array(ProvincialStandard),
  /** Levels that candidates have and no rate names. */
  levelsWithoutRate: z.array(z.string()),
})
export type FeesView = z.infer<typeof FeesView>

/** Fees: rates, the provincial standard, payments, statements. Amounts are fen. */
export const feeCalls = {
  'fees.get': { input: z.strictObject({ ...ofExam, on: Day.optional() }), output: FeesView },
  'fees.pay': {
    input: z.strictObject({
      ...ofExam,
      school: z.string().max(120),
      /** Positive: transferred. Negative: refunded. */
      fen: fen.min(-10_000_000_000).max(10_000_000_000),
      on: Day,
      reference: z.string().trim().max(80).default(''),
      note: z.string().trim().max(300).default(''),
      operator,
    }),
    output: z.object({ payment: Payment }),
  },
  'fees.void-payment': {
    input: z.strictObject({ ...ofExam, payment: z.string(), reason: z.string().trim().min(1).max(200), operator }),
    output: z.object({ payment: Payment }),
  },
  'fees.set-rates': {
    input: z.strictObject({
      ...ofExam,
      rates: z.array(LevelRate).max(30),
      origin: z.string().trim().max(500),
      operator,
    }),
    output: z.object({ rates: z.array(LevelRate) }),
  },
  /** Adds a provincial standard (no `standard`), or changes one. */
  'fees.save-standard': {
    input: z.strictObject({
      ...ofExam,
      standard: z.string().optional(),
      rates: z.array(LevelRate).min(1).max(30),
      effective: Day,
      document: z.string().trim().min(1).max(200),
      schools: z.array(z.string().max(120)).max(500).default([]),
      operator,
    }),
    output: z.object({ standard: ProvincialStandard }),
  },
  'fees.drop-standard': {
    input: z.strictObject({ ...ofExam, standard: z.string(), operator }),
    output: z.object({ standard: z.string() }),
  },
  /** The statement of every school as a workbook, or as CSV. */
  'fees.export': {
    input: z.strictObject({ ...ofExam, file: z.string(), school: z.string().optional() }),
    output: z.object({ file: z.string(), schools: z.number().int() }),
  },
} as const
