import { Button, Input, Popover } from 'antd'
import { type FormEvent, useState } from 'react'
import type { Output } from '../../../core/contract.ts'
import type { Exam } from '../../../core/model/exam.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { OfficeField } from '../../ui/office-field.tsx'
import { useWords } from '../../words/use-words.ts'

type Rules = Output<'scores.list'>['rules']

/** The pass mark and what counts as just below: rules with an origin, never constants. */
export function PassRules({ exam, rules }: { readonly exam: Exam; readonly rules: Rules }) {
  const words = useWords()
  const [open, setOpen] = useState(false)
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      destroyOnHidden
      content={<RulesForm exam={exam} rules={rules} close={() => setOpen(false)} />}
    >
      <Button>
        {words.after.passMark} {rules.mark.value}
      </Button>
    </Popover>
  )
}

function RulesForm({ exam, rules, close }: { readonly exam: Exam; readonly rules: Rules; readonly close: () => void }) {
  const words = useWords()
  const [mark, setMark] = useState(String(rules.mark.value))
  const [margin, setMargin] = useState(String(rules.margin.value))
  const [origin, setOrigin] = useState(rules.mark.origin)
  const work = useAction('scores.set-rules')
  const ready = /^\d{1,4}$/.test(mark) && /^\d{1,3}$/.test(margin)
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!ready) return
    const rule = (value: string, from: string) => ({ value: Number(value), origin: from })
    const answer = await work.run({
      exam: exam.id,
      mark: rule(mark, origin),
      margin: rule(margin, rules.margin.origin),
    })
    if (answer.ok) close()
  }
  return (
    <form className="stack rules-form" onSubmit={(event) => void save(event)}>
      <div className="office-fields">
        <OfficeField label={words.after.passMark}>
          {(id) => <Input id={id} inputMode="numeric" value={mark} onChange={(event) => setMark(event.target.value)} />}
        </OfficeField>
        <OfficeField label={words.after.margin} hint={words.after.marginText(Number(margin) || 0)}>
          {(id) => (
            <Input id={id} inputMode="numeric" value={margin} onChange={(event) => setMargin(event.target.value)} />
          )}
        </OfficeField>
      </div>
      <OfficeField label={words.fees.origin}>
        {(id) => (
          <Input.TextArea
            id={id}
            rows={3}
            maxLength={500}
            value={origin}
            onChange={(event) => setOrigin(event.target.value)}
          />
        )}
      </OfficeField>
      <FailureNote failure={work.failure} />
      <div className="row dialog-actions">
        <Button type="primary" size="small" htmlType="submit" loading={work.busy} disabled={!ready}>
          {words.office.save}
        </Button>
      </div>
    </form>
  )
}
