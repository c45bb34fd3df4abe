import { DeleteOutlined } from '@ant-design/icons'
import { Alert, Button, Input, Modal, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import type { FeesView } from '../../../core/calls/fees.ts'
import type { Exam } from '../../../core/model/exam.ts'
import { writeYuan } from '../../../core/notice/money.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { OfficeField } from '../../ui/office-field.tsx'
import { useWords } from '../../words/use-words.ts'
import { draftOf, RateFields, ratesOf } from './rate-fields.tsx'

/** 省级标准 with their days: from then on fees follow them, and the difference is settled. */
export function StandardsPanel({ exam, fees }: { readonly exam: Exam; readonly fees: FeesView }) {
  const words = useWords()
  const [open, setOpen] = useState(false)
  const drop = useAction('fees.drop-standard')
  return (
    <section className="panel stack" aria-labelledby="standards-title">
      <div className="row">
        <h2 id="standards-title" className="grow">
          {words.fees.standards}
        </h2>
        <Button size="small" onClick={() => setOpen(true)}>
          {words.fees.addStandard}
        </Button>
      </div>
      {fees.standards.length === 0 && <p className="muted">{words.fees.noStandards}</p>}
      <FailureNote failure={drop.failure} />
      <ul className="standards">
        {fees.standards.map((standard) => (
          <li key={standard.id} className="row">
            <div className="grow">
              <p>{standard.document}</p>
              <p className="muted number">
                {words.fees.from(standard.effective)} ·{' '}
                {standard.rates.map((rate) => `${rate.level} ${writeYuan(rate.fen)}`).join(' · ')}
                {standard.schools.length > 0 && ` · ${standard.schools.join('、')}`}
              </p>
              {fees.settledUntil && standard.effective > fees.settledUntil && (
                <p className="unsettled">{words.fees.unsettled(fees.settledUntil)}</p>
              )}
            </div>
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined aria-hidden="true" />}
              aria-label={words.fees.removeNamed(standard.document)}
              disabled={drop.busy}
              onClick={() => void drop.run({ exam: exam.id, standard: standard.id })}
            />
          </li>
        ))}
      </ul>
      {open && <StandardDialog exam={exam} fees={fees} close={() => setOpen(false)} />}
    </section>
  )
}

function StandardDialog({
  exam,
  fees,
  close,
}: {
  readonly exam: Exam
  readonly fees: FeesView
  readonly close: () => void
}) {
  const words = useWords()
  const [draft, setDraft] = useState(() => draftOf(fees.rates, []))
  const [document, setDocument] = useState('')
  const [effective, setEffective] = useState(fees.today)
  const [schools, setSchools] = useState<string[]>([])
  const work = useAction('fees.save-standard')
  const rates = ratesOf(draft)
  const ready = rates !== undefined && rates.length > 0 && document.trim() !== '' && effective !== ''
  const late = fees.settledUntil !== undefined && effective > fees.settledUntil
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!ready) return
    const answer = await work.run({ exam: exam.id, rates, document: document.trim(), effective, schools })
    if (answer.ok) close()
  }
  return (
    <Modal open title={words.fees.addStandard} onCancel={close} footer={null}>
      <form className="stack" onSubmit={(event) => void save(event)}>
        <p className="muted">{words.fees.standardsText}</p>
        <OfficeField label={words.fees.document}>
          {(id) => (
            <Input id={id} maxLength={200} value={document} onChange={(event) => setDocument(event.target.value)} />
          )}
        </OfficeField>
        <OfficeField label={words.fees.effective}>
          {(id) => (
            <Input id={id} type="date" value={effective} onChange={(event) => setEffective(event.target.value)} />
          )}
        </OfficeField>
        {late && <Alert type="warning" showIcon title={words.fees.unsettled(fees.settledUntil!)} />}
        <RateFields draft={draft} change={setDraft} />
        <OfficeField label={words.fees.forSchools}>
          {(id) => (
            <Select
              id={id}
              mode="multiple"
              value={schools}
              onChange={setSchools}
              options={fees.schools.map(({ school }) => ({ value: school, label: school || words.office.noSchool }))}
            />
          )}
        </OfficeField>
        <FailureNote failure={work.failure} />
        <div className="row dialog-actions">
          <Button onClick={close}>{words.common.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={work.busy} disabled={!ready}>
            {words.office.save}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
