import { z } from 'zod'
import { candidateFields } from './candidate.ts'

export const formats = ['csv', 'tsv', 'xlsx', 'xls', 'html', 'ods'] as const
export const encodings = ['utf-8', 'utf-8-bom', 'gb18030', 'utf-16le', 'utf-16be'] as const

/** A finding about one row. `row` is the line a person sees in the spreadsheet: 1-based, title rows and header counted. */
export const RowIssue = z.object({
  row: z.number().int(),
  field: z.string(),
  code: z.string(),
  message: z.string(),
  value: z.string(),
  /** What the cell most likely was, from somebody of the same name: for a person to accept. */
  repair: z.string().optional(),
})
export type RowIssue = z.infer<typeof RowIssue>

/** Which column holds which field; `column` is 0-based. Columns of no field are kept as extra columns. */
export const Mapping = z.array(
  z.object({
    column: z.number().int().min(0).max(2000),
    header: z.string(),
    field: z.union([z.enum(candidateFields), z.literal('extra'), z.literal('ignore')]),
  }),
)
export type Mapping = z.infer<typeof Mapping>

/** A cell put right before the roster is read: 1-based row as in {@link RowIssue}, 0-based column as in {@link Mapping}. */
export const Correction = z.object({
  row: z.number().int().min(1),
  column: z.number().int().min(0).max(2000),
  value: z.string().max(4000),
})
export type Correction = z.infer<typeof Correction>

export const strategies = ['update', 'add', 'withdraw-missing'] as const

/** How to read and apply a roster. */
export const ImportOptions = z.object({
  sheet: z.union([z.string(), z.number().int()]).optional(),
  mapping: Mapping.optional(),
  strategy: z.enum(strategies).default('update'),
  /** Leave out rows with errors instead of refusing the whole file. */
  skipErrors: z.boolean().default(false),
  /** Cells put right on the screen; the file stays as it is. */
  corrections: z.array(Correction).max(20_000).optional(),
  /** Path of another roster in which to look for numbers whose last digits this one lost. */
  repairFrom: z.string().optional(),
})
export type ImportOptions = z.infer<typeof ImportOptions>

export const FieldChange = z.object({ field: z.string(), from: z.string(), to: z.string() })

/** What reading a roster found, and what applying it did or (dry run) would do. */
export const ImportReport = z.object({
  file: z.string(),
  format: z.enum(formats),
  encoding: z.enum(encodings).optional(),
  sheet: z.string().optional(),
  sheets: z.array(z.string()).optional(),
  /** 1-based row of the header in the sheet. */
  headerRow: z.number().int(),
  mapping: Mapping,
  /** The first rows under the header, by column, for the mapping screen. */
  samples: z.array(z.array(z.string())),
  rows: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  withdrawn: z.number().int(),
  /** Candidates of the exam that the file does not name; they stay as they are unless the strategy withdraws them. */
  missing: z.number().int(),
  /** The first of them, for the screen: at most 200. */
  missingPeople: z.array(z.object({ candidate: z.string(), name: z.string(), admissionNumber: z.string().optional() })),
  skipped: z.number().int(),
  roomsAdded: z.array(z.string()),
  errors: z.array(RowIssue),
  warnings: z.array(RowIssue),
  /** The first differences, for the screen: at most 200. */
  changes: z.array(
    z.object({ row: z.number().int(), candidate: z.string(), name: z.string(), fields: z.array(FieldChange) }),
  ),
  dryRun: z.boolean(),
})
export type ImportReport = z.infer<typeof ImportReport>
