import { Button } from 'antd'
import type { SchoolFeesView } from '../../../core/calls/fees.ts'
import type { Exam } from '../../../core/model/exam.ts'
import type { Failure } from '../../../core/model/failure.ts'
import { writeYuan } from '../../../core/notice/money.ts'
import { PrintForm } from '../../ui/print-form.tsx'
import { useWords } from '../../words/use-words.ts'
import { Balance } from './balance.tsx'
import { PaidMark } from './paid-mark.tsx'
import { Payments } from './payments.tsx'

type RowProps = {
  readonly exam: Exam
  readonly school: SchoolFeesView
  readonly open: boolean
  readonly toggle: () => void
  readonly pay: () => void
  readonly onFailure: (failure: Failure | undefined) => void
}

/** A school's row, and its payments below it. */
export function SchoolRows({ exam, school, open, toggle, pay, onFailure }: RowProps) {
  const words = useWords()
  const name = school.school || words.office.noSchool
  return (
    <>
      <tr>
        <th scope="row">
          {name}
          <p className="muted levels number">
            {school.lines.map((line) => words.fees.countOf(line.level, line.count)).join(' · ')}
            {school.withdrawn > 0 && ` · ${words.fees.withdrawn(school.withdrawn)}`}
          </p>
          {school.difference !== 0 && school.standard && (
            <p className="muted difference">
              {words.fees.difference(
                school.difference > 0 ? words.fees.more : words.fees.less,
                writeYuan(Math.abs(school.difference)),
                school.standard,
              )}
            </p>
          )}
        </th>
        <td className="end number">{school.count}</td>
        <td className="end number">{writeYuan(school.amount)}</td>
        <td className="end number">
          {writeYuan(school.paid)}
          <div>
            <Button
              size="small"
              type="link"
              aria-expanded={open}
              aria-label={words.fees.paymentsOf(words.fees.paymentCount(school.payments.length), name)}
              onClick={toggle}
            >
              {words.fees.paymentCount(school.payments.length)}
            </Button>
          </div>
        </td>
        <td className="end number">
          <Balance balance={school.balance} />
        </td>
        <td>
          <PaidMark state={school.state} />
        </td>
        <td>
          <div className="row fee-actions">
            <Button size="small" aria-label={words.fees.payNamed(name)} onClick={pay}>
              {words.fees.pay}
            </Button>
            <PrintForm
              exam={exam.id}
              form="fee-statements"
              school={school.school}
              size="small"
              aria-label={words.fees.statementNamed(name)}
              onFailure={onFailure}
            >
              {words.fees.statement}
            </PrintForm>
          </div>
        </td>
      </tr>
      {open && (
        <tr className="payments-row">
          <td colSpan={7}>
            <Payments exam={exam} school={school} />
          </td>
        </tr>
      )}
    </>
  )
}
