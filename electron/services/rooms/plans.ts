import { createHash } from 'node:crypto'
import type { Candidate } from '../../../core/model/candidate.ts'
import type { Change } from '../../../core/model/change.ts'
import type { Placement } from '../../../core/rules/seating.ts'
import { type SeatingInput, seatingText } from '../../../core/rules/seating.ts'
import type { SeatingOptions, Violation } from '../../../core/seating/engine-types.ts'
import type { OpenExam } from '../context.ts'

/** An arrangement that was accepted, kept in the journal so that it can be shown later what it followed from. */
export type Plan = {
  readonly version: number
  readonly sessions: readonly string[]
  readonly strategy: string
  readonly options: Partial<SeatingOptions>
  /** SHA-256 of the canonical text of candidates, rooms, sessions and options before the arrangement. */
  readonly inputHash: string
  readonly at: string
  readonly seated: number
  readonly placed: number
  readonly moved: number
  readonly unplaced: number
  readonly issues: number
  readonly score: number
  /** The first of them; `score` is their number. */
  readonly violations: readonly Violation[]
}

/** Violations that a plan keeps in the journal; the rest can be counted again from the plan. */
export const keptViolations = 1000

/** The latest accepted plan. */
export function latestPlan(open: OpenExam): Plan | undefined {
  const plans = [...open.store.all<Plan>('plans').values()]
  return plans.reduce<Plan | undefined>(
    (latest, plan) => (plan.version > (latest?.version ?? 0) ? plan : latest),
    undefined,
  )
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
