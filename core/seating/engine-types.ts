import type { SeatAttribute } from '../model/room.ts'
import type { Spacing } from './spacing.ts'

/** Whom to keep apart: candidates of the same school, class or level are not neighbours. */
export const apartKeys = ['school', 'class', 'level'] as const
export type ApartKey = (typeof apartKeys)[number]

export type SeatingOptions = {
  readonly order: 'admission-number' | 'random'
  readonly apart: readonly ApartKey[]
  /** Also diagonally. */
  readonly diagonal: boolean
  readonly spacing: Spacing
  /** Percent of each room's machines to keep spare; absent: each room's own ratio. */
  readonly reserve?: number | undefined
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
export type FixedSitter = { readonly sitter: Sitter; readonly room: string; readonly seat: string; readonly own: boolean }

export type SeatRef = { readonly room: string; readonly seat: string; readonly candidate: string }

export type Violation =
  | { readonly rule: 'same-school' | 'same-class' | 'same-level'; readonly seats: readonly [SeatRef, SeatRef] }
  | { readonly rule: 'need-unmet'; readonly need: SeatAttribute; readonly seats: readonly [SeatRef] }
