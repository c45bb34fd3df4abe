import { z } from 'zod'
import { Candidate } from '../model/candidate.ts'
import { Moment } from '../model/exam.ts'
import { seatAttributes } from '../model/room.ts'
import { apartKeys } from '../model/seating.ts'
import { PlanViolation, SeatingPlan } from '../model/seating-plan.ts'
import { DrawSetup, StepSummary } from '../model/seating-step.ts'

const ofExam = { exam: z.string() }
const acting = { operator: z.string().max(40).default(''), now: Moment.optional() }
const Place = z.object({ room: z.string().min(1).max(40), seat: z.string().min(1).max(20) })

/** Where somebody is to sit; a room without a seat: the seat comes later, or is drawn at the door. */
const Destination = Place.extend({ seat: Place.shape.seat.nullable() })

const DrawnSeat = z.object({
  candidate: z.string(),
  name: z.string(),
  room: z.string(),
  seat: z.string(),
  machine: z.string(),
  turn: z.number().int(),
  free: z.number().int(),
  at: z.string(),
  by: z.string(),
  device: z.string(),
  undone: z.boolean(),
})

const Somewhere = z.object({ room: z.string().optional(), seat: z.string().optional() })

/** Changes of who sits where. Each is one entry of the journal, and can be taken back. */
export const seatingCalls = {
  /** Moves candidates; `to: null` takes room and seat away, `seat: null` leaves a room without a seat. All or nothing: no seat may be doubled, dead or unknown afterwards, and locked candidates stay. */
  'seats.assign': {
    input: z.strictObject({
      ...ofExam,
      moves: z
        .array(z.object({ candidate: z.string(), to: Destination.nullable() }))
        .min(1)
        .max(20_000),
    }),
    output: z.object({
      moved: z.number().int(),
      /** Those of them who are checked in already. */
      checkedIn: z.array(z.string()),
    }),
  },
  /** Sets needs, locks, and whether candidates are withdrawn. What is left out stays. `needs: null`: as the roster says. */
  'seats.mark': {
    input: z.strictObject({
      ...ofExam,
      candidates: z.array(z.string()).min(1).max(20_000),
      needs: z.array(z.enum(seatAttributes)).nullable().optional(),
      locked: z.boolean().optional(),
      withdrawn: z.boolean().optional(),
    }),
    output: z.object({ changed: z.number().int(), checkedIn: z.array(z.string()) }),
  },
  /** Adds a candidate who came late to the roster, on a free seat if asked; nobody else moves. */
  'seats.add-candidate': {
    input: z.strictObject({
      ...ofExam,
      candidate: Candidate.pick({
        session: true,
        name: true,
        sex: true,
        idNumber: true,
        admissionNumber: true,
        school: true,
        className: true,
        level: true,
        phone: true,
        note: true,
      }).extend({ name: z.string().trim().min(1).max(60) }),
      seat: z.union([z.literal('none'), z.literal('next-free'), Place]).default('next-free'),
    }),
    output: z.object({ candidate: Candidate }),
  },

  /** From now on the session's seats are drawn at the door. Absent seed: drawn, and told. */
  'seats.draw-open': {
    input: z.strictObject({
      ...ofExam,
      session: z.string(),
      seed: z.number().int().min(0).max(4_294_967_295).optional(),
    }),
    output: DrawSetup,
  },
  'seats.draw-close': { input: z.strictObject({ ...ofExam, session: z.string() }), output: DrawSetup },
  /** Draws a free seat for a candidate of the session, in his own room or else in the one given. */
  'seats.draw': {
    input: z.strictObject({ ...ofExam, ...acting, candidate: z.string(), room: z.string().optional() }),
    output: DrawnSeat,
  },
  'seats.draws': {
    input: z.strictObject({ ...ofExam, session: z.string() }),
    output: z.object({
      setup: DrawSetup.optional(),
      /** The latest first. */
      draws: z.array(DrawnSeat),
      rooms: z.array(z.object({ room: z.string(), free: z.number().int(), waiting: z.number().int() })),
      /** Candidates without a room of their own who have no seat yet. */
      waiting: z.number().int(),
    }),
  },

  /** The latest changes of rooms and seats, newest first, and which can be taken back or made again. */
  'seating.history': {
    input: z.strictObject({
      ...ofExam,
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: z.object({
      total: z.number().int(),
      steps: z.array(StepSummary),
      undo: StepSummary.optional(),
      redo: StepSummary.optional(),
    }),
  },
  'seating.undo': { input: z.strictObject(ofExam), output: z.object({ step: StepSummary }) },
  'seating.redo': { input: z.strictObject(ofExam), output: z.object({ step: StepSummary }) },
  /** Who sat elsewhere after one entry of the journal than after another, or now. Imports are in it as everything else is. */
  'seating.diff': {
    input: z.strictObject({ ...ofExam, from: z.number().int().min(1), to: z.number().int().min(1).optional() }),
    output: z.object({
      total: z.number().int(),
      /** At most 2,000. */
      changes: z.array(
        z.object({
          candidate: z.string(),
          name: z.string(),
          session: z.string(),
          before: Somewhere,
          after: Somewhere,
          kind: z.enum(['moved', 'seated', 'unseated', 'added', 'removed', 'withdrawn', 'reinstated']),
        }),
      ),
      rooms: z.array(z.object({ room: z.string(), kind: z.enum(['added', 'removed', 'changed']) })),
    }),
  },
  /** An accepted arrangement; the latest unless a version is named. */
  'seating.plan': {
    input: z.strictObject({ ...ofExam, version: z.number().int().min(1).optional() }),
    output: z.object({ plan: SeatingPlan.optional(), versions: z.array(z.number().int()) }),
  },
  /** Which rules the seats as they now stand do not keep. */
  'seating.violations': {
    input: z.strictObject({
      ...ofExam,
      session: z.string(),
      apart: z.array(z.enum(apartKeys)).default(['school']),
      diagonal: z.boolean().default(false),
    }),
    output: z.object({ violations: z.array(PlanViolation), score: z.number().int() }),
  },
} as const
