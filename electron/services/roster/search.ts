import type { Candidate } from '../../../core/model/candidate.ts'
import { buildBitByBit } from './built-bit-by-bit.ts'
import { fit } from './name-index.ts'
import { createReadings } from './readings.ts'
import { createSearchIndex } from './search-index.ts'

export type Search = {
  readonly find: (text: string) => readonly string[]
  readonly follow: (ids: readonly string[] | undefined) => void
  readonly warmUp: () => boolean
}

/** From so many changed candidates on, the index is built again. */
const many = 1000

/**
 * Search over candidates as the store has them: an index of all, built once, and a small one of those that
 * changed since, built anew after each change.
 */
export function createSearch(candidates: () => ReadonlyMap<string, Candidate>): Search {
  const readings = createReadings()
  let base = createSearchIndex(readings)
  let order = new Map<string, number>()
  let changed = new Set<string>()
  let recent: ReturnType<typeof createSearchIndex> | undefined
  const build = buildBitByBit(
    candidates,
    () => {
      base = createSearchIndex(readings)
      order = new Map()
      changed = new Set()
      recent = undefined
    },
    (candidate) => {
      order.set(candidate.id, order.size)
      base.add(candidate)
    },
  )
  const recentIndex = () => {
    if (recent) return recent
    recent = createSearchIndex(readings)
    for (const id of changed) {
      const candidate = candidates().get(id)
      if (candidate) recent.add(candidate)
    }
    return recent
  }
  return {
    find(text) {
      build.finish()
      const best: [string[], string[], string[]] = [[], [], []]
      const fits = new Map<string, number>()
      const several = { any: false }
      base.find(text, (id, how) => {
        if (changed.size > 0 && changed.has(id)) return
        best[how as 0 | 1 | 2].push(id)
      })
      if (changed.size > 0) {
        recentIndex().find(text, (id, how) => {
          fits.set(id, Math.min(how, fits.get(id) ?? fit.none))
          several.any = true
        })
        for (const [id, how] of fits) best[how as 0 | 1 | 2].push(id)
        if (several.any)
          for (const list of best)
            list.sort((a, b) => (order.get(a) ?? Number.MAX_VALUE) - (order.get(b) ?? Number.MAX_VALUE))
      }
      return /^\p{L}+$/u.test(text) ? best.flat() : distinct(best)
    },
    follow(ids) {
      if (!build.isBuilt() || !ids || changed.size + ids.length > many) return build.restart()
      for (const id of ids) changed.add(id)
      recent = undefined
    },
    warmUp: build.warmUp,
  }
}

/** Best first, each once: where a text has digits in it, a name and a number of the same person can both fit. */
function distinct(lists: readonly string[][]): string[] {
  const all = lists.flat()
  const once = new Set(all)
  return once.size === all.length ? all : [...once]
}
