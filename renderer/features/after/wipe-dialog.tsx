import { Alert, Button, Checkbox, Input, Modal } from 'antd'
import { type FormEvent, useState } from 'react'
import type { WipePreview } from '../../../core/calls/close-out.ts'
import type { Exam } from '../../../core/model/exam.ts'
import { useAction } from '../../api/use-action.ts'
import { useSettings } from '../../state/settings.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { OfficeField } from '../../ui/office-field.tsx'
import { useWords } from '../../words/use-words.ts'

type Props = {
  readonly exam: Exam
  readonly preview: WipePreview
  readonly close: () => void
  readonly wiped: (text: string) => void
}

/** The last question before data goes for good: two people, a reason, and the exam's name typed by hand. */
export function WipeDialog({ exam, preview, close, wiped }: Props) {
  const words = useWords()
  const [operator, setOperator] = useState(useSettings.getState().settings.operator)
  const [witness, setWitness] = useState('')
  const [reason, setReason] = useState(words.closeout.reasonStandard)
  const [confirm, setConfirm] = useState('')
  const [early, setEarly] = useState(false)
  const work = useAction('wipe.run')
  const twoPeople = operator.trim() !== '' && witness.trim() !== '' && operator.trim() !== witness.trim()
  const ready = twoPeople && reason.trim() !== '' && confirm.trim() === exam.name && (preview.isDue || early)
  const run = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!ready) return
    const answer = await work.run({ exam: exam.id, operator, witness, reason, confirm, early })
    if (!answer.ok) return
    const { entries, head, certificate } = answer.value
    wiped(
      [words.closeout.done(entries, head), certificate && words.closeout.certificateAt(certificate)]
        .filter(Boolean)
        .join(' '),
    )
    close()
  }
  return (
    <Modal open title={words.closeout.dialogTitle} onCancel={close} footer={null}>
      <form className="stack" onSubmit={(event) => void run(event)}>
        <Alert type="warning" showIcon title={words.closeout.wipeText} />
        <div className="office-fields">
          <OfficeField label={words.closeout.operator}>
            {(id) => (
              <Input id={id} maxLength={40} value={operator} onChange={(event) => setOperator(event.target.value)} />
            )}
          </OfficeField>
          <OfficeField label={words.closeout.witness} hint={words.closeout.witnessHint}>
            {(id) => (
              <Input id={id} maxLength={40} value={witness} onChange={(event) => setWitness(event.target.value)} />
            )}
          </OfficeField>
        </div>
        <OfficeField label={words.closeout.reason}>
          {(id) => <Input id={id} maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </OfficeField>
        <OfficeField label={words.closeout.confirm} hint={words.closeout.confirmHint(exam.name)}>
          {(id) => (
            <Input id={id} autoComplete="off" value={confirm} onChange={(event) => setConfirm(event.target.value)} />
          )}
        </OfficeField>
        {!preview.isDue && (
          <Checkbox checked={early} onChange={(event) => setEarly(event.target.checked)}>
            {words.closeout.early}
          </Checkbox>
        )}
        <FailureNote failure={work.failure} />
        <div className="row dialog-actions">
          <Button onClick={close}>{words.common.cancel}</Button>
          <Button danger type="primary" htmlType="submit" loading={work.busy} disabled={!ready}>
            {words.closeout.run}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
