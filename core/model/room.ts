import { z } from 'zod'

/** A seat of a room. `number` is what is stuck on the desk: 座位号. */
export const Seat = z.object({ number: z.string().min(1).max(20) })
export type Seat = z.infer<typeof Seat>

/** An exam room: 考场. `id` is its 考场号, kept as text. */
export const Room = z.object({
  id: z.string().min(1).max(40),
  name: z.string().min(1).max(80),
  seats: z.array(Seat).max(500),
  /** Where the room came from: the roster's own 考场号, or a file of rooms. */
  origin: z.enum(['roster', 'file']),
})
export type Room = z.infer<typeof Room>
