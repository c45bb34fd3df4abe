import { EditOutlined } from '@ant-design/icons'
import { Button, Input, Modal } from 'antd'
import { type FormEvent, useState } from 'react'
import type { FeesView } from '../../../core/calls/fees.ts'
import type { Exam } from '../../../core/model/exam.ts'
import { writeYuan } from '../../../core/notice/money.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { OfficeField } from '../../ui/office-field.tsx'
import { useWords } from '../../words/use-words.ts'
import { draftOf, RateFields, ratesOf } from './rate-fields.tsx'

/** The rates that hold until the province sets its own, and where they come from. */
export function RatesPanel({ exam, fees }: { readonly exam: Exam; readonly fees: FeesView }) {
  const words = useWords()
  const [open, setOpen] = useState(false)
  return (
    <section className="panel stack" aria-labelledby="rates-title">
      <div className="row">
        <h2 id="rates-title" className="grow">
          {words.fees.rates}
        </h2>
        <Button size="small" icon={<EditOutlined aria-hidden="true" />} onClick={() => setOpen(true)}>
          {words.fees.editRates}
        </Button>
      </div>
      <dl className="rates">
        {fees.rates.map((rate) => (
          <div key={rate.level}>
            <dt>{rate.level}</dt>
            <dd className="number">
              <strong>{writeYuan(rate.fen)}</strong> {words.fees.ratePerHead}
            </dd>
          </div>
        ))}
      </dl>
      {fees.origin && <p className="muted">{fees.origin}</p>}
      {open && <RatesDialog exam={exam} fees={fees} close={() => setOpen(false)} />}
    </section>
  )
}

function RatesDialog({
  exam,
  fees,
  close,
}: {
  readonly exam: Exam
  readonly fees: FeesView
  readonly close: () => void
}) {
  const words = useWords()
  const [draft, setDraft] = useState(() => draftOf(fees.rates, fees.levelsWithoutRate))
  const [origin, setOrigin] = useState(fees.origin)
  const work = useAction('fees.set-rates')
  const rates = ratesOf(draft)
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!rates) return
    const answer = await work.run({ exam: exam.id, rates, origin })
    if (answer.ok) close()
  }
  return (
    <Modal open title={words.fees.editRates} onCancel={close} footer={null}>
      <form className="stack" onSubmit={(event) => void save(event)}>
        <RateFields draft={draft} change={setDraft} />
        <OfficeField label={words.fees.origin}>
          {(id) => (
            <Input.TextArea
              id={id}
              rows={3}
              maxLength={500}
              value={origin}
              onChange={(event) => setOrigin(event.target.value)}
            />
          )}
        </OfficeField>
        <FailureNote failure={work.failure} />
        <div className="row dialog-actions">
          <Button onClick={close}>{words.common.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={work.busy} disabled={!rates}>
            {words.office.save}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
