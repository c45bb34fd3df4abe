import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Step } from '../../core/contract.ts'
import { touched } from '../../core/model/change.ts'
import type { PlanIssue } from '../../core/model/seating.ts'
import { type StepFacts, stepsOf } from '../../core/rules/steps.ts'
import { distinctIssues } from '../../core/seating/seating-check.ts'
import type { OpenExam } from './context.ts'
import { equipmentState } from './equipment/equipment-state.ts'
import { candidatesOf, roomsOf, seatingIssues } from './exam-seating.ts'
import { printState } from './materials/stale-sheets.ts'
import type { Store } from './store/types.ts'

/** How far each step of the job is, as the exam stands. With pauses: over a large roster others get their turn. */
export async function examSteps(open: OpenExam, site: Store): Promise<Step[]> {
  const seating = await seatingFacts(open)
  await nextTurn()
  const print = printState(open, site)
  await nextTurn()
  const equipment = equipmentState(open)
  await nextTurn()
  return stepsOf({ ...seating, print, equipment, counts: open.counts() })
}

type SeatingFacts = Pick<StepFacts, 'sessions' | 'candidates' | 'rooms' | 'issues'>

const depends = new Set(['candidates', 'rooms', 'exam'])
type Known = { facts: SeatingFacts | undefined }
const known = new WeakMap<OpenExam, Known>()

/** Worked out once, and again only after a change of what it depends on: a scan must not cost a pass over the roster. */
async function seatingFacts(open: OpenExam): Promise<SeatingFacts> {
  const held = known.get(open) ?? follow(open)
  if (held.facts) return held.facts
  const facts = await workOut(open)
  // What changed meanwhile has put another one in its place: these facts are not kept then.
  held.facts = facts
  return facts
}

function follow(open: OpenExam): Known {
  const first: Known = { facts: undefined }
  known.set(open, first)
  open.store.onCommit((_, changes) => {
    if (touched(changes).some((name) => depends.has(name))) known.set(open, { facts: undefined })
  })
  return first
}

async function workOut(open: OpenExam): Promise<SeatingFacts> {
  const { sessions } = open.exam()
  const issues: PlanIssue[] = []
  for (const session of sessions) {
    issues.push(...seatingIssues(open, [session]))
    await nextTurn()
  }
  const candidates = new Map<string, number>()
  for (const { session, withdrawn } of candidatesOf(open)) {
    if (!withdrawn) candidates.set(session, (candidates.get(session) ?? 0) + 1)
  }
  return {
    sessions: sessions.map((session) => session.id),
    candidates,
    rooms: roomsOf(open).length,
    issues: distinctIssues(issues),
  }
}
