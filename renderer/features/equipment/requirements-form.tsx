import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import type { MachineRequirements } from '../../../core/model/probe.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Field } from '../../ui/field.tsx'
import { useWords } from '../../words/use-words.ts'

type Name = keyof MachineRequirements

/** What a PC is compared with. */
export function RequirementsForm({
  exam,
  requirements,
}: {
  readonly exam: string
  readonly requirements: MachineRequirements
}) {
  const { equipment } = useWords()
  const [draft, setDraft] = useState(requirements)
  const work = useAction('equipment.set-rules')
  const save = (): void => {
    const clean = (list: MachineRequirements['systems']) => ({
      ...list,
      values: list.values.map((one) => one.trim()).filter(Boolean),
    })
    void work.run({
      exam,
      requirements: {
        ...draft,
        systems: clean(draft.systems),
        browsers: clean(draft.browsers),
        fonts: clean(draft.fonts),
      },
    })
  }
  return (
    <form
      className="panel stack"
      aria-label={equipment.requirementsTitle}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <h2>{equipment.requirementsTitle}</h2>
      {(Object.keys(equipment.requirement) as Name[]).map((name) => (
        <Field
          key={name}
          label={equipment.requirement[name]}
          note={<span className="muted">{draft[name].origin}</span>}
        >
          {(id) => <Control id={id} name={name} draft={draft} change={setDraft} />}
        </Field>
      ))}
      <FailureNote failure={work.failure} />
      <div className="row">
        <Button
          type="primary"
          htmlType="submit"
          loading={work.busy}
          disabled={JSON.stringify(draft) === JSON.stringify(requirements)}
        >
          {equipment.save}
        </Button>
      </div>
    </form>
  )
}

type ControlProps = {
  readonly id: string
  readonly name: Name
  readonly draft: MachineRequirements
  readonly change: (draft: MachineRequirements) => void
}

function Control({ id, name, draft, change }: ControlProps) {
  const one = draft[name]
  if ('values' in one)
    return (
      <Input.TextArea
        id={id}
        rows={Math.min(6, Math.max(1, one.values.length))}
        value={one.values.join('\n')}
        onChange={(event) => change({ ...draft, [name]: { ...one, values: event.target.value.split('\n') } })}
      />
    )
  return (
    <InputNumber
      id={id}
      min={0}
      max={10_000}
      value={one.value}
      onChange={(value) => value !== null && change({ ...draft, [name]: { ...one, value } })}
    />
  )
}
