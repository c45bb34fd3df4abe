import { Button, Input, Modal, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import type { Exam } from '../../../core/model/exam.ts'
import { type Party, parties } from '../../../core/model/notice.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { OfficeField } from '../../ui/office-field.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Phase, PlannedTask } from './planned.ts'

export type EditedTask = { readonly phase: Phase; readonly task: PlannedTask | undefined }

/** Adds a task to a phase, or changes one. */
export function TaskDialog({
  exam,
  edited,
  close,
}: {
  readonly exam: Exam
  readonly edited: EditedTask
  readonly close: () => void
}) {
  const words = useWords()
  const { phase, task } = edited
  const [text, setText] = useState(task?.text ?? '')
  const [by, setBy] = useState<Party>(task?.by ?? 'site')
  const [assignee, setAssignee] = useState(task?.assignee ?? '')
  const [due, setDue] = useState(task?.due ? (task.last ?? '') : '')
  const [note, setNote] = useState(task?.note ?? '')
  const work = useAction('calendar.save-task')
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (text.trim() === '') return
    const fields = { text: text.trim(), by, assignee, note, due: due || null }
    const answer = await work.run({ exam: exam.id, ...(task ? { task: task.id } : { phase: phase.id }), ...fields })
    if (answer.ok) close()
  }
  return (
    <Modal
      open
      title={task ? words.calendar.editTask : words.calendar.addTaskNamed(phase.name)}
      onCancel={close}
      footer={null}
    >
      <form className="stack" onSubmit={(event) => void save(event)}>
        <OfficeField label={words.calendar.text}>
          {(id) => (
            <Input.TextArea
              id={id}
              rows={2}
              maxLength={300}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </OfficeField>
        <div className="office-fields">
          <OfficeField label={words.calendar.by}>
            {(id) => (
              <Select
                id={id}
                value={by}
                onChange={setBy}
                options={parties.map((party) => ({ value: party, label: words.office.party[party] }))}
              />
            )}
          </OfficeField>
          <OfficeField label={words.calendar.assignee}>
            {(id) => (
              <Input
                id={id}
                maxLength={40}
                placeholder={words.calendar.assigneeHint}
                value={assignee}
                onChange={(event) => setAssignee(event.target.value)}
              />
            )}
          </OfficeField>
          <OfficeField label={words.calendar.due} hint={words.calendar.dueHint}>
            {(id) => <Input id={id} type="date" value={due} onChange={(event) => setDue(event.target.value)} />}
          </OfficeField>
        </div>
        <OfficeField label={words.calendar.note}>
          {(id) => <Input id={id} maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />}
        </OfficeField>
        <FailureNote failure={work.failure} />
        <div className="row dialog-actions">
          <Button onClick={close}>{words.common.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={work.busy} disabled={text.trim() === ''}>
            {words.office.save}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
