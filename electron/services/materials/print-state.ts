import { materials } from '../../../core/model/material.ts'
import { touched } from '../../../core/model/change.ts'
import type { PrintRecord } from '../../../core/model/print.ts'
import { cardHashes, contentVersion, materialContent, neededMaterials } from '../../../core/rules/material-content.ts'
import type { OpenExam } from '../context.ts'
import { subjectsOf } from './subjects.ts'

/**
 * Sets (one material of one room and session): printed as they now stand, printed and changed since, never
 * printed though every room needs them.
 */
export type PrintState = { readonly printed: number; readonly changed: number; readonly never: number }

const depends = new Set(['candidates', 'rooms', 'exam', 'prints'])
const known = new WeakMap<OpenExam, PrintState>()
const followed = new WeakSet<OpenExam>()

/** Counted once, and again only after a change of roster, rooms, exam or print log. */
export function printState(open: OpenExam): PrintState {
  if (!followed.has(open)) {
    followed.add(open)
    open.store.onCommit((_, changes) => {
      if (touched(changes).some((name) => depends.has(name))) known.delete(open)
    })
  }
  let state = known.get(open)
  if (!state) known.set(open, (state = countSets(open)))
  return state
}

function countSets(open: OpenExam): PrintState {
  const { sheets, cards } = latestPrints(open)
  let printed = 0
  let changed = 0
  let sets = 0
  for (const subject of subjectsOf(open, {})) {
    for (const material of materials) {
      const sheet = sheets.get(`${material}/${subject.session.id}/${subject.room}`)
      if (sheet !== undefined || neededMaterials.includes(material)) sets++
      if (sheet === undefined) continue
      const content = materialContent(material, subject)
      const hashes = cardHashes(content)
      const differs = hashes
        ? Object.entries(hashes).some(([id, hash]) => cards.get(`${material}/${id}`) !== hash)
        : sheet !== contentVersion(content)
      if (differs) changed++
      else printed++
    }
  }
  return { printed, changed, never: sets - printed - changed }
}

/** Hashes of the latest print of each sheet and each card. The log is in the order in which it was written. */
function latestPrints(open: OpenExam): { sheets: Map<string, string>; cards: Map<string, string> } {
  const sheets = new Map<string, string>()
  const cards = new Map<string, string>()
  for (const print of open.store.all<PrintRecord>('prints').values()) {
    sheets.set(`${print.material}/${print.session}/${print.room}`, print.sheet)
    for (const [candidate, hash] of Object.entries(print.cards ?? {})) cards.set(`${print.material}/${candidate}`, hash)
  }
  return { sheets, cards }
}
