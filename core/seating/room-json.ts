import { z } from 'zod'
import { Room, Seat } from '../model/room.ts'
import type { SeatsKnown } from './room-table.ts'
import { seatNumbers } from './seat-numbers.ts'

const seatText = z.string().trim().min(1).max(20)
const JsonSeat = z.union([seatText.transform((number) => ({ number })), Seat.extend({ number: seatText })])
const JsonRoom = z.object({
  id: z.string().trim().min(1).max(40),
  name: z.string().trim().max(80).default(''),
  /** How many, or which. */
  seats: z.union([z.number().int().min(0).max(500), z.array(JsonSeat).max(500)]),
  spareRatio: Room.shape.spareRatio,
  marks: Room.shape.marks,
})
const JsonRooms = z.union([z.array(JsonRoom), z.object({ rooms: z.array(JsonRoom) }).transform((file) => file.rooms)])

/** Rooms from a JSON value: a list, or `{rooms: […]}` as this program writes it; undefined where it is neither. */
export function readRoomJson(value: unknown, known: SeatsKnown): readonly Room[] | undefined {
  const read = JsonRooms.safeParse(value)
  if (!read.success || hasDoubles(read.data.map((room) => room.id))) return undefined
  const rooms = read.data.map(({ id, name, seats, spareRatio, marks }): Room => {
    const listed = typeof seats === 'number' ? seatNumbers(seats, known(id)).map((number) => ({ number })) : seats
    return {
      id,
      name: name || id,
      seats: listed,
      origin: 'file',
      ...(spareRatio && { spareRatio }),
      ...(marks && { marks }),
    }
  })
  return rooms.some((room) => hasDoubles(room.seats.map((seat) => seat.number)) || hasDoubles(placesOf(room)))
    ? undefined
    : rooms
}

const placesOf = (room: Room): string[] =>
  room.seats.flatMap((seat) =>
    seat.row === undefined || seat.column === undefined ? [] : `${seat.row},${seat.column}`,
  )

const hasDoubles = (texts: readonly string[]): boolean => new Set(texts).size < texts.length
