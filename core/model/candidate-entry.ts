import { z } from 'zod'
import { longestOf } from '../roster/field-values.ts'
import { longestName } from '../roster/person-name.ts'

/** The fields that a person fills in or changes by hand, in the order in which the program shows them. */
export const entryFields = [
  'name',
  'sex',
  'idType',
  'idNumber',
  'admissionNumber',
  'session',
  'room',
  'seat',
  'level',
  'subject',
  'school',
  'college',
  'major',
  'className',
  'studentNumber',
  'phone',
  'note',
] as const
export type EntryField = (typeof entryFields)[number]

const text = (field: EntryField) => z.string().max(Math.max(2 * longestOf(field), longestName))
const texts = Object.fromEntries(entryFields.map((field) => [field, text(field).optional()])) as {
  [field in EntryField]: z.ZodOptional<z.ZodString>
}

/**
 * What was typed for a candidate. A field left out stays as it is, an empty one is taken away. `idType` is one of
 * the kinds of the model or any words for one; `extra` is by header.
 */
export const CandidateEntry = z.strictObject({
  ...texts,
  extra: z.record(z.string().min(1).max(200), z.string().max(8000)).optional(),
})
export type CandidateEntry = z.infer<typeof CandidateEntry>
