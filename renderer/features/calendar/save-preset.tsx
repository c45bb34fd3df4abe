import { App, Button, Checkbox, Input, Modal } from 'antd'
import { type FormEvent, useState } from 'react'
import type { Exam } from '../../../core/model/exam.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { OfficeField } from '../../ui/office-field.tsx'
import { useMadeNote } from '../../ui/use-made-note.tsx'
import { useWords } from '../../words/use-words.ts'

/** Keeps the exam as a preset of the site's own: next year's notice starts from it. */
export function SavePreset({ exam }: { readonly exam: Exam }) {
  const words = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.calendar.savePreset}</Button>
      {open && <PresetDialog exam={exam} close={() => setOpen(false)} />}
    </>
  )
}

function PresetDialog({ exam, close }: { readonly exam: Exam; readonly close: () => void }) {
  const words = useWords()
  const { message } = App.useApp()
  const note = useMadeNote()
  const [name, setName] = useState(exam.name)
  const [alsoFile, setAlsoFile] = useState(false)
  const save = useAction('presets.save')
  const write = useAction('presets.export')
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const saved = await save.run({ exam: exam.id, name: name.trim() })
    if (!saved.ok) return
    message.success(words.calendar.presetSaved(name.trim()))
    if (alsoFile) {
      const file = await write.run({
        preset: saved.value.preset,
        file: `${name.trim().replaceAll(/[\\/:*?"<>|]/g, ' ')}.json`,
      })
      if (!file.ok) return
      note(words.office.written(file.value.file), file.value.file)
    }
    close()
  }
  return (
    <Modal open title={words.calendar.savePreset} onCancel={close} footer={null}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <p className="muted">{words.calendar.savePresetText}</p>
        <OfficeField label={words.calendar.presetName}>
          {(id) => <Input id={id} maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />}
        </OfficeField>
        <Checkbox checked={alsoFile} onChange={(event) => setAlsoFile(event.target.checked)}>
          {words.calendar.exportPreset}
        </Checkbox>
        <FailureNote failure={save.failure ?? write.failure} />
        <div className="row dialog-actions">
          <Button onClick={close}>{words.common.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={save.busy || write.busy} disabled={name.trim() === ''}>
            {words.office.save}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
