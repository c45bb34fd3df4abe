import type { Material } from '../model/material.ts'
import type { StaleSheet } from '../model/print.ts'

export type StaleSet = {
  readonly material: Material
  readonly session: string
  readonly room: string
  /** Whose cards; absent for a whole sheet. */
  readonly candidates?: string[]
}

/** What to print so that nothing on the list is stale any more. What is only to be taken away is not among it. */
export function staleSets(stale: readonly StaleSheet[]): StaleSet[] {
  const groups = Map.groupBy(
    stale.filter(({ reason }) => reason !== 'removed'),
    ({ material, session, room }) => JSON.stringify([material, session, room]),
  )
  return [...groups.values()].map((group) => {
    const { material, session, room } = group[0]!
    const candidates = group.flatMap(({ candidate }) => candidate || [])
    return candidates.length > 0 ? { material, session, room, candidates } : { material, session, room }
  })
}
