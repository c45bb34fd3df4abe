import type { SeatAttribute } from '../model/room.ts'
import type { ApartKey, Spacing, ViolationRule } from '../model/seating.ts'

export type SeatingOptions = {
  readonly order: 'admission-number' | 'random'
  readonly apart: readonly ApartKey[]
  /** Also diagonally. */
  readonly diagonal: boolean
  readonly spacing: Spacing
  /** Percent of each room's machines to keep spare; absent: each room's own ratio. */
  readonly reserve?: number | undefined
  /** Rooms whose seats are given out, in this order; absent: all, by their numbers. */
  readonly roomOrder?: readonly string[] | undefined
  /** Fill rooms one after the other, or all to the same degree. */
  readonly rooms: 'fill' | 'balance'
  readonly seed: number
}

/** A candidate as the engine sees one. */
export type Sitter = {
  readonly id: string
  /** What orders sitters among each other before chance and separation: the admission number, then name and id. */
  readonly rank: number
  readonly school: string
  readonly className: string
  readonly level: string
  readonly needs: readonly SeatAttribute[]
  /** The only room the sitter may be in. */
  readonly room?: string | undefined
}

/** Someone whose seat is given: seated before or locked (`own`), or of another session at the same time. */
export type FixedSitter = {
  readonly sitter: Sitter
  readonly room: string
  readonly seat: string
  readonly own: boolean
}

export type SeatRef = { readonly room: string; readonly seat: string; readonly candidate: string }

/** A rule that the plan does not keep: the two neighbours, or the one whose need the seat does not meet. */
export type Violation = {
  readonly rule: ViolationRule
  readonly seats: readonly SeatRef[]
  readonly need?: SeatAttribute
}
