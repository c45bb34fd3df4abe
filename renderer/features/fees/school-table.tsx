import { Button } from 'antd'
import { useState } from 'react'
import type { FeesView, SchoolFeesView } from '../../../core/calls/fees.ts'
import type { Exam } from '../../../core/model/exam.ts'
import type { Failure } from '../../../core/model/failure.ts'
import { writeYuan } from '../../../core/rules/money.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { PrintForm } from '../../ui/print-form.tsx'
import { useWords } from '../../words/use-words.ts'
import { PaidMark } from './paid-mark.tsx'
import { Payments } from './payments.tsx'

type Props = { readonly exam: Exam; readonly fees: FeesView; readonly pay: (school: string) => void }

/** One row per school, its payments below it when asked for, and the sums. */
export function SchoolTable({ exam, fees, pay }: Props) {
  const words = useWords()
  const [open, setOpen] = useState<string>()
  const [failure, setFailure] = useState<Failure>()
  const { totals } = fees
  return (
    <div className="panel stack">
      <FailureNote failure={failure} />
      <div className="scroll-x">
        <table className="sheet fee-table" aria-label={words.fees.title}>
          <thead>
            <tr>
              <th scope="col">{words.office.school}</th>
              <th scope="col" className="end">
                {words.fees.count}
              </th>
              <th scope="col" className="end">
                {words.fees.amount}
              </th>
              <th scope="col" className="end">
                {words.fees.paid}
              </th>
              <th scope="col" className="end">
                {words.fees.balance}
              </th>
              <th scope="col">{words.fees.stateLabel}</th>
              <th scope="col">{words.fees.actions}</th>
            </tr>
          </thead>
          <tbody>
            {fees.schools.map((school) => (
              <SchoolRows
                key={school.school}
                exam={exam}
                school={school}
                open={open === school.school}
                toggle={() => setOpen(open === school.school ? undefined : school.school)}
                pay={() => pay(school.school)}
                onFailure={setFailure}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.fees.total}</th>
              <td className="end number">{totals.count}</td>
              <td className="end number">{writeYuan(totals.amount)}</td>
              <td className="end number">{writeYuan(totals.paid)}</td>
              <td className="end number">
                <Balance balance={totals.outstanding} />
                {totals.toRefund > 0 && <Balance balance={-totals.toRefund} />}
              </td>
              <td colSpan={2} />
            </tr>
          </tfoot>
        </table>
      </div>
    </div>
  )
}

type RowProps = {
  readonly exam: Exam
  readonly school: SchoolFeesView
  readonly open: boolean
  readonly toggle: () => void
  readonly pay: () => void
  readonly onFailure: (failure: Failure | undefined) => void
}

function SchoolRows({ exam, school, open, toggle, pay, onFailure }: RowProps) {
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

/** What is still to move, and in which direction. */
function Balance({ balance }: { readonly balance: number }) {
  const words = useWords()
  if (balance === 0) return words.fees.settled
  return (
    <>
      {writeYuan(Math.abs(balance))}
      <p className="muted levels">{balance > 0 ? words.fees.owes : words.fees.getsBack}</p>
    </>
  )
}
