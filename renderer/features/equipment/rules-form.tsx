import { Button, InputNumber } from 'antd'
import { useState } from 'react'
import type { EquipmentRules } from '../../../core/model/equipment.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Field } from '../../ui/field.tsx'
import { useWords } from '../../words/use-words.ts'

const names = ['spareRatio', 'invigilators', 'invigilatedSeats', 'moreForEach'] as const

/** How many spare machines and staff a room needs. */
export function RulesForm({ exam, rules }: { readonly exam: string; readonly rules: EquipmentRules }) {
  const { equipment } = useWords()
  const [draft, setDraft] = useState(rules)
  const work = useAction('equipment.set-rules')
  return (
    <form
      className="panel stack"
      aria-label={equipment.rulesTitle}
      onSubmit={(event) => {
        event.preventDefault()
        void work.run({ exam, rules: draft })
      }}
    >
      <h2>{equipment.rulesTitle}</h2>
      {names.map((name) => (
        <Field key={name} label={equipment.rule[name]} note={<span className="muted">{draft[name].origin}</span>}>
          {(id) => (
            <InputNumber
              id={id}
              min={0}
              max={1000}
              value={draft[name].value}
              onChange={(value) => value !== null && setDraft({ ...draft, [name]: { ...draft[name], value } })}
            />
          )}
        </Field>
      ))}
      <FailureNote failure={work.failure} />
      <div className="row">
        <Button
          type="primary"
          htmlType="submit"
          loading={work.busy}
          disabled={JSON.stringify(draft) === JSON.stringify(rules)}
        >
          {equipment.save}
        </Button>
      </div>
    </form>
  )
}
