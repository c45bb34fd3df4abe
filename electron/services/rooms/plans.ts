import { createHash } from 'node:crypto'
import type { Change } from '../../../core/model/change.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import { seatingText, type Placement, type SeatingInput } from '../../../core/rules/seating.ts'
import type { OpenExam } from '../context.ts'

/** An arrangement that was accepted, kept in the journal so that it can be shown later what it followed from. */
export type Plan = {
  readonly version: number
  readonly sessions: readonly string[]
  readonly strategy: string
  /** SHA-256 of the canonical text of candidates, rooms and sessions before the arrangement. */
  readonly inputHash: string
  readonly at: string
  readonly seated: number
  readonly placed: number
  readonly unplaced: number
  readonly issues: number
}

/** The latest accepted plan. */
export function latestPlan(open: OpenExam): Plan | undefined {
  const plans = [...open.store.all<Plan>('plans').values()]
  return plans.reduce<Plan | undefined>((latest, plan) => (plan.version > (latest?.version ?? 0) ? plan : latest), undefined)
}

export function inputHash(inputs: readonly SeatingInput[], strategy: string): string {
  const hash = createHash('sha256')
  for (const input of inputs) hash.update(seatingText(input, strategy)).update('\n')
  return hash.digest('hex')
}

/** Puts the placed candidates on their seats and the plan beside them, as one entry of the journal. */
export function planChanges(open: OpenExam, placed: readonly Placement[], plan: Plan): Change[] {
  const puts = placed.map(({ candidate, room, seat }) => {
    const before = open.store.get<Candidate>('candidates', candidate)!
    return { put: 'candidates', key: candidate, value: { ...before, room, seat } }
  })
  return [...puts, { put: 'plans', key: String(plan.version), value: plan }]
}
