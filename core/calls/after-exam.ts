import { z } from 'zod'
import { statuses } from '../model/candidate.ts'
import { Certificate, certificateSteps } from '../model/certificate.ts'
import { Rule } from '../model/exam.ts'
import { FormKind, MadeFormFile } from '../model/form-kinds.ts'
import { MaterialWarning } from '../model/material.ts'
import { Day } from '../model/notice.ts'
import { Review, ReviewItem } from '../model/review.ts'
import { doubts, outcomes, Score, ScoreIssue } from '../model/score.ts'

const ofExam = { exam: z.string() }
const operator = z.string().max(40).default('')
const job = { job: z.string().optional() }

const Person = {
  candidate: z.string(),
  name: z.string(),
  admissionNumber: z.string().optional(),
  school: z.string(),
  level: z.string(),
  session: z.string(),
  status: z.enum(statuses),
}

export const ScoreRowView = z.object({
  ...Person,
  score: Score.optional(),
  outcome: z.enum(outcomes),
  doubt: z.enum(doubts).optional(),
})
export type ScoreRowView = z.infer<typeof ScoreRowView>

const PassRules = { mark: Rule, margin: Rule }

export const ReviewView = Review.extend({
  items: z.array(
    ReviewItem.extend({
      name: z.string(),
      admissionNumber: z.string().optional(),
      level: z.string(),
      score: Score.optional(),
    }),
  ),
})
export type ReviewView = z.infer<typeof ReviewView>

export const CertificateRow = z.object({ ...Person, outcome: z.enum(outcomes), certificate: Certificate.optional() })
export type CertificateRow = z.infer<typeof CertificateRow>

/** Scores, 成绩复核 and certificates. */
export const afterExamCalls = {
  'scores.import': {
    input: z.strictObject({
      ...ofExam,
      ...job,
      file: z.string(),
      sheet: z.union([z.string(), z.number().int()]).optional(),
      dryRun: z.boolean().default(false),
      operator,
    }),
    output: z.object({
      rows: z.number().int(),
      matched: z.number().int(),
      changed: z.number().int(),
      certificates: z.number().int(),
      columns: z.array(z.object({ header: z.string(), field: z.string() })),
      issues: z.array(ScoreIssue),
      dryRun: z.boolean(),
    }),
  },
  'scores.list': {
    input: z.strictObject({
      ...ofExam,
      school: z.string().optional(),
      only: z.enum(['all', 'doubtful', ...outcomes]).default('all'),
    }),
    output: z.object({
      rows: z.array(ScoreRowView),
      counts: z.object({
        all: z.number().int(),
        scored: z.number().int(),
        doubtful: z.number().int(),
        outcomes: z.record(z.enum(outcomes), z.number().int()),
      }),
      schools: z.array(z.string()),
      rules: z.object(PassRules),
    }),
  },
  /** The pass mark and how far below it a score is worth a second look. */
  'scores.set-rules': { input: z.strictObject({ ...ofExam, ...PassRules, operator }), output: z.object(PassRules) },

  'review.get': {
    input: z.strictObject({ ...ofExam, on: Day.optional() }),
    output: z.object({
      today: Day,
      opens: Day.optional(),
      closes: Day.optional(),
      state: z.enum(['not-yet', 'open', 'closed', 'unknown']),
      reviews: z.array(ReviewView),
      /** Candidates worth asking about, with the reason, whether applied for or not. */
      questions: z.array(ScoreRowView),
    }),
  },
  /** The school's application as it is to stand; no items takes it back. */
  'review.save': {
    input: z.strictObject({
      ...ofExam,
      school: z.string().max(120),
      contact: z.string().trim().max(40).default(''),
      phone: z.string().trim().max(40).default(''),
      items: z.array(ReviewItem.pick({ candidate: true, part: true, reason: true })).max(2000),
      operator,
    }),
    output: z.object({ review: Review.optional() }),
  },
  'review.submit': {
    input: z.strictObject({ ...ofExam, school: z.string(), on: Day.optional(), operator }),
    output: z.object({ review: Review }),
  },
  /** Takes the handing in back, so that the items can be changed. */
  'review.reopen': {
    input: z.strictObject({ ...ofExam, school: z.string(), operator }),
    output: z.object({ review: Review }),
  },
  'review.answer': {
    input: z.strictObject({
      ...ofExam,
      school: z.string(),
      candidate: z.string(),
      answer: z
        .object({ outcome: z.enum(['unchanged', 'changed']), score: z.string().trim().max(40), on: Day })
        .nullable(),
      operator,
    }),
    output: z.object({ review: Review }),
  },

  'certificates.list': {
    input: z.strictObject({ ...ofExam, school: z.string().optional() }),
    output: z.object({
      rows: z.array(CertificateRow),
      counts: z.object({
        expected: z.number().int(),
        electronic: z.number().int(),
        received: z.number().int(),
        handedOut: z.number().int(),
      }),
    }),
  },
  /** Marks one step of many certificates, or takes the marks back. */
  'certificates.mark': {
    input: z.strictObject({
      ...ofExam,
      candidates: z.array(z.string()).min(1).max(100_000),
      step: z.enum(certificateSteps),
      done: z.boolean().default(true),
      on: Day.optional(),
      /** Who took them, where that is not the holder. */
      to: z.string().trim().max(40).default(''),
      operator,
    }),
    output: z.object({ changed: z.number().int() }),
  },

  /** Makes forms as PDF: of one school, of all that have something to say, or of the whole exam. */
  'forms.print': {
    input: z.strictObject({
      ...ofExam,
      ...job,
      form: FormKind,
      school: z.string().max(120).optional(),
      out: z.string().optional(),
    }),
    output: z.object({
      files: z.array(MadeFormFile),
      warnings: z.array(MaterialWarning),
      folder: z.string(),
      ms: z.number(),
    }),
  },
} as const
