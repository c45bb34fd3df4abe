import { z } from 'zod'

/** Whom to keep apart: candidates of the same school, class or level are not neighbours. */
export const apartKeys = ['school', 'class', 'level'] as const
export type ApartKey = (typeof apartKeys)[number]

/** Which seats of a room are used at all: every one, every other in a row (隔位), every other row (隔行), or both. */
export const spacings = ['none', 'every-other-seat', 'every-other-row', 'both'] as const
export type Spacing = (typeof spacings)[number]

/** Rules that a plan can break and then lists. */
export const violationRules = ['same-school', 'same-class', 'same-level', 'need-unmet'] as const
export type ViolationRule = (typeof violationRules)[number]

/** What does not fit between the roster's places and the real rooms. */
export const planIssueCodes = [
  'double-seat',
  'over-capacity',
  'unknown-room',
  'unknown-seat',
  'dead-seat',
  'kept-seat',
  'no-room',
  'no-seat',
] as const
export const PlanIssue = z.object({
  code: z.enum(planIssueCodes),
  session: z.string(),
  room: z.string(),
  seat: z.string(),
  candidates: z.array(z.object({ id: z.string(), name: z.string() })),
})
export type PlanIssue = z.infer<typeof PlanIssue>

/** Numbers missing between the first and the last seat that is taken in a room. Nothing wrong by itself. */
export const SeatGap = z.object({ room: z.string(), seats: z.array(z.string()) })
export type SeatGap = z.infer<typeof SeatGap>
