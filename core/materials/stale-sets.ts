import { type Material, materials } from '../model/material.ts'
import type { PrintedKind, StaleSheet } from '../model/print.ts'
import { type SiteSheetKind, siteSheetKinds } from '../model/site-sheet.ts'

export type StaleSet = {
  readonly material: Material
  readonly session: string
  readonly room: string
  /** Whose cards; absent for a whole sheet. */
  readonly candidates?: string[]
}

export type StaleSite = { readonly kind: SiteSheetKind; readonly session: string }

/** What to print again: of rooms, and of the site. */
export type Reprint = { readonly sets: StaleSet[]; readonly site: StaleSite[] }

export const isMaterial = (kind: PrintedKind): kind is Material => materials.some((material) => material === kind)
export const isSiteSheet = (kind: PrintedKind): kind is SiteSheetKind => siteSheetKinds.some((one) => one === kind)

/** What to print so that nothing on the list is stale any more. What is only to be taken away is not among it. */
export function reprintOf(stale: readonly StaleSheet[]): Reprint {
  const wrong = stale.filter(({ reason }) => reason !== 'removed')
  const site = wrong.flatMap(({ material, session }) => (isSiteSheet(material) ? [{ kind: material, session }] : []))
  return { sets: staleSets(wrong), site }
}

function staleSets(stale: readonly StaleSheet[]): StaleSet[] {
  const groups = Map.groupBy(
    stale.filter(({ material }) => isMaterial(material)),
    ({ material, session, room }) => JSON.stringify([material, session, room]),
  )
  return [...groups.values()].flatMap((group): StaleSet[] => {
    const { material, session, room } = group[0]!
    if (!isMaterial(material)) return []
    const candidates = group.flatMap(({ candidate }) => candidate || [])
    return [candidates.length > 0 ? { material, session, room, candidates } : { material, session, room }]
  })
}
