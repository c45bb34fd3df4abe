import type { Session } from '../model/exam.ts'
import { refusal } from '../model/failure.ts'
import { millisecondsBetween } from './moment.ts'

/**
 * Throws unless the sessions can be an exam's: `session-times-invalid` where one ends before it starts,
 * `session-doubled` where two share an id, `session-has-candidates` where one is missing that candidates
 * belong to (`candidates`: their number by session).
 */
export function checkSessions(sessions: readonly Session[], candidates: ReadonlyMap<string, number>): void {
  const ids = new Set<string>()
  for (const session of sessions) {
    if (millisecondsBetween(session.start, session.end) <= 0)
      throw refusal({ code: 'session-times-invalid', session: session.name })
    if (ids.has(session.id)) throw refusal({ code: 'session-doubled', session: session.id })
    ids.add(session.id)
  }
  for (const [session, count] of candidates) {
    if (count > 0 && !ids.has(session)) throw refusal({ code: 'session-has-candidates', session, candidates: count })
  }
}
