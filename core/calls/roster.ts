import { z } from 'zod'
import { ImportOptions } from '../model/roster.ts'

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
  /** Writes an empty roster with the headers that are read without any mapping, and (xlsx) how to fill it in. */
  'roster.template': {
    input: z.strictObject({ exam: z.string(), file: z.string() }),
    output: z.object({ file: z.string() }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>
