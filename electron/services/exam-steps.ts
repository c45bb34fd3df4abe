import type { Step } from '../../core/contract.ts'
import { stepsOf } from '../../core/rules/steps.ts'
import type { OpenExam } from './context.ts'
import { printState } from './materials/stale-sheets.ts'
import { candidatesOf, roomsOf, seatingIssues } from './exam-seating.ts'

/** How far each step of the job is, as the exam stands. */
export function examSteps(open: OpenExam): Step[] {
  const { sessions } = open.exam()
  const candidates = new Map<string, number>()
  for (const { session, withdrawn } of candidatesOf(open)) {
    if (!withdrawn) candidates.set(session, (candidates.get(session) ?? 0) + 1)
  }
  return stepsOf({
    sessions: sessions.map((session) => session.id),
    candidates,
    rooms: roomsOf(open).length,
    issues: seatingIssues(open, sessions),
    print: printState(open),
    counts: open.counts(),
  })
}
