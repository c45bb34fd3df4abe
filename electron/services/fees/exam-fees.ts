import type { FeesView } from '../../../core/calls/fees.ts'
import type { Payment, ProvincialStandard } from '../../../core/model/fee.ts'
import type { Day } from '../../../core/model/notice.ts'
import { feesBySchool, feeTotals } from '../../../core/notice/fees.ts'
import { compareText } from '../../../core/rules/natural-order.ts'
import type { OpenExam } from '../context.ts'
import { noticeOf } from '../exam-notice.ts'
import { candidatesOf } from '../exam-seating.ts'

/** The fees of all schools as they stand on a day. */
export function feesOf(open: OpenExam, today: Day): FeesView {
  const { fees } = noticeOf(open)
  const standards = [...open.store.all<ProvincialStandard>('fee-standards').values()].sort((a, b) =>
    compareText(a.effective, b.effective),
  )
  const payments = [...open.store.all<Payment>('payments').values()].sort(
    (a, b) => compareText(a.on, b.on) || compareText(a.recordedAt, b.recordedAt),
  )
  const { sessions } = open.exam()
  const schools = feesBySchool({ candidates: candidatesOf(open), sessions, fees, standards, payments, today })
  const unpriced = schools.flatMap((school) => school.lines).filter((line) => line.rate === undefined)
  return {
    today,
    schools: schools.map((school) => ({ ...school, lines: [...school.lines], payments: [...school.payments] })),
    totals: feeTotals(schools),
    rates: fees.rates,
    origin: fees.origin,
    settledUntil: fees.settledUntil,
    payee: fees.payee,
    standards,
    levelsWithoutRate: [...new Set(unpriced.map((line) => line.level))],
  }
}
