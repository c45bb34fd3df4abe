import type { Step } from '../../core/contract.ts'
import { touched } from '../../core/model/change.ts'
import { type StepFacts, stepsOf } from '../../core/rules/steps.ts'
import type { OpenExam } from './context.ts'
import { equipmentState } from './equipment/equipment-state.ts'
import { candidatesOf, roomsOf, seatingIssues } from './exam-seating.ts'
import { printState } from './materials/stale-sheets.ts'
import type { Store } from './store/types.ts'

/** How far each step of the job is, as the exam stands. */
export function examSteps(open: OpenExam, site: Store): Step[] {
  return stepsOf({
    ...seatingFacts(open),
    print: printState(open, site),
    equipment: equipmentState(open),
    counts: open.counts(),
  })
}

type SeatingFacts = Pick<StepFacts, 'sessions' | 'candidates' | 'rooms' | 'issues'>

const depends = new Set(['candidates', 'rooms', 'exam'])
const known = new WeakMap<OpenExam, SeatingFacts>()
const followed = new WeakSet<OpenExam>()

/** Worked out once, and again only after a change of what it depends on: a scan must not cost a pass over the roster. */
function seatingFacts(open: OpenExam): SeatingFacts {
  if (!followed.has(open)) {
    followed.add(open)
    open.store.onCommit((_, changes) => {
      if (touched(changes).some((name) => depends.has(name))) known.delete(open)
    })
  }
  const held = known.get(open)
  if (held) return held
  const { sessions } = open.exam()
  const candidates = new Map<string, number>()
  for (const { session, withdrawn } of candidatesOf(open)) {
    if (!withdrawn) candidates.set(session, (candidates.get(session) ?? 0) + 1)
  }
  const facts = {
    sessions: sessions.map((session) => session.id),
    candidates,
    rooms: roomsOf(open).length,
    issues: seatingIssues(open, sessions),
  }
  known.set(open, facts)
  return facts
}
