import type { Candidate } from '../../../core/model/candidate.ts'
import type { PrintRecord, SitePrint } from '../../../core/model/print.ts'
import type { KeptFor, SeatingStep } from '../../../core/model/seating-step.ts'
import type { OpenExam } from '../context.ts'

/**
 * What speaks of somebody whom the step added: then he stays on the roster, withdrawn, when the step is taken back.
 * Undefined: nothing does, and the record can go. A list of the session that was printed since counts, for he is on it.
 */
export function keptFor(open: OpenExam, step: SeatingStep): KeptFor | undefined {
  const ids = step.added ?? []
  if (mentions(open, 'records', ids)) return 'records'
  if (printedSince(open, step)) return 'prints'
  return ['photos', 'scores', 'certificates', 'reviews', 'plans'].some((name) => mentions(open, name, ids))
    ? 'other'
    : undefined
}

/** Whether a key of the collection is one of the ids, or a value holds one as a text of its own. */
function mentions(open: OpenExam, collection: string, ids: readonly string[]): boolean {
  for (const [key, value] of open.store.all<unknown>(collection)) {
    const text = JSON.stringify(value)
    if (ids.some((id) => key === id || text.includes(JSON.stringify(id)))) return true
  }
  return false
}

function printedSince(open: OpenExam, { added, at }: SeatingStep): boolean {
  const sessions = new Set((added ?? []).map((id) => open.store.get<Candidate>('candidates', id)?.session))
  const prints = [...open.store.all<PrintRecord>('prints').values()]
  const ofTheSite = [...open.store.all<SitePrint>('site-prints').values()]
  return [...prints, ...ofTheSite].some(
    (print) => Date.parse(print.at) >= Date.parse(at) && (print.session === '' || sessions.has(print.session)),
  )
}
