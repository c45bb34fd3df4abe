import { Button, Input, Modal } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { useAction } from '../../api/use-action.ts'
import { usePlace } from '../../state/place.ts'
import { useSettings } from '../../state/settings.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../words/use-words.ts'
import type { PresetInfo } from './preset-info.ts'

/** Asks for the name of the exam and of the site, and sets it up. */
export function CreateDialog({ preset, close }: { readonly preset: PresetInfo; readonly close: () => void }) {
  const words = useWords()
  const knownSite = useSettings((state) => state.settings.site)
  const [name, setName] = useState(preset.name)
  const [site, setSite] = useState(knownSite)
  const presetDay = preset.sessions[0]?.start.slice(0, 10) ?? ''
  const [day, setDay] = useState(presetDay)
  const create = useAction('exams.create')
  const missing = name.trim() === ''

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (missing) return
    const moved = day !== '' && day !== presetDay ? { day } : {}
    const answer = await create.run({ preset: preset.id, name: name.trim(), site: site.trim(), ...moved })
    if (!answer.ok) return
    if (knownSite === '' && site.trim() !== '') void useSettings.getState().change({ site: site.trim() })
    usePlace.getState().openExam(answer.value.exam.id)
  }
  return (
    <Modal open title={words.start.createTitle(preset.name)} onCancel={close} footer={null}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <Field
          label={words.start.name}
          hint={missing ? words.start.nameMissing : words.start.nameHint}
          value={name}
          max={120}
          change={setName}
          wrong={missing}
        />
        <Field label={words.start.siteName} hint={words.start.siteHint} value={site} max={120} change={setSite} />
        <Field label={words.start.day} hint={words.start.dayHint} type="date" value={day} max={10} change={setDay} />
        <FailureNote failure={create.failure} />
        <div className="row dialog-actions">
          <Button onClick={close}>{words.common.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={create.busy} disabled={missing}>
            {words.start.createConfirm}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

type FieldProps = {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly max: number
  readonly change: (value: string) => void
  readonly wrong?: boolean
  readonly type?: 'date'
}

function Field({ label, hint, value, max, change, wrong, type }: FieldProps) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        type={type ?? 'text'}
        value={value}
        maxLength={max}
        status={wrong ? 'error' : ''}
        aria-invalid={wrong}
        aria-describedby={`${id}-hint`}
        onChange={(event) => change(event.target.value)}
      />
      <p id={`${id}-hint`} className="muted">
        {hint}
      </p>
    </div>
  )
}
