import { Button, Input, Modal, Radio } from 'antd'
import { type FormEvent, useState } from 'react'
import type { FeesView } from '../../../core/calls/fees.ts'
import type { Exam } from '../../../core/model/exam.ts'
import { readYuan, writeYuan } from '../../../core/notice/money.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { OfficeField } from '../../ui/office-field.tsx'
import { useWords } from '../../words/use-words.ts'

type Props = { readonly exam: Exam; readonly fees: FeesView; readonly school: string; readonly close: () => void }

/** Records what a school transferred, or got back. The amount offered is what is open. */
export function PayDialog({ exam, fees, school, close }: Props) {
  const words = useWords()
  const balance = fees.schools.find((one) => one.school === school)?.balance ?? 0
  const [refund, setRefund] = useState(balance < 0)
  const [yuan, setYuan] = useState(balance === 0 ? '' : writeYuan(Math.abs(balance)))
  const [on, setOn] = useState(fees.today)
  const [reference, setReference] = useState('')
  const [note, setNote] = useState('')
  const work = useAction('fees.pay')
  const fen = readYuan(yuan)
  const wrong = yuan.trim() !== '' && (fen === undefined || fen <= 0)
  const ready = fen !== undefined && fen > 0 && on !== ''
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!ready) return
    const answer = await work.run({ exam: exam.id, school, fen: refund ? -fen : fen, on, reference, note })
    if (answer.ok) close()
  }
  return (
    <Modal open title={words.fees.payNamed(school || words.office.noSchool)} onCancel={close} footer={null}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <Radio.Group
          aria-label={words.fees.kind}
          value={refund}
          onChange={(event) => setRefund(event.target.value as boolean)}
          options={[
            { value: false, label: words.fees.kindPaid },
            { value: true, label: words.fees.kindRefund },
          ]}
        />
        <div className="office-fields">
          <OfficeField label={words.fees.yuan} hint={wrong ? words.fees.yuanWrong : undefined}>
            {(id) => (
              <Input
                id={id}
                inputMode="decimal"
                status={wrong ? 'error' : ''}
                value={yuan}
                onChange={(event) => setYuan(event.target.value)}
              />
            )}
          </OfficeField>
          <OfficeField label={words.fees.on}>
            {(id) => <Input id={id} type="date" value={on} onChange={(event) => setOn(event.target.value)} />}
          </OfficeField>
        </div>
        <div className="office-fields">
          <OfficeField label={words.fees.reference}>
            {(id) => (
              <Input id={id} maxLength={80} value={reference} onChange={(event) => setReference(event.target.value)} />
            )}
          </OfficeField>
          <OfficeField label={words.fees.note}>
            {(id) => <Input id={id} maxLength={300} value={note} onChange={(event) => setNote(event.target.value)} />}
          </OfficeField>
        </div>
        <FailureNote failure={work.failure} />
        <div className="row dialog-actions">
          <Button onClick={close}>{words.common.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={work.busy} disabled={!ready}>
            {words.fees.record}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
