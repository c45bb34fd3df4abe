import { Button, Input, Modal } from 'antd'
import { type FormEvent, useState } from 'react'
import type { Exam } from '../../../core/model/exam.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { OfficeField } from '../../ui/office-field.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Phase } from './planned.ts'

/** Sets the days of a phase. */
export function WindowDialog({
  exam,
  phase,
  close,
}: {
  readonly exam: Exam
  readonly phase: Phase
  readonly close: () => void
}) {
  const words = useWords()
  const [from, setFrom] = useState(phase.from ?? '')
  const [to, setTo] = useState(phase.to ?? '')
  const work = useAction('notice.set-window')
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const answer = await work.run({ exam: exam.id, phase: phase.id, from: from || null, to: to || null })
    if (answer.ok) close()
  }
  return (
    <Modal open title={words.calendar.editWindowNamed(phase.name)} onCancel={close} footer={null}>
      <form className="stack" onSubmit={(event) => void save(event)}>
        <div className="office-fields">
          <OfficeField label={words.calendar.from}>
            {(id) => <Input id={id} type="date" value={from} onChange={(event) => setFrom(event.target.value)} />}
          </OfficeField>
          <OfficeField label={words.calendar.to}>
            {(id) => <Input id={id} type="date" value={to} onChange={(event) => setTo(event.target.value)} />}
          </OfficeField>
        </div>
        <p className="muted">{words.calendar.windowHint}</p>
        <FailureNote failure={work.failure} />
        <div className="row dialog-actions">
          <Button onClick={close}>{words.common.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={work.busy}>
            {words.office.save}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
