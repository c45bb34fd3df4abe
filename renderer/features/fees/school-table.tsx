import { useState } from 'react'
import type { FeesView } from '../../../core/calls/fees.ts'
import type { Exam } from '../../../core/model/exam.ts'
import type { Failure } from '../../../core/model/failure.ts'
import { writeYuan } from '../../../core/notice/money.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../words/use-words.ts'
import { Balance } from './balance.tsx'
import { SchoolRows } from './school-rows.tsx'

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
