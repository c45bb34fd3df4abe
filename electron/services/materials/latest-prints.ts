import type { Material } from '../../../core/model/material.ts'
import type { PrintRecord } from '../../../core/model/print.ts'

/** A card as it was last printed. */
export type PrintedCard = Pick<PrintRecord, 'material' | 'session' | 'room' | 'marks' | 'at'> & {
  readonly candidate: string
}

export type LatestPrints = {
  /** The latest print of each material of a room and session, by {@link setKey}. */
  readonly sets: ReadonlyMap<string, PrintRecord>
  /** The latest print of each card, by `material/candidate`. */
  readonly cards: ReadonlyMap<string, PrintedCard>
}

export const setKey = (material: Material, session: string, room: string): string => `${material}/${session}/${room}`

/** What lies on the desks and hangs on the doors, as far as the print log tells. Records in the order they were written. */
export function latestPrints(records: Iterable<PrintRecord>): LatestPrints {
  const sets = new Map<string, PrintRecord>()
  const cards = new Map<string, PrintedCard>()
  for (const print of records) {
    const { material, session, room, at } = print
    sets.set(setKey(material, session, room), print)
    for (const [candidate, marks] of Object.entries(print.cards ?? {})) {
      cards.set(`${material}/${candidate}`, { material, session, room, at, marks, candidate })
    }
  }
  return { sets, cards }
}
