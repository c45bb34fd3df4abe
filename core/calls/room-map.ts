import { z } from 'zod'
import { statuses } from '../model/candidate.ts'
import { RoomMark, Seat } from '../model/room.ts'

const MapPerson = z.object({ id: z.string(), name: z.string(), status: z.enum(statuses), out: z.boolean() })

/** A room's seats on their grid, and who sits there. */
export const RoomMap = z.object({
  room: z.string(),
  rows: z.number().int(),
  columns: z.number().int(),
  seats: z.array(Seat.extend({ row: z.number().int(), column: z.number().int(), people: z.array(MapPerson) })),
  marks: z.array(RoomMark),
  /** Candidates of the room without a seat. */
  unseated: z.array(MapPerson),
})
export type RoomMap = z.infer<typeof RoomMap>
