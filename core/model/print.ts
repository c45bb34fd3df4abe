import { z } from 'zod'
import { Material } from './material.ts'
import { Moment } from './exam.ts'

/** One material of one room and session as it was printed: the print log, and what later changes are compared with. */
export const PrintRecord = z.object({
  id: z.string(),
  at: Moment,
  operator: z.string(),
  material: Material,
  session: z.string(),
  room: z.string(),
  /** Hash of the sheet; for cards printed one by one see `cards`. */
  sheet: z.string(),
  /** Hash of each card by candidate, for materials given out one by one. */
  cards: z.record(z.string(), z.string()).optional(),
  pages: z.number().int(),
  /** Name of the file, without its folder. */
  file: z.string(),
})
export type PrintRecord = z.infer<typeof PrintRecord>
