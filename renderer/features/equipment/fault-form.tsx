import { Button, Input, Modal } from 'antd'
import { type FormEvent, useState } from 'react'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Field } from '../../ui/field.tsx'
import { type ChosenFile, FileField } from '../../ui/file-field.tsx'
import { useWords } from '../../words/use-words.ts'
import type { StageAt } from './collections.ts'

type Props = { readonly at: StageAt; readonly subject: string; readonly title: string; readonly close: () => void }

/** What is wrong with a machine, by one tap or in words. */
export function FaultForm({ at, subject, title, close }: Props) {
  const words = useWords()
  const { equipment } = words
  const [text, setText] = useState('')
  const [owner, setOwner] = useState('')
  const [files, setFiles] = useState<readonly ChosenFile[]>([])
  const work = useAction('equipment.report-fault')
  const report = async (what: string): Promise<void> => {
    const answer = await work.run({ ...at, subject, text: what, owner, files: files.map((file) => file.path) })
    if (answer.ok) close()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (text.trim() !== '') void report(text.trim())
  }
  return (
    <Modal open title={equipment.reportTitle(title)} onCancel={close} footer={null}>
      <form className="stack" onSubmit={submit}>
        <Field label={equipment.faultText}>
          {(id) => (
            <Input id={id} autoFocus maxLength={500} value={text} onChange={(event) => setText(event.target.value)} />
          )}
        </Field>
        <div className="row">
          {equipment.faultTexts.map((one) => (
            <Button key={one} onClick={() => setText(one)}>
              {one}
            </Button>
          ))}
        </div>
        <Field label={equipment.owner}>
          {(id) => <Input id={id} maxLength={40} value={owner} onChange={(event) => setOwner(event.target.value)} />}
        </Field>
        <FileField label={equipment.attach} files={files} change={setFiles} />
        <FailureNote failure={work.failure} />
        <div className="row dialog-actions">
          <Button onClick={close}>{words.common.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={work.busy} disabled={text.trim() === ''}>
            {equipment.report}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
