import { z } from 'zod'
import { Day } from '../model/notice.ts'
import { RetentionRules, WipeRecord } from '../model/retention.ts'

const ofExam = { exam: z.string() }
const operator = z.string().max(40).default('')

/** What a close-out package still lacks, or what a person should know before making it. */
export const closeOutChecks = [
  'attendance-open',
  'fees-outstanding',
  'scores-missing',
  'reviews-unanswered',
  'certificates-outstanding',
  'tasks-open',
] as const

export const WipePreview = z.object({
  due: Day,
  isDue: z.boolean(),
  candidates: z.number().int(),
  fields: z.record(z.string(), z.number().int()),
  codes: z.number().int(),
  photos: z.number().int(),
  backups: z.number().int(),
  /** Files beside the journal that hold old data: set-aside lines, kept damaged journals. */
  leftovers: z.number().int(),
  entries: z.number().int(),
  /** Folders that this program wrote files to; a person has to destroy what is in them. */
  madeFolders: z.array(z.string()),
  /** Nothing is left to wipe. */
  clean: z.boolean(),
})
export type WipePreview = z.infer<typeof WipePreview>

/** The package for the archive, and wiping what has had its time. */
export const closeOutCalls = {
  'closeout.get': {
    input: z.strictObject({ ...ofExam, on: Day.optional() }),
    output: z.object({
      checks: z.array(z.object({ code: z.enum(closeOutChecks), count: z.number().int() })),
      rules: RetentionRules,
      dates: z.object({ workingDue: Day, paperUntil: Day, electronicUntil: Day }),
      wipes: z.array(WipeRecord),
    }),
  },
  'closeout.make': {
    input: z.strictObject({
      ...ofExam,
      job: z.string().optional(),
      out: z.string().optional(),
      /** Packs the folder into one zip beside it as well. */
      zip: z.boolean().default(false),
      operator,
    }),
    output: z.object({
      folder: z.string(),
      zip: z.string().optional(),
      files: z.array(z.object({ path: z.string(), bytes: z.number().int(), sha256: z.string() })),
    }),
  },
  'closeout.set-rules': {
    input: z.strictObject({ ...ofExam, rules: RetentionRules, operator }),
    output: z.object({ rules: RetentionRules }),
  },
  'wipe.preview': { input: z.strictObject({ ...ofExam, on: Day.optional() }), output: WipePreview },
  /** Wipes working data for good. `confirm` is the exam's name, typed by a person. */
  'wipe.run': {
    input: z.strictObject({
      ...ofExam,
      operator: z.string().trim().min(1).max(40),
      witness: z.string().trim().min(1).max(40),
      reason: z.string().trim().min(1).max(300),
      confirm: z.string().max(200),
      /** Wipe before the due date all the same. */
      early: z.boolean().default(false),
    }),
    output: z.object({ record: WipeRecord, certificate: z.string(), entries: z.number().int(), head: z.string() }),
  },
} as const
