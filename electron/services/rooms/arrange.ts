import type { Checked, Output } from '../../../core/contract.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { SeatingPlan } from '../../../core/model/seating-plan.ts'
import type { SessionPlan } from '../../../core/seating/arrange-session.ts'
import type { Placement, SeatingInput } from '../../../core/seating/seating.ts'
import { checkSeating, distinctIssues } from '../../../core/seating/seating-check.ts'
import type { Context, OpenExam } from '../context.ts'
import { checkRoomOpen } from '../exam-day/record-keeping.ts'
import { seatingInput, sessionsOf } from '../exam-seating.ts'
import { keepStep } from './keep-step.ts'
import { inputHash, keptViolations, latestPlan, movesOf } from './plans.ts'
import { type Strategy, strategyOf } from './strategies.ts'

type Arranged = Output<'rooms.arrange'>

/**
 * Arranges a session, or all in order. One entry of the journal, or on a dry run none; the same plan on the
 * same input again is no new version. Throws `no-candidates`, `no-rooms`, `not-enough-seats` with nothing changed.
 */
export function arrange(context: Context, open: OpenExam, input: Checked<'rooms.arrange'>): Arranged {
  const inputs = sessionsOf(open, input.session).map((session) => seatingInput(open, session))
  requireSubject(inputs, input.strategy)
  const strategy = strategyOf(context, input)
  const start =
    input.rearrange && input.strategy !== 'official' ? unseat(inputs, input.candidates) : (inputs[0]?.candidates ?? [])
  const { plans, after } = carryOut(inputs, start, strategy)
  requireSeats(plans)
  const issues = distinctIssues(after.flatMap(checkSeating))
  const plan = planOf(open, inputs, input, strategy, plans, issues.length)
  const placed = plans.flatMap((p) => p.placed)
  const full: SeatingPlan = { ...plan, at: context.now(), moved: movedOf(inputs[0]?.candidates ?? [], placed) }
  const planVersion = input.dryRun ? full.version - 1 : keep(context, open, input, placed, full)
  return {
    strategy: input.strategy,
    placed: full.seated + full.placed,
    moved: full.moved,
    unplaced: plans.flatMap((p) => p.unplaced),
    issues,
    inputHash: full.inputHash,
    planVersion,
    seed: strategy.options.seed ?? 0,
    violations: violationsOf(plans),
    score: full.score,
    ...(input.withSeats && { seats: [...placed] }),
  }
}

const violationsOf = (plans: readonly SessionPlan[]): Arranged['violations'] =>
  plans.flatMap((p) => p.violations.map((violation) => ({ ...violation, seats: [...violation.seats] })))

/** Session by session, each on the seats that the ones before it left. */
function carryOut(inputs: readonly SeatingInput[], start: readonly Candidate[], strategy: Strategy) {
  const plans: SessionPlan[] = []
  let candidates = start
  for (const input of inputs) {
    const plan = strategy.run({ ...input, candidates })
    plans.push(plan)
    candidates = seat(candidates, plan.placed)
  }
  return { plans, after: inputs.map((input) => ({ ...input, candidates })) }
}

function seat(candidates: readonly Candidate[], placed: readonly Placement[]): readonly Candidate[] {
  if (placed.length === 0) return candidates
  const places = new Map(placed.map((place) => [place.candidate, place]))
  return candidates.map((c) => {
    const place = places.get(c.id)
    return place ? { ...c, room: place.room, seat: place.seat } : c
  })
}

/** The candidates with the seats of the sessions to arrange taken back, but for locked ones. */
function unseat(inputs: readonly SeatingInput[], chosen: readonly string[] | undefined): readonly Candidate[] {
  const only = chosen && new Set(chosen)
  const sessions = new Set(inputs.map((input) => input.session.id))
  return inputs[0]!.candidates.map((c) =>
    sessions.has(c.session) && !c.withdrawn && !c.seatLocked && (!only || only.has(c.id))
      ? { ...c, room: undefined, seat: undefined }
      : c,
  )
}

/** Who had another seat before. */
function movedOf(before: readonly Candidate[], placed: readonly Placement[]): number {
  const had = new Map(before.map((c) => [c.id, c]))
  return placed.filter(({ candidate, room, seat: number }) => {
    const c = had.get(candidate)
    return c?.seat && (c.room !== room || c.seat !== number)
  }).length
}

function requireSubject(inputs: readonly SeatingInput[], strategy: string): void {
  const sessions = new Set(inputs.map((input) => input.session.id))
  if (!inputs.some((input) => input.candidates.some((c) => sessions.has(c.session))))
    throw refusal({ code: 'no-candidates' })
  if (strategy !== 'official' && inputs[0]!.rooms.length === 0) throw refusal({ code: 'no-rooms' })
}

/** A shortfall in any session refuses the whole, with the numbers of the first. */
function requireSeats(plans: readonly SessionPlan[]): void {
  const short = plans.find((plan) => plan.shortfall)?.shortfall
  if (short) throw refusal({ code: 'not-enough-seats', ...short })
}

function planOf(
  open: OpenExam,
  inputs: readonly SeatingInput[],
  input: Checked<'rooms.arrange'>,
  { options }: Strategy,
  plans: readonly SessionPlan[],
  issues: number,
): Omit<SeatingPlan, 'at' | 'moved'> {
  const sum = (of: (plan: SessionPlan) => number) => plans.reduce((total, plan) => total + of(plan), 0)
  return {
    version: (latestPlan(open)?.version ?? 0) + 1,
    sessions: inputs.map((i) => i.session.id),
    strategy: input.strategy,
    options: stored(options),
    inputHash: inputHash(inputs, JSON.stringify([input.strategy, options, input.rearrange, input.candidates ?? null])),
    seated: sum((plan) => plan.seated.length),
    placed: sum((plan) => plan.placed.length),
    unplaced: sum((plan) => plan.unplaced.length),
    issues,
    score: sum((plan) => plan.violations.length),
    violations: violationsOf(plans).slice(0, keptViolations),
  }
}

/** As the journal keeps them. */
const stored = ({ apart, roomOrder, ...rest }: Strategy['options']): SeatingPlan['options'] => ({
  ...rest,
  ...(apart && { apart: [...apart] }),
  ...(roomOrder && { roomOrder: [...roomOrder] }),
})

function keep(
  context: Context,
  open: OpenExam,
  input: Checked<'rooms.arrange'>,
  placed: readonly Placement[],
  plan: SeatingPlan,
): number {
  const latest = latestPlan(open)
  if (placed.length === 0 && latest?.inputHash === plan.inputHash) return latest.version
  refuseClosed(open, placed)
  keepStep(
    context,
    open,
    {
      action: input.candidates ? 'seat-late' : 'arrange',
      moves: movesOf(open, placed),
      also: [{ put: 'plans', key: String(plan.version), value: plan }],
      plan: plan.version,
    },
    { at: plan.at },
  )
  return plan.version
}

/** Where absences are fixed and signed, nobody may come or go any more. */
function refuseClosed(open: OpenExam, placed: readonly Placement[]): void {
  for (const { candidate, room } of placed) {
    const before = open.store.get<Candidate>('candidates', candidate)!
    checkRoomOpen(open, before.session, room)
    if (before.room !== undefined) checkRoomOpen(open, before.session, before.room)
  }
}
