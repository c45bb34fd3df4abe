import type { Candidate } from '../model/candidate.ts'
import type { Session } from '../model/exam.ts'
import type { PaidState, Payment, ProvincialStandard } from '../model/fee.ts'
import type { Day, LevelRate, NoticeFees } from '../model/notice.ts'
import { naturalOrder } from '../rules/natural-order.ts'

/** One level of one school. Amounts are fen; `rate` is absent where nobody has set one. */
export type FeeLine = {
  readonly level: string
  readonly count: number
  readonly rate: number | undefined
  readonly provisionalRate: number | undefined
  readonly amount: number
  readonly provisionalAmount: number
}

/** What a school owes and has paid. */
export type SchoolFees = {
  readonly school: string
  readonly lines: readonly FeeLine[]
  readonly count: number
  /** Candidates whose level has no rate: their fee is not in the amount. */
  readonly unpriced: number
  readonly withdrawn: number
  /** By the rates that hold today. */
  readonly amount: number
  /** By the notice's provisional rates. */
  readonly provisionalAmount: number
  /** amount − provisionalAmount: positive is 少补, negative is 多退. */
  readonly difference: number
  readonly paid: number
  /** amount − paid: positive is still to be transferred, negative comes back. */
  readonly balance: number
  readonly state: PaidState
  /** The provincial standard that holds, if any. */
  readonly standard: string | undefined
  readonly payments: readonly Payment[]
}

type FeeCandidate = Pick<Candidate, 'session' | 'level' | 'school' | 'withdrawn'>

export type FeeInput = {
  readonly candidates: Iterable<FeeCandidate>
  readonly sessions: readonly Pick<Session, 'id' | 'level'>[]
  readonly fees: NoticeFees
  readonly standards: readonly ProvincialStandard[]
  readonly payments: readonly Payment[]
  readonly today: Day
}

/**
 * The fees of every school, in the order of their names. Each candidate of a session counts once
 * (人·次: a person of two sessions pays twice), a withdrawn one not at all. Schools that paid although
 * nobody of them is on the roster any more stay in the list, overpaid.
 */
export function feesBySchool(input: FeeInput): SchoolFees[] {
  const levelOf = new Map(input.sessions.map((session) => [session.id, session.level]))
  const counts = new Map<string, { levels: Map<string, number>; withdrawn: number }>()
  const of = (school: string) => {
    const known = counts.get(school) ?? { levels: new Map<string, number>(), withdrawn: 0 }
    counts.set(school, known)
    return known
  }
  for (const candidate of input.candidates) {
    const school = of(candidate.school ?? '')
    const level = candidate.level ?? levelOf.get(candidate.session) ?? ''
    if (candidate.withdrawn) school.withdrawn += 1
    else school.levels.set(level, (school.levels.get(level) ?? 0) + 1)
  }
  for (const payment of input.payments) if (!payment.voided) of(payment.school)
  return [...counts]
    .sort(([a], [b]) => naturalOrder(a, b))
    .map(([school, { levels, withdrawn }]) => schoolFees(school, levels, withdrawn, input))
}

function schoolFees(
  school: string,
  levels: ReadonlyMap<string, number>,
  withdrawn: number,
  input: FeeInput,
): SchoolFees {
  const standard = standardFor(school, input.standards, input.today)
  const lines = [...levels]
    .map(([level, count]) => feeLine(level, count, input.fees.rates, standard?.rates))
    .sort(byRateOrder(input.fees.rates))
  const payments = input.payments.filter((payment) => payment.school === school)
  const paid = sum(payments.filter((payment) => !payment.voided).map((payment) => payment.fen))
  const amount = sum(lines.map((line) => line.amount))
  const provisionalAmount = sum(lines.map((line) => line.provisionalAmount))
  return {
    school,
    lines,
    withdrawn,
    amount,
    provisionalAmount,
    paid,
    payments,
    count: sum(lines.map((line) => line.count)),
    unpriced: sum(lines.filter((line) => line.rate === undefined).map((line) => line.count)),
    difference: amount - provisionalAmount,
    balance: amount - paid,
    state: paidState(amount, paid),
    standard: standard?.document,
  }
}

function feeLine(
  level: string,
  count: number,
  provisional: readonly LevelRate[],
  standard: readonly LevelRate[] | undefined,
): FeeLine {
  const rateIn = (rates: readonly LevelRate[] | undefined) => rates?.find((rate) => rate.level === level)?.fen
  const provisionalRate = rateIn(provisional)
  const rate = rateIn(standard) ?? provisionalRate
  const provisionalAmount = count * (provisionalRate ?? rate ?? 0)
  return { level, count, rate, provisionalRate, amount: count * (rate ?? 0), provisionalAmount }
}

/** The standard that holds for a school on a day: the latest in effect, one that names the school before one for all. */
export function standardFor(
  school: string,
  standards: readonly ProvincialStandard[],
  today: Day,
): ProvincialStandard | undefined {
  const inEffect = standards.filter(
    (one) => one.effective <= today && (one.schools.length === 0 || one.schools.includes(school)),
  )
  const rank = (one: ProvincialStandard) => `${one.schools.length > 0 ? 1 : 0} ${one.effective}`
  return inEffect.sort((a, b) => (rank(a) < rank(b) ? 1 : -1))[0]
}

export function paidState(amount: number, paid: number): PaidState {
  if (paid > amount) return 'overpaid'
  if (amount === 0) return 'nothing-due'
  if (paid <= 0) return 'unpaid'
  return paid < amount ? 'partly' : 'paid'
}

/** The sums over all schools. */
export function feeTotals(schools: readonly SchoolFees[]) {
  const over = (pick: (school: SchoolFees) => number) => sum(schools.map(pick))
  return {
    schools: schools.length,
    count: over((one) => one.count),
    unpriced: over((one) => one.unpriced),
    amount: over((one) => one.amount),
    provisionalAmount: over((one) => one.provisionalAmount),
    difference: over((one) => one.difference),
    paid: over((one) => one.paid),
    outstanding: over((one) => Math.max(0, one.balance)),
    toRefund: over((one) => Math.max(0, -one.balance)),
  }
}

/** The remark of a transfer: 单位名称和1+X考核费用 asks for the payer's name and the words after it. */
export function transferRemark(school: string): string {
  return `${school}1+X考核费用`
}

/** Whether 多退少补 still covers a standard of that day; unknown where the notice sets no end. */
export function isSettled(effective: Day, fees: NoticeFees): boolean | undefined {
  return fees.settledUntil === undefined ? undefined : effective <= fees.settledUntil
}

function byRateOrder(rates: readonly LevelRate[]) {
  const place = (level: string) => {
    const at = rates.findIndex((rate) => rate.level === level)
    return at < 0 ? rates.length : at
  }
  return (a: FeeLine, b: FeeLine) => place(a.level) - place(b.level) || naturalOrder(a.level, b.level)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
