import { z } from 'zod'
import { CloseRecord } from '../model/closing.ts'
import { RoomCount } from '../model/room-count.ts'
import { acting, kept, ofExam, reason } from './acting.ts'

/** How a room stands before it is closed, and who signed once it is. */
export const RoomClosing = RoomCount.omit({ session: true }).extend({
  walkIns: z.number().int(),
  /** Admitted without the identity steps that the exam asks for. */
  unchecked: z.number().int(),
  /** Out of the room just now. */
  out: z.number().int(),
  closed: CloseRecord.optional(),
  /** How often it was reopened, and why the last time. */
  reopened: z.array(z.object({ at: z.string(), operator: z.string(), second: z.string(), reason: z.string() })),
  /** Who is not recorded, or absent once closed, by seat. */
  missing: z.array(z.object({ id: z.string(), name: z.string(), seat: z.string(), admissionNumber: z.string() })),
})
export type RoomClosing = z.infer<typeof RoomClosing>

export const closingCalls = {
  'closing.state': {
    input: z.strictObject({ ...ofExam, session: z.string() }),
    output: z.object({
      rooms: z.array(RoomClosing),
      /** What was written down in none of them. */
      elsewhere: z.object({ incidents: z.number().int(), walkIns: z.number().int() }),
      opens: z.string(),
      start: z.string(),
      bars: z.string(),
      end: z.string(),
    }),
  },
  /** Fixes absences of a room, or of every room of the session that is still open, and signs. All or nothing. */
  'closing.close': {
    input: z.strictObject({
      ...ofExam,
      ...acting,
      session: z.string(),
      room: z.string().optional(),
      second: z.string().trim().max(40).default(''),
      /** Heads counted in the room, to be compared with the record. */
      counted: z.number().int().min(0).max(1000).optional(),
    }),
    output: z.object({
      closed: z.array(
        RoomCount.omit({ unrecorded: true, incidents: true }).extend({
          operator: z.string(),
          second: z.string(),
          at: z.string(),
          record: z.string(),
        }),
      ),
      seq: z.number().int(),
    }),
  },
  'closing.reopen': {
    input: z.strictObject({
      ...ofExam,
      ...acting,
      session: z.string(),
      room: z.string(),
      second: z.string().trim().max(40).default(''),
      reason,
    }),
    output: z.object(kept),
  },
} as const
