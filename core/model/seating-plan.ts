import { z } from 'zod'
import { seatAttributes } from './room.ts'
import { apartKeys, spacings, violationRules } from './seating.ts'

const SeatRef = z.object({ room: z.string(), seat: z.string(), candidate: z.string() })

/** A rule that a plan does not keep, with the seats: two neighbours, or the one whose need is not met. */
export const PlanViolation = z.object({
  rule: z.enum(violationRules),
  seats: z.array(SeatRef),
  need: z.enum(seatAttributes).optional(),
})
export type PlanViolation = z.infer<typeof PlanViolation>

/** An arrangement that was accepted, kept in the journal so that it can be shown later what it followed from. Collection `plans`. */
export const SeatingPlan = z.object({
  version: z.number().int(),
  sessions: z.array(z.string()),
  strategy: z.string(),
  options: z
    .object({
      order: z.enum(['admission-number', 'random']),
      apart: z.array(z.enum(apartKeys)),
      diagonal: z.boolean(),
      spacing: z.enum(spacings),
      reserve: z.number().optional(),
      rooms: z.enum(['fill', 'balance']),
      roomOrder: z.array(z.string()).optional(),
      seed: z.number().int(),
    })
    .partial(),
  /** SHA-256 of the canonical text of candidates, rooms, sessions and options before the arrangement. */
  inputHash: z.string(),
  at: z.string(),
  seated: z.number().int(),
  placed: z.number().int(),
  moved: z.number().int(),
  unplaced: z.number().int(),
  issues: z.number().int(),
  score: z.number().int(),
  /** The first of them; `score` is their number. */
  violations: z.array(PlanViolation),
})
export type SeatingPlan = z.infer<typeof SeatingPlan>
