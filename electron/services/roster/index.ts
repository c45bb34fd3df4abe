import type { Candidate } from '../../../core/model/candidate.ts'
import type { Change } from '../../../core/model/change.ts'
import type { Store } from '../store/types.ts'
import { createLookups } from './lookups.ts'
import { createSearch } from './search.ts'

/** Look-ups over an exam's candidates; follows the store's commits. */
export type Roster = {
  /** Candidates whose admission number, ID number or id is exactly `code` (normalised), in any session. */
  readonly byCode: (code: string) => readonly Candidate[]
  /** Whether another candidate of the same session bears the same name. */
  readonly sameName: (candidate: Candidate) => boolean
  /** The same for a few candidates; it does not wait for the look-ups to be built. */
  readonly sameNameAmong: (few: readonly Candidate[]) => (candidate: Candidate) => boolean
  /**
   * Ids of candidates matching hanzi, full pinyin, initials, or the last digits of a number, best first;
   * one hanzi or a few letters over 100,000 candidates stays under a frame (16 ms).
   */
  readonly find: (text: string) => readonly string[]
  /** Stops building what nobody asked for yet. */
  readonly close: () => void
}

/**
 * Opens the look-ups. They are built when first asked for, or bit by bit once nothing else is to be done, so
 * that neither opening an exam nor importing a roster waits for them.
 */
export function openRoster(store: Store): Roster {
  const candidates = () => store.all<Candidate>('candidates')
  const lookups = createLookups(candidates)
  const search = createSearch(candidates)
  store.onCommit((_, changes) => {
    const ids = changedIds(changes)
    if (ids?.length === 0) return
    lookups.follow(ids)
    search.follow(ids)
    warmUpSoon()
  })

  let waiting: NodeJS.Timeout | undefined
  let closed = false
  const warmUpSoon = (): void => {
    if (waiting || closed) return
    waiting = setTimeout(warmUp, pause)
    waiting.unref()
  }
  const warmUp = (): void => {
    waiting = undefined
    if (!lookups.warmUp() || !search.warmUp()) warmUpSoon()
  }
  const close = (): void => {
    closed = true
    clearTimeout(waiting)
  }
  warmUpSoon()

  const { byCode, sameName, sameNameAmong } = lookups
  return { byCode, sameName, sameNameAmong, find: search.find, close }
}

/** Milliseconds between two stretches of building: what a person does comes first. */
const pause = 20

/** Ids of the candidates that the changes put or drop; undefined for a roster that came into an empty exam. */
function changedIds(changes: readonly Change[]): string[] | undefined {
  if (changes.some((change) => 'table' in change && change.values)) return undefined
  return changes.flatMap((change) => {
    if ('put' in change) return change.put === 'candidates' ? [change.key] : []
    if ('drop' in change) return change.drop === 'candidates' ? [change.key] : []
    if (change.table !== 'candidates') return []
    const at = change.fields.indexOf('id')
    return change.rows.map((row) => row[at] as string)
  })
}
