import { z } from 'zod'
import { Moment, Rule } from './exam.ts'

/**
 * How long what is kept. The two classes of domain §5: the archive (signed forms, statistics, names and
 * results) stays by the school's rule; working data (ID numbers, photos, phones and the site's own
 * columns) goes on a due date (PIPL Art. 19 and 47).
 */
export const RetentionRules = z.object({
  /** Days after the last phase with an end (成绩公示) at which working data are due to be wiped. */
  workingDays: Rule,
  /** Years for paper and for files of the archive. */
  paperYears: Rule,
  electronicYears: Rule,
})
export type RetentionRules = z.infer<typeof RetentionRules>

/** Fields of a candidate that are working data, in the order in which a person reads them. */
export const workingFields = [
  'idNumber',
  'idType',
  'phone',
  'sourceName',
  'studentNumber',
  'needs',
  'note',
  'extra',
] as const
export type WorkingField = (typeof workingFields)[number]

/** 销毁记录: what was wiped, kept in the journal and printed as a certificate. It names nobody. */
export const WipeRecord = z.object({
  id: z.string(),
  at: Moment,
  operator: z.string().min(1).max(40),
  witness: z.string().min(1).max(40),
  reason: z.string().min(1).max(300),
  candidates: z.number().int(),
  /** How many candidates had each field. */
  fields: z.record(z.string(), z.number().int()),
  /** Scanned codes that held an ID number. */
  codes: z.number().int(),
  photos: z.number().int(),
  backups: z.number().int(),
  /** Entries of the journal whose changes were taken out, and the journal's head before. */
  entries: z.number().int(),
  headBefore: z.string(),
  /** Files with personal data outside the data folder that a person has to destroy. */
  madeFiles: z.number().int(),
})
export type WipeRecord = z.infer<typeof WipeRecord>
