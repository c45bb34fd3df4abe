import { z } from 'zod'
import { Moment } from './exam.ts'

/** What every record of the exam day bears. Records have an id of their own and are never altered. */
export const recordFields = {
  id: z.string(),
  session: z.string(),
  at: Moment,
  /** `set`: the clock was set by hand for a rehearsal. */
  clock: z.enum(['pc', 'set']),
  operator: z.string(),
  device: z.string(),
}

/** The room and seat on paper as they stood when the record was made; a later roster does not change it. */
export const Place = z.object({ room: z.string().optional(), seat: z.string().optional() })
export type Place = z.infer<typeof Place>
