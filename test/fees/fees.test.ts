import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Payment, ProvincialStandard } from '../../core/model/fee.ts'
import { feesBySchool, feeTotals, isSettled, paidState, standardFor, transferRemark } from '../../core/notice/fees.ts'
import { findPreset } from '../../core/presets/presets.ts'

const { fees } = findPreset('dm-2024-2')!.notice('')
const sessions = findPreset('dm-2024-2')!.sessions('')
const person = (school: string | undefined, session: string, over: object = {}) => ({ school, session, ...over })
const many = (count: number, school: string, session: string) =>
  Array.from({ length: count }, () => person(school, session))
const payment = (school: string, fen: number, over: Partial<Payment> = {}): Payment => ({
  id: `p${fen}`,
  school,
  fen,
  on: '2024-06-01',
  reference: '',
  note: '',
  recordedAt: '2024-06-01T09:00:00+08:00',
  recordedBy: '',
  ...over,
})
const standard = (over: Partial<ProvincialStandard> = {}): ProvincialStandard => ({
  id: 's1',
  document: '省教育厅〔2024〕8号',
  effective: '2024-09-01',
  schools: [],
  rates: [
    { level: '初级', fen: 26_000 },
    { level: '中级', fen: 30_000 },
  ],
  ...over,
})
const roster = [
  ...many(3, '甲学院', 'pm-junior'),
  ...many(2, '甲学院', 'am-intermediate'),
  ...many(1, '乙学院', 'pm-senior'),
]
const of = (over: Partial<Parameters<typeof feesBySchool>[0]> = {}) =>
  feesBySchool({ candidates: roster, sessions, fees, standards: [], payments: [], today: '2024-06-10', ...over })
const school = (name: string, over: Parameters<typeof of>[0] = {}) => of(over).find((one) => one.school === name)!

describe('fees of a school', () => {
  test('270, 280 and 290 yuan per candidate and sitting', () => {
    expect(school('甲学院').lines).toEqual([
      { level: '初级', count: 3, rate: 27_000, provisionalRate: 27_000, amount: 81_000, provisionalAmount: 81_000 },
      { level: '中级', count: 2, rate: 28_000, provisionalRate: 28_000, amount: 56_000, provisionalAmount: 56_000 },
    ])
    expect(school('甲学院')).toMatchObject({
      count: 5,
      amount: 137_000,
      difference: 0,
      paid: 0,
      balance: 137_000,
      state: 'unpaid',
    })
    expect(school('乙学院')).toMatchObject({ count: 1, amount: 29_000 })
  })

  test('the candidate’s own level comes before the session’s; withdrawn ones do not count', () => {
    const candidates = [
      person('甲学院', 'pm-junior', { level: '高级' }),
      person('甲学院', 'pm-junior', { withdrawn: true }),
    ]
    expect(school('甲学院', { candidates })).toMatchObject({ amount: 29_000, count: 1, withdrawn: 1 })
  })

  test('a level nobody priced is counted apart, not taken for free of charge', () => {
    const candidates = [person('甲学院', 'pm-junior', { level: '特级' }), person(undefined, 'pm-junior')]
    expect(school('甲学院', { candidates })).toMatchObject({ unpriced: 1, amount: 0 })
    expect(school('', { candidates })).toMatchObject({ amount: 27_000 })
  })

  test('unpaid, partly, paid, overpaid; a voided payment never happened', () => {
    const state = (...payments: Payment[]) => school('甲学院', { payments }).state
    expect(state(payment('甲学院', 100_000))).toBe('partly')
    expect(state(payment('甲学院', 100_000), payment('甲学院', 37_000))).toBe('paid')
    expect(state(payment('甲学院', 140_000))).toBe('overpaid')
    expect(state(payment('甲学院', 140_000), payment('甲学院', -3_000))).toBe('paid')
    const voided = { at: '2024-06-02T09:00:00+08:00', by: '', reason: '记错' }
    expect(state(payment('甲学院', 137_000, { voided }))).toBe('unpaid')
    expect([paidState(0, 0), paidState(0, 1)]).toEqual(['nothing-due', 'overpaid'])
  })

  test('a school that paid and has nobody on the roster is to be refunded', () => {
    expect(school('丙学院', { payments: [payment('丙学院', 5_000)] })).toMatchObject({
      amount: 0,
      balance: -5_000,
      state: 'overpaid',
    })
  })
})

describe('多退少补', () => {
  test('holds from its day on, and leaves levels it does not name as they were', () => {
    const standards = [standard()]
    expect(school('甲学院', { standards, today: '2024-08-31' })).toMatchObject({
      amount: 137_000,
      difference: 0,
      standard: undefined,
    })
    const after = school('甲学院', { standards, today: '2024-09-01', payments: [payment('甲学院', 137_000)] })
    expect(after).toMatchObject({
      provisionalAmount: 137_000,
      amount: 3 * 26_000 + 2 * 30_000,
      difference: 1_000,
      balance: 1_000,
      state: 'partly',
    })
    expect(after.standard).toBe('省教育厅〔2024〕8号')
    expect(school('乙学院', { standards, today: '2024-09-01' })).toMatchObject({ amount: 29_000, difference: 0 })
  })

  test('the latest counts, and one that names the school comes first', () => {
    const standards = [
      standard(),
      standard({ id: 's2', effective: '2024-10-01' }),
      standard({ id: 's3', effective: '2024-08-01', schools: ['外省学院'] }),
    ]
    expect(standardFor('甲学院', standards, '2024-09-15')!.id).toBe('s1')
    expect(standardFor('甲学院', standards, '2024-12-01')!.id).toBe('s2')
    expect(standardFor('外省学院', standards, '2024-12-01')!.id).toBe('s3')
    expect(standardFor('甲学院', standards, '2024-01-01')).toBeUndefined()
    expect(standards.map((one) => one.id)).toEqual(['s1', 's2', 's3'])
  })

  test('is promised for standards of 2024', () => {
    expect([isSettled('2024-12-31', fees), isSettled('2025-01-01', fees)]).toEqual([true, false])
    expect(isSettled('2025-01-01', { rates: [], origin: '' })).toBeUndefined()
  })
})

describe('totals', () => {
  test('add up over the schools', () => {
    const schools = of({ payments: [payment('甲学院', 150_000)] })
    expect(feeTotals(schools)).toEqual({
      schools: 2,
      count: 6,
      unpriced: 0,
      amount: 166_000,
      provisionalAmount: 166_000,
      difference: 0,
      paid: 150_000,
      outstanding: 29_000,
      toRefund: 13_000,
    })
  })

  test('amount − paid = outstanding − refund, in whole fen, whatever the roster', () => {
    const names = fc.constantFrom('甲', '乙', '丙', '丁')
    const candidate = fc.record({
      school: names,
      session: fc.constantFrom(...sessions.map((one) => one.id)),
      withdrawn: fc.boolean(),
    })
    const paid = fc.record({
      school: names,
      fen: fc.integer({ min: -900_000, max: 900_000 }).filter((fen) => fen !== 0),
    })
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 60 }), fc.array(paid, { maxLength: 12 }), (candidates, payments) => {
        const schools = of({
          candidates,
          payments: payments.map((one) => payment(one.school, one.fen)),
          standards: [standard({ effective: '2024-01-01' })],
        })
        const totals = feeTotals(schools)
        expect(totals.amount - totals.paid).toBe(totals.outstanding - totals.toRefund)
        expect(totals.count).toBe(candidates.filter((one) => !one.withdrawn).length)
        expect(Number.isInteger(totals.amount)).toBe(true)
      }),
    )
  })

  test('the remark names the payer', () => {
    expect(transferRemark('甲学院')).toBe('甲学院1+X考核费用')
  })
})
