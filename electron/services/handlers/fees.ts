import type { Handlers } from '../../../core/contract.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { Payment, ProvincialStandard } from '../../../core/model/fee.ts'
import type { Context, OpenExam } from '../context.ts'
import { byOf, noticeOf, todayOf } from '../exam-notice.ts'
import { feesOf } from '../fees/exam-fees.ts'
import { feeBook } from '../fees/fee-book.ts'
import { feeCsv } from '../fees/fee-csv.ts'
import { endingOf, outFile, writeOut } from '../out-files.ts'

type FeeHandlers = Pick<
  Handlers,
  | 'fees.get'
  | 'fees.pay'
  | 'fees.void-payment'
  | 'fees.set-rates'
  | 'fees.save-standard'
  | 'fees.drop-standard'
  | 'fees.export'
>

/** Fees per school: what is due, what was paid, and the statements that say so. */
export function feeHandlers(context: Context): FeeHandlers {
  return {
    'fees.get': ({ exam, on }) => feesOf(context.exam(exam), on ?? todayOf(context)),

    'fees.pay'({ exam, operator, ...input }) {
      const open = context.exam(exam)
      if (input.fen === 0) throw refusal({ code: 'amount-nothing' })
      knownSchool(context, open, input.school)
      const by = byOf(context, operator)
      const payment: Payment = { id: context.newId(), ...input, recordedAt: by.at, recordedBy: by.operator }
      open.store.commit('record-payment', by, [{ put: 'payments', key: payment.id, value: payment }])
      return { payment }
    },

    'fees.void-payment'({ exam, payment: id, reason, operator }) {
      const open = context.exam(exam)
      const before = open.store.get<Payment>('payments', id)
      if (!before) throw refusal({ code: 'payment-not-found', payment: id })
      if (before.voided) throw refusal({ code: 'payment-already-voided' })
      const by = byOf(context, operator)
      const payment: Payment = { ...before, voided: { at: by.at, by: by.operator, reason } }
      open.store.commit('void-payment', by, [{ put: 'payments', key: id, value: payment }])
      return { payment }
    },

    'fees.set-rates'({ exam, rates, origin, operator }) {
      const open = context.exam(exam)
      const notice = noticeOf(open)
      const after = { ...notice, fees: { ...notice.fees, rates, origin } }
      open.store.commit('set-rates', byOf(context, operator), [{ put: 'notice', key: 'notice', value: after }])
      return { rates }
    },

    'fees.save-standard'({ exam, standard: id, rates, effective, document, schools, operator }) {
      const open = context.exam(exam)
      if (id !== undefined) knownStandard(open, id)
      const standard: ProvincialStandard = { id: id ?? context.newId(), rates, effective, document, schools }
      const change = { put: 'fee-standards', key: standard.id, value: standard }
      open.store.commit('save-standard', byOf(context, operator), [change])
      return { standard }
    },

    'fees.drop-standard'({ exam, standard, operator }) {
      const open = context.exam(exam)
      knownStandard(open, standard)
      open.store.commit('drop-standard', byOf(context, operator), [{ drop: 'fee-standards', key: standard }])
      return { standard }
    },

    'fees.export'({ exam, file: named, school }) {
      const open = context.exam(exam)
      const file = outFile(context, open.exam().name, named)
      if (school !== undefined) knownSchool(context, open, school)
      const fees = feesOf(open, todayOf(context))
      const schools = fees.schools.filter((one) => school === undefined || one.school === school)
      const statement = { ...fees, schools, exam: open.exam().name, site: open.exam().site }
      const content = endingOf(file) === 'csv' ? feeCsv(statement) : feeBook(statement)
      writeOut(file, ['xlsx', 'csv'], content)
      return { file, schools: schools.length }
    },
  }
}

function knownSchool(context: Context, open: OpenExam, school: string): void {
  const schools = feesOf(open, todayOf(context)).schools.map((one) => one.school)
  if (!schools.includes(school)) throw refusal({ code: 'school-not-found', school, schools })
}

function knownStandard(open: OpenExam, id: string): void {
  if (!open.store.get('fee-standards', id)) throw refusal({ code: 'standard-not-found', standard: id })
}
