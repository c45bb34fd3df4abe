import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import type { SchoolFeesView } from '../../../core/calls/fees.ts'
import type { Exam } from '../../../core/model/exam.ts'
import type { Payment } from '../../../core/model/fee.ts'
import { writeYuan } from '../../../core/notice/money.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../words/use-words.ts'

/** A school's payments; one entered by mistake is voided with its reason and stays in the list. */
export function Payments({ exam, school }: { readonly exam: Exam; readonly school: SchoolFeesView }) {
  const words = useWords()
  const [voiding, setVoiding] = useState<string>()
  if (school.payments.length === 0) return <p className="muted">{words.fees.noPayments}</p>
  return (
    <ul className="payments">
      {school.payments.map((payment) => (
        <li key={payment.id} className={payment.voided ? 'voided' : ''}>
          <span className="number">{payment.on}</span>
          <span>{payment.fen > 0 ? words.fees.kindPaid : words.fees.kindRefund}</span>
          <strong className="number">{writeYuan(Math.abs(payment.fen))}</strong>
          <span className="grow muted">
            {[payment.reference, payment.note, payment.recordedBy].filter(Boolean).join(' · ')}
          </span>
          {payment.voided ? (
            <span className="muted">{words.fees.voided(payment.voided.reason)}</span>
          ) : voiding === payment.id ? (
            <VoidForm exam={exam} payment={payment} close={() => setVoiding(undefined)} />
          ) : (
            <Button
              size="small"
              type="text"
              danger
              aria-label={words.fees.voidNamed(writeYuan(payment.fen))}
              onClick={() => setVoiding(payment.id)}
            >
              {words.fees.void}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function VoidForm({
  exam,
  payment,
  close,
}: {
  readonly exam: Exam
  readonly payment: Payment
  readonly close: () => void
}) {
  const words = useWords()
  const [reason, setReason] = useState('')
  const work = useAction('fees.void-payment')
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const answer = await work.run({ exam: exam.id, payment: payment.id, reason: reason.trim() })
    if (answer.ok) close()
  }
  return (
    <form className="row" onSubmit={(event) => void submit(event)}>
      <Input
        size="small"
        autoFocus
        aria-label={words.fees.voidReason}
        placeholder={words.fees.voidReason}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button size="small" danger htmlType="submit" loading={work.busy} disabled={reason.trim() === ''}>
        {words.fees.void}
      </Button>
      <Button size="small" onClick={close}>
        {words.common.cancel}
      </Button>
      <FailureNote failure={work.failure} />
    </form>
  )
}
