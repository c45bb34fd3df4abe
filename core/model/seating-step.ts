import { z } from 'zod'
import type { Candidate } from './candidate.ts'
import type { FieldValues } from './import-record.ts'
import type { Room } from './room.ts'

/** What a person did to rooms or seats. */
export const seatingActions = [
  'arrange',
  'seat-late',
  'move',
  'swap',
  'unseat',
  'draw',
  'withdraw',
  'reinstate',
  'set-needs',
  'edit',
  'lock',
  'unlock',
  'save-room',
  'rename-room',
  'remove-rooms',
  'mark-seats',
  'adopt-seats',
  'import-rooms',
  'use-library',
] as const
export type SeatingAction = (typeof seatingActions)[number]

/** Why somebody who was added stays on the roster, withdrawn, when that is taken back. */
export const keptReasons = ['records', 'prints', 'other'] as const
export type KeptFor = (typeof keptReasons)[number]

/** A candidate and where he sat before and after; null: without a room or seat. */
export type SeatMove = readonly [
  candidate: string,
  roomBefore: string | null,
  seatBefore: string | null,
  roomAfter: string | null,
  seatAfter: string | null,
]

/** A draw at the door, with everything that it follows from besides the free seats. */
export type SeatDraw = {
  readonly session: string
  readonly candidate: string
  readonly room: string
  readonly seat: string
  readonly machine: string
  readonly seed: number
  /** 1, 2, … in the room, draws taken back among them. */
  readonly turn: number
  /** The free seats among which it was, in their order. */
  readonly free: readonly string[]
  readonly device: string
}

/**
 * One change of rooms or seats, with what taking it back needs. Collection `seating-steps`, by number. It stays as it
 * is but for `undone`, `gone` and `kept`.
 */
export type SeatingStep = {
  /** 1, 2, … */
  readonly number: number
  /** The journal entry it was made with. */
  readonly seq: number
  readonly at: string
  readonly by: string
  readonly action: SeatingAction
  readonly moves: readonly SeatMove[]
  /** Other fields of candidates that were set; null: absent. */
  readonly fields?: readonly { readonly id: string; readonly before: FieldValues; readonly after: FieldValues }[]
  readonly rooms?: readonly { readonly before: Room | null; readonly after: Room | null }[]
  /** Version of the plan, where it arranged. */
  readonly plan?: number
  readonly draw?: SeatDraw
  /** The entry of the equipment that took its seats out of use. */
  readonly entry?: string
  /** Candidates that were added to the roster with it. */
  readonly added?: readonly string[]
  /** When it was taken back. */
  readonly undone?: string
  /** Those it had added and that went with it, for making it again. */
  readonly gone?: readonly Candidate[]
  /** Why those it had added stayed, withdrawn. */
  readonly kept?: KeptFor
}

/** A step as the window lists it. */
export const StepSummary = z.object({
  number: z.number().int(),
  seq: z.number().int(),
  at: z.string(),
  by: z.string(),
  action: z.enum(seatingActions),
  /** Candidates and rooms concerned; the first few by name. */
  candidates: z.number().int(),
  names: z.array(z.string()),
  rooms: z.array(z.string()),
  plan: z.number().int().optional(),
  undone: z.string().optional(),
  /** Why somebody it had added is still on the roster, withdrawn. */
  kept: z.enum(keptReasons).optional(),
})
export type StepSummary = z.infer<typeof StepSummary>

/** The seed from which a session's seats are drawn at the door. Collection `seat-draws`, by session. */
export const DrawSetup = z.object({
  session: z.string(),
  seed: z.number().int(),
  openedAt: z.string(),
  operator: z.string(),
  /** Drawing has ended: seats are given as usual again. */
  closedAt: z.string().optional(),
})
export type DrawSetup = z.infer<typeof DrawSetup>
