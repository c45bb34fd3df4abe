import { Button, Input, InputNumber, Modal, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { type CheckItem, scopes, stages } from '../../../core/model/equipment.ts'
import { Field } from '../../ui/field.tsx'
import { useWords } from '../../words/use-words.ts'

type Props = {
  readonly item: CheckItem | undefined
  readonly busy: boolean
  readonly keep: (item: CheckItem) => void
  readonly close: () => void
}

/** One thing to check: what, where, when, what is right, how to see it, and where that comes from. */
export function ItemDialog({ item, busy, keep, close }: Props) {
  const words = useWords()
  const { equipment } = words
  const [draft, setDraft] = useState<CheckItem>(
    item ?? {
      id: `own-${crypto.randomUUID().slice(0, 8)}`,
      stage: 'settings',
      scope: 'room',
      text: '',
      expected: '',
      how: '',
      need: 'required',
      origin: '',
    },
  )
  const change = (part: Partial<CheckItem>) => setDraft((before) => ({ ...before, ...part }))
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const { quantity, ...rest } = draft
    if (draft.text.trim() !== '') keep(quantity === undefined ? rest : { ...rest, quantity })
  }
  const text = (field: 'text' | 'expected' | 'how' | 'origin', label: string) => (
    <Field label={label}>
      {(id) => (
        <Input
          id={id}
          maxLength={field === 'text' ? 200 : 300}
          value={draft[field]}
          onChange={(event) => change({ [field]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <Modal open title={item ? equipment.editItem : equipment.addItem} onCancel={close} footer={null}>
      <form className="stack" onSubmit={submit}>
        {text('text', equipment.itemText)}
        <div className="field-row">
          <Field label={equipment.stages}>
            {(id) => (
              <Select
                id={id}
                value={draft.stage}
                onChange={(stage) => change({ stage })}
                options={stages.map((one) => ({ value: one, label: equipment.stage[one] }))}
              />
            )}
          </Field>
          <Field label={equipment.scope}>
            {(id) => (
              <Select
                id={id}
                value={draft.scope}
                onChange={(scope) => change({ scope })}
                options={scopes.map((one) => ({ value: one, label: equipment.scopes[one] }))}
              />
            )}
          </Field>
          <Field label={equipment.need2}>
            {(id) => (
              <Select
                id={id}
                value={draft.need}
                onChange={(need) => change({ need })}
                options={(['required', 'optional'] as const).map((one) => ({
                  value: one,
                  label: equipment.needWord[one],
                }))}
              />
            )}
          </Field>
        </div>
        {text('expected', equipment.expected)}
        {text('how', equipment.how)}
        {draft.scope !== 'machine' && (
          <Field label={equipment.quantity}>
            {(id) => (
              <InputNumber
                id={id}
                min={0}
                max={10_000}
                value={draft.quantity ?? null}
                onChange={(value) => setDraft(withQuantity(draft, value))}
              />
            )}
          </Field>
        )}
        {text('origin', equipment.origin)}
        <div className="row dialog-actions">
          <Button onClick={close}>{words.common.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={busy} disabled={draft.text.trim() === ''}>
            {equipment.save}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

function withQuantity({ quantity: _, ...item }: CheckItem, value: number | null): CheckItem {
  return value === null ? item : { ...item, quantity: value }
}
