import type { Exam, Session } from '../../core/model/exam.ts'
import { usePlace } from './place.ts'

/** The session that the PC works on: the one chosen, else the one that is on or next. */
export function useDeskSession(exam: Exam): Session {
  const chosen = usePlace((place) => place.session)
  return exam.sessions.find((one) => one.id === chosen) ?? nearest(exam)
}

/** The session that is on or next; the last one when all are over. A rehearsal begins with the first. */
function nearest(exam: Exam): Session {
  const sessions = [...exam.sessions].sort((a, b) => Date.parse(a.start) - Date.parse(b.start))
  if (exam.practice) return sessions[0]!
  return sessions.find((one) => Date.parse(one.end) > Date.now()) ?? sessions.at(-1)!
}
