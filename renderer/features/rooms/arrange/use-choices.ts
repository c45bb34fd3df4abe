import { useState } from 'react'
import type { Input } from '../../../../core/contract.ts'
import type { ApartKey, Spacing } from '../../../../core/model/seating.ts'
import type { ListedRoom } from '../map/room-people.ts'

export type Choices = {
  readonly strategy: 'admission-number' | 'random' | 'spread'
  readonly apart: readonly ApartKey[]
  readonly diagonal: boolean
  readonly spacing: Spacing
  /** Percent kept spare; undefined: each room's own ratio. */
  readonly reserve: number | undefined
  readonly fill: 'fill' | 'balance'
  /** Rooms left out. */
  readonly without: ReadonlySet<string>
  /** The rooms in the order in which they are filled. */
  readonly order: readonly string[]
  readonly seed: number | undefined
  readonly rearrange: boolean
}

const first: Choices = {
  strategy: 'spread',
  apart: ['school'],
  diagonal: false,
  spacing: 'none',
  reserve: undefined,
  fill: 'balance',
  without: new Set(),
  order: [],
  seed: undefined,
  rearrange: false,
}

/** How seats are to be arranged. A seed, once drawn, stays until it is changed, so that what was tried is what is done. */
export function useChoices(rooms: readonly ListedRoom[]) {
  const [choices, set] = useState<Choices>(first)
  const known = new Set(rooms.map((room) => room.id))
  const ordered = [
    ...choices.order.filter((id) => known.has(id)),
    ...rooms.map((room) => room.id).filter((id) => !choices.order.includes(id)),
  ]
  const isOrdered = choices.without.size > 0 || ordered.some((id, i) => id !== rooms[i]?.id)
  const used = ordered.filter((id) => !choices.without.has(id))
  return {
    choices,
    ordered,
    change: (part: Partial<Choices>) => set((now) => ({ ...now, ...part })),
    /** The call that these choices mean. */
    asked(exam: string, session: string | undefined): Input<'rooms.arrange'> {
      const { strategy, apart, diagonal, spacing, reserve, fill, seed, rearrange } = choices
      return {
        exam,
        session,
        strategy,
        apart: [...apart],
        diagonal,
        spacing,
        fill,
        rearrange,
        ...(reserve !== undefined && { reserve }),
        ...(seed !== undefined && { seed }),
        ...(isOrdered && used.length > 0 && { roomOrder: used }),
      }
    },
    nothingUsed: used.length === 0,
  }
}
