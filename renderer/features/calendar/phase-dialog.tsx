import { Button, Input, Modal, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import type { Exam } from '../../../core/model/exam.ts'
import { type PhaseKind, phaseKinds } from '../../../core/model/notice.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { OfficeField } from '../../ui/office-field.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Phase } from './planned.ts'

type Props = { readonly exam: Exam; readonly phase: Phase | undefined; readonly close: () => void }

/** Adds a phase, or changes one's name, kind and days. */
export function PhaseDialog({ exam, phase, close }: Props) {
  const words = useWords()
  const [name, setName] = useState(phase?.name ?? '')
  const [kind, setKind] = useState<PhaseKind>(phase?.kind ?? 'preparation')
  const [from, setFrom] = useState(phase?.from ?? '')
  const [to, setTo] = useState(phase?.to ?? '')
  const work = useAction('notice.save-phase')
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (name.trim() === '') return
    const fields = { name: name.trim(), kind, from: from || null, to: to || null }
    const answer = await work.run({ exam: exam.id, ...(phase && { phase: phase.id }), ...fields })
    if (answer.ok) close()
  }
  const title = phase ? words.calendar.editPhaseNamed(phase.name) : words.calendar.addPhase
  return (
    <Modal open title={title} onCancel={close} footer={null}>
      <form className="stack" onSubmit={(event) => void save(event)}>
        <OfficeField label={words.calendar.phaseName}>
          {(id) => <Input id={id} maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />}
        </OfficeField>
        <OfficeField label={words.calendar.phaseKind} hint={words.calendar.phaseKindHint}>
          {(id) => (
            <Select
              id={id}
              value={kind}
              onChange={setKind}
              options={phaseKinds.map((value) => ({ value, label: words.calendar.kind[value] }))}
            />
          )}
        </OfficeField>
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
          <Button type="primary" htmlType="submit" loading={work.busy} disabled={name.trim() === ''}>
            {words.office.save}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
