import { z } from 'zod'
import { Rule } from './exam.ts'

/** Whether a seat can be given out: 可用, 故障, 保留, 备用机. */
export const seatStates = ['usable', 'broken', 'reserved', 'spare'] as const
export type SeatState = (typeof seatStates)[number]

/** What a seat offers to whom needs it: 前排, 靠过道, 左利手, 无障碍. */
export const seatAttributes = ['front', 'aisle', 'left-handed', 'barrier-free'] as const
export type SeatAttribute = (typeof seatAttributes)[number]

/** Directions on the grid: `front` is towards the podium. In a back-to-back island every other row looks back. */
export const facings = ['front', 'right', 'back', 'left'] as const
export type Facing = (typeof facings)[number]

const Place = z.number().int().min(0).max(199)

/** A seat of a room. `number` is what is stuck on the desk: 座位号. */
export const Seat = z.object({
  number: z.string().min(1).max(20),
  /** Where it stands on the room's grid, row 0 at the podium; aisles are rows and columns without seats. */
  row: Place.optional(),
  column: Place.optional(),
  /** Number of the machine on it, where that differs from the seat's: 机位号. */
  machine: z.string().max(40).optional(),
  /** Absent: usable. */
  state: z.enum(seatStates).optional(),
  attributes: z.array(z.enum(seatAttributes)).max(4).optional(),
  /** Where whoever sits there looks, as a candidate facing the podium names it. Absent: to the podium. */
  facing: z.enum(facings).optional(),
})
export type Seat = z.infer<typeof Seat>

/** Things on a room's grid that are no seats. */
export const roomMarks = ['podium', 'door', 'window', 'pillar'] as const
export const RoomMark = z.object({
  kind: z.enum(roomMarks),
  /** One step beyond the grid is the wall. */
  row: z.number().int().min(-1).max(200),
  column: z.number().int().min(-1).max(200),
})
export type RoomMark = z.infer<typeof RoomMark>

/** Where a room came from: the roster's own 考场号, a file of rooms, or somebody who drew it here. */
export const roomOrigins = ['roster', 'file', 'drawn'] as const
export type RoomOrigin = (typeof roomOrigins)[number]

/** An exam room: 考场. `id` is its 考场号, kept as text. */
export const Room = z.object({
  id: z.string().min(1).max(40),
  name: z.string().min(1).max(80),
  seats: z.array(Seat).max(500),
  /** Only a room that is still the roster's gets further seats from a later roster. */
  origin: z.enum(roomOrigins),
  /** Percent of the machines that are kept spare. Absent: none. */
  spareRatio: Rule.optional(),
  marks: z.array(RoomMark).max(200).optional(),
})
export type Room = z.infer<typeof Room>
