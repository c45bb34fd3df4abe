import { z } from 'zod'

/** Attendance of a room in a session. */
export const RoomCount = z.object({
  session: z.string(),
  room: z.string(),
  expected: z.number().int(),
  present: z.number().int(),
  late: z.number().int(),
  absent: z.number().int(),
  unrecorded: z.number().int(),
  incidents: z.number().int(),
})
export type RoomCount = z.infer<typeof RoomCount>
