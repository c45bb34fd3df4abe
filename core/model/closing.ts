import { z } from 'zod'
import { recordFields } from './record-fields.ts'

/**
 * 缺考确认: whoever has not come to a room by the cut-off is absent. Signed by two people, the operator and
 * `second`. The names are fixed, so that a roster changed afterwards shows.
 */
export const CloseRecord = z.object({
  ...recordFields,
  kind: z.literal('close'),
  /** The room; empty: candidates without one. */
  room: z.string(),
  second: z.string(),
  expected: z.number().int(),
  present: z.number().int(),
  late: z.number().int(),
  /** Ids of the absent candidates. */
  absent: z.array(z.string()),
  /** Heads that somebody counted in the room, where that was done; always the same as `present`. */
  counted: z.number().int().optional(),
})
export type CloseRecord = z.infer<typeof CloseRecord>

/** Takes the closing of a room back, with the reason. */
export const ReopenRecord = z.object({
  ...recordFields,
  kind: z.literal('reopen'),
  room: z.string(),
  /** The closing that is taken back. */
  of: z.string(),
  second: z.string(),
  reason: z.string(),
})
export type ReopenRecord = z.infer<typeof ReopenRecord>
