import type { Handlers } from '../../../core/contract.ts'
import type { Context } from '../context.ts'

/** The journal as the user sees it: whether it is whole, and what happened when. */
export function journalHandlers(context: Pick<Context, 'exam'>): Pick<Handlers, 'journal.verify' | 'journal.page'> {
  return {
    'journal.verify': ({ exam }) => context.exam(exam).store.verify(),
    'journal.page': ({ exam, offset, limit }) => {
      const { total, entries } = context.exam(exam).store.entries(offset, limit)
      return {
        total,
        entries: entries.map(({ seq, action, at, by, device, collections }) => ({
          seq,
          action,
          at,
          by,
          device,
          collections,
        })),
      }
    },
  }
}
