import { PayCircleOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { Exam } from '../../../core/model/exam.ts'
import { useCall } from '../../api/use-call.ts'
import { usePlace } from '../../state/place.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { PrintForm } from '../../ui/print-form.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useWords } from '../../words/use-words.ts'
import { ExportFees } from './export-fees.tsx'
import { PayDialog } from './pay-dialog.tsx'
import { PayeePanel } from './payee-panel.tsx'
import { RatesPanel } from './rates-panel.tsx'
import { SchoolTable } from './school-table.tsx'
import { StandardsPanel } from './standards-panel.tsx'
import '../../ui/office.css'
import './fees.css'

/** 费用: what every school owes and has paid, by the rates that hold, with statements to send. */
export function FeesScreen({ exam }: { readonly exam: Exam }) {
  const words = useWords()
  const [payer, setPayer] = useState<string>()
  const fees = useCall(
    'fees.get',
    { exam: exam.id },
    { settle: 300, needs: ['candidates', 'payments', 'fee-standards', 'notice', 'exam'] },
  )
  const value = fees.value
  const empty = value !== undefined && value.schools.length === 0
  const actions = value && !empty && (
    <>
      <ExportFees exam={exam} />
      <PrintForm exam={exam.id} form="fee-statements" type="primary">
        {words.fees.statements}
      </PrintForm>
    </>
  )
  return (
    <Screen title={words.fees.title} actions={actions}>
      <FailureNote failure={fees.failure} retry={fees.reload} />
      {value && (
        <div className="fees">
          <div className="stack">
            {value.totals.unpriced > 0 && (
              <Alert
                type="warning"
                showIcon
                title={words.fees.unpriced(
                  value.totals.unpriced,
                  value.levelsWithoutRate.map((level) => level || words.common.unknown).join('、'),
                )}
              />
            )}
            {empty ? (
              <EmptyNote
                icon={<PayCircleOutlined aria-hidden="true" />}
                title={words.fees.emptyTitle}
                text={words.fees.emptyText}
              >
                <Button type="primary" onClick={() => usePlace.getState().go('roster')}>
                  {words.fees.toRoster}
                </Button>
              </EmptyNote>
            ) : (
              <SchoolTable exam={exam} fees={value} pay={setPayer} />
            )}
          </div>
          <div className="stack">
            <RatesPanel exam={exam} fees={value} />
            <StandardsPanel exam={exam} fees={value} />
            <PayeePanel fees={value} />
          </div>
        </div>
      )}
      {value && payer !== undefined && (
        <PayDialog exam={exam} fees={value} school={payer} close={() => setPayer(undefined)} />
      )}
    </Screen>
  )
}
