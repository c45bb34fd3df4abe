import { z } from 'zod'
import { Room, seatAttributes, seatStates } from '../model/room.ts'
import { PlanIssue, SeatGap } from '../model/seating.ts'

const ofExam = { exam: z.string() }

/** A room as it is drawn; where it came from is for the services to know. */
export const RoomDrawing = Room.omit({ origin: true })
export type RoomDrawing = z.infer<typeof RoomDrawing>

/** A room of the site, kept for later exams: its geometry, machines and spare ratio. */
export const LibraryRoom = Room.omit({ origin: true }).extend({ savedAt: z.string(), operator: z.string() })
export type LibraryRoom = z.infer<typeof LibraryRoom>

/** Rooms as they are drawn, kept, carried to other exams. Each change is one entry of the journal. */
export const roomCalls = {
  /**
   * Stores a room as drawn. Numbers of seats on which somebody sits must still be there; `create` refuses a number
   * that another room has.
   */
  'rooms.save': {
    input: z.strictObject({ ...ofExam, room: RoomDrawing, create: z.boolean().default(false) }),
    output: z.object({ room: Room, change: z.enum(['added', 'changed', 'unchanged']) }),
  },
  /** Gives a room another 考场号; refused while somebody sits there. */
  'rooms.rename': {
    input: z.strictObject({ ...ofExam, room: z.string(), to: Room.shape.id }),
    output: z.object({ room: Room }),
  },
  /** Refused whole while somebody sits in one of them. */
  'rooms.remove': {
    input: z.strictObject({ ...ofExam, rooms: z.array(z.string()).min(1) }),
    output: z.object({ removed: z.number().int() }),
  },
  /** State, machine and attributes of seats. A machine's number is of one seat alone. */
  'rooms.mark': {
    input: z.strictObject({
      ...ofExam,
      room: z.string(),
      seats: z.array(z.string()).min(1),
      state: z.enum(seatStates).optional(),
      /** Empty: the machine is called as the seat is. */
      machine: z.string().trim().max(40).optional(),
      attributes: z.array(z.enum(seatAttributes)).optional(),
    }),
    output: z.object({ changed: z.number().int() }),
  },
  /** Takes in rooms and seats that candidates name and the exam lacks: the organiser's numbers count. */
  'rooms.adopt': {
    input: z.strictObject({ ...ofExam, rooms: z.array(z.string()).min(1).optional() }),
    output: z.object({ rooms: z.number().int(), seats: z.number().int() }),
  },
  /** Writes all rooms, or some, as CSV (a row per seat) or JSON (everything). */
  'rooms.export': {
    input: z.strictObject({ ...ofExam, file: z.string(), rooms: z.array(z.string()).min(1).optional() }),
    output: z.object({ file: z.string(), rooms: z.number().int(), seats: z.number().int() }),
  },
  /** What does not fit in a session, and which numbers are left out between the first and the last. */
  'rooms.check': {
    input: z.strictObject({ ...ofExam, session: z.string() }),
    output: z.object({ issues: z.array(PlanIssue), gaps: z.array(SeatGap) }),
  },
  /** Numbers of the seats taken in a session, by room: enough to draw an overview. */
  'rooms.occupied': {
    input: z.strictObject({ ...ofExam, session: z.string() }),
    output: z.object({ rooms: z.record(z.string(), z.array(z.string())) }),
  },

  'rooms.library.list': { input: z.strictObject({}), output: z.object({ rooms: z.array(LibraryRoom) }) },
  /** Keeps rooms of the exam for later ones; a kept room of the same number is replaced. */
  'rooms.library.save': {
    input: z.strictObject({ ...ofExam, rooms: z.array(z.string()).min(1) }),
    output: z.object({ saved: z.number().int(), replaced: z.number().int() }),
  },
  /**
   * Brings a kept room into the exam under a 考场号. A room of that number keeps its seat numbers: they are laid
   * onto the kept positions in order.
   */
  'rooms.library.use': {
    input: z.strictObject({ ...ofExam, kept: z.string(), as: Room.shape.id.optional() }),
    output: z.object({ room: Room, change: z.enum(['added', 'changed', 'unchanged']) }),
  },
  'rooms.library.remove': { input: z.strictObject({ kept: z.string() }), output: z.object({ kept: z.string() }) },
} as const
