import type { Checked, Output } from '../../../core/contract.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import { refusal } from '../../../core/model/failure.ts'
import { checkSeating, distinctIssues } from '../../../core/rules/seating-check.ts'
import { arrangeByAdmissionNumber, officialArrangement } from '../../../core/rules/seating-arrangement.ts'
import type { Arrangement, Placement, SeatingInput } from '../../../core/rules/seating.ts'
import type { Context, OpenExam } from '../context.ts'
import { seatingInput, sessionsOf } from '../exam-seating.ts'
import { readSettings } from '../settings.ts'
import { inputHash, latestPlan, planChanges, type Plan } from './plans.ts'

const strategies = { official: officialArrangement, 'admission-number': arrangeByAdmissionNumber }

/**
 * Arranges a session, or all in order. One entry of the journal, or on a dry run none; the same plan on the
 * same input again is no new version. Throws `no-candidates`, `no-rooms`, `not-enough-seats` with nothing changed.
 */
export function arrange(context: Context, open: OpenExam, input: Checked<'rooms.arrange'>): Output<'rooms.arrange'> {
  const inputs = sessionsOf(open, input.session).map((session) => seatingInput(open, session))
  requireSubject(inputs, input.strategy)
  const { arrangements, after } = carryOut(inputs, strategies[input.strategy])
  requireSeats(arrangements)
  const placed = arrangements.flatMap((a) => a.placed)
  const unplaced = arrangements.flatMap((a) => a.unplaced)
  const issues = distinctIssues(after.flatMap(checkSeating))
  const seated = arrangements.reduce((sum, a) => sum + a.seated.length, 0)
  const hash = inputHash(inputs, input.strategy)
  const plan: Plan = {
    version: (latestPlan(open)?.version ?? 0) + 1,
    sessions: inputs.map((i) => i.session.id),
    strategy: input.strategy,
    inputHash: hash,
    at: context.now(),
    seated, placed: placed.length, unplaced: unplaced.length, issues: issues.length,
  }
  const planVersion = input.dryRun ? plan.version - 1 : keep(context, open, placed, plan)
  return { strategy: input.strategy, placed: seated + placed.length, moved: 0, unplaced, issues, inputHash: hash, planVersion }
}

/** Session by session, each on the seats that the ones before it left. */
function carryOut(inputs: readonly SeatingInput[], strategy: (input: SeatingInput) => Arrangement) {
  const arrangements: Arrangement[] = []
  let candidates: readonly Candidate[] = inputs[0]?.candidates ?? []
  for (const input of inputs) {
    const arrangement = strategy({ ...input, candidates })
    arrangements.push(arrangement)
    candidates = seat(candidates, arrangement.placed)
  }
  return { arrangements, after: inputs.map((input) => ({ ...input, candidates })) }
}

function seat(candidates: readonly Candidate[], placed: readonly Placement[]): readonly Candidate[] {
  if (placed.length === 0) return candidates
  const places = new Map(placed.map((place) => [place.candidate, place]))
  return candidates.map((c) => {
    const place = places.get(c.id)
    return place ? { ...c, room: place.room, seat: place.seat } : c
  })
}

function requireSubject(inputs: readonly SeatingInput[], strategy: string): void {
  const sessions = new Set(inputs.map((input) => input.session.id))
  if (!inputs.some((input) => input.candidates.some((c) => sessions.has(c.session)))) throw refusal({ code: 'no-candidates' })
  if (strategy !== 'official' && inputs[0]!.rooms.length === 0) throw refusal({ code: 'no-rooms' })
}

/** A shortfall in any session refuses the whole, with the numbers of the first. */
function requireSeats(arrangements: readonly Arrangement[]): void {
  const short = arrangements.find((a) => a.shortfall)?.shortfall
  if (short) throw refusal({ code: 'not-enough-seats', ...short })
}

function keep(context: Context, open: OpenExam, placed: readonly Placement[], plan: Plan): number {
  const latest = latestPlan(open)
  if (placed.length === 0 && latest?.inputHash === plan.inputHash) return latest.version
  const by = { operator: readSettings(context.site).operator, at: plan.at }
  open.store.commit('arrange-seats', by, planChanges(open, placed, plan))
  return plan.version
}
