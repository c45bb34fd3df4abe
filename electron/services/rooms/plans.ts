import { createHash } from 'node:crypto'
import type { Candidate } from '../../../core/model/candidate.ts'
import type { SeatingPlan } from '../../../core/model/seating-plan.ts'
import type { SeatMove } from '../../../core/model/seating-step.ts'
import { type Placement, type SeatingInput, seatingText } from '../../../core/seating/seating.ts'
import type { OpenExam } from '../context.ts'

/** Violations that a plan keeps in the journal; the rest can be counted again from the plan. */
export const keptViolations = 1000

/** The latest accepted plan. */
export function latestPlan(open: OpenExam): SeatingPlan | undefined {
  const plans = [...open.store.all<SeatingPlan>('plans').values()]
  return plans.reduce<SeatingPlan | undefined>(
    (latest, plan) => (plan.version > (latest?.version ?? 0) ? plan : latest),
    undefined,
  )
}

export function inputHash(inputs: readonly SeatingInput[], strategy: string): string {
  const hash = createHash('sha256')
  for (const input of inputs) hash.update(seatingText(input, strategy)).update('\n')
  return hash.digest('hex')
}

/** Where the placed candidates sat before, and where they sit now. */
export function movesOf(open: OpenExam, placed: readonly Placement[]): SeatMove[] {
  return placed.flatMap(({ candidate, room, seat }): SeatMove[] => {
    const before = open.store.get<Candidate>('candidates', candidate)!
    if (before.room === room && before.seat === seat) return []
    return [[candidate, before.room ?? null, before.seat ?? null, room, seat]]
  })
}
