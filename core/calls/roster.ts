import { z } from 'zod'
import { Candidate } from '../model/candidate.ts'
import { CandidateEntry } from '../model/candidate-entry.ts'
import { ImportOptions } from '../model/roster.ts'

/** Something to be said of a candidate's details as they were typed. An error keeps them from being saved. */
export const EntryIssue = z.object({
  field: z.string(),
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
})
export type EntryIssue = z.infer<typeof EntryIssue>

/** Where a roster comes from and how it is read. */
export const rosterSource = {
  /** Path of the file; with `text`, only a name for it. */
  file: z.string().default(''),
  /** A roster pasted from the clipboard, instead of a file: cells parted by tabs or commas. */
  text: z.string().max(50_000_000).optional(),
  options: ImportOptions.partial().optional(),
}

export const rosterCalls = {
  /**
   * Writes the roster as it came, with what was found about each row in a further column, to send back to the
   * school. A name without a folder goes to the exam's folder of made files.
   */
  'roster.annotate': {
    input: z.strictObject({ exam: z.string(), job: z.string().optional(), ...rosterSource, out: z.string() }),
    output: z.object({
      file: z.string(),
      rows: z.number().int(),
      errors: z.number().int(),
      warnings: z.number().int(),
    }),
  },
  /**
   * What saving these details would make of a candidate, and what is to be said of them. Without `candidate`:
   * somebody new. Nothing is changed.
   */
  'candidates.check': {
    input: z.strictObject({ exam: z.string(), candidate: z.string().optional(), entry: CandidateEntry }),
    output: z.object({ candidate: Candidate, changed: z.array(z.string()), issues: z.array(EntryIssue) }),
  },
  /**
   * Changes a candidate's details, all or none, as one entry of the journal that `seating.undo` takes back. A seat is
   * given by the rules of `seats.assign`.
   */
  'candidates.edit': {
    input: z.strictObject({ exam: z.string(), candidate: z.string(), entry: CandidateEntry }),
    output: z.object({ candidate: Candidate, changed: z.array(z.string()), checkedIn: z.boolean() }),
  },
  /** Puts somebody on the roster by hand, where the entry names a seat on that seat; `next-free`: on the next free one. */
  'candidates.add': {
    input: z.strictObject({
      exam: z.string(),
      entry: CandidateEntry,
      seat: z.enum(['as-given', 'next-free']).default('as-given'),
    }),
    output: z.object({ candidate: Candidate }),
  },
  /**
   * Headers of the site's own columns that candidates have values in, and their schools, in the order in which they
   * came; whether there are photos.
   */
  'roster.columns': {
    input: z.strictObject({ exam: z.string() }),
    output: z.object({ extra: z.array(z.string()), schools: z.array(z.string()), photos: z.boolean() }),
  },
  /** Writes an empty roster with the headers that are read without any mapping, and (xlsx) how to fill it in. */
  'roster.template': {
    input: z.strictObject({ exam: z.string(), file: z.string() }),
    output: z.object({ file: z.string() }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>
