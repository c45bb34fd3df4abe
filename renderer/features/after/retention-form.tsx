import { Button, Collapse, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import type { Exam } from '../../../core/model/exam.ts'
import type { RetentionRules } from '../../../core/model/retention.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../words/use-words.ts'

const names = ['workingDays', 'paperYears', 'electronicYears'] as const

/** How long what is kept: rules with an origin, for the school to set. */
export function RetentionForm({ exam, rules }: { readonly exam: Exam; readonly rules: RetentionRules }) {
  const words = useWords()
  const form = <RulesFields key={JSON.stringify(rules)} exam={exam} rules={rules} />
  return <Collapse items={[{ key: 'rules', label: words.closeout.rulesTitle, children: form }]} />
}

function RulesFields({ exam, rules }: { readonly exam: Exam; readonly rules: RetentionRules }) {
  const words = useWords()
  const [draft, setDraft] = useState(() =>
    names.map((name) => ({ value: String(rules[name].value), origin: rules[name].origin })),
  )
  const work = useAction('closeout.set-rules')
  const ready = draft.every(({ value }) => /^\d{1,4}$/.test(value))
  const set = (at: number, fields: Partial<(typeof draft)[number]>): void =>
    setDraft(draft.map((one, i) => (i === at ? { ...one, ...fields } : one)))
  const save = (event: FormEvent): void => {
    event.preventDefault()
    if (!ready) return
    const rule = (at: number) => ({ value: Number(draft[at]!.value), origin: draft[at]!.origin })
    void work.run({ exam: exam.id, rules: { workingDays: rule(0), paperYears: rule(1), electronicYears: rule(2) } })
  }
  return (
    <form className="stack" onSubmit={save}>
      {names.map((name, at) => (
        <div key={name} className="retention-line">
          <span>{words.closeout[name]}</span>
          <Input
            aria-label={words.closeout[name]}
            inputMode="numeric"
            value={draft[at]!.value}
            onChange={(event) => set(at, { value: event.target.value })}
          />
          <Input
            aria-label={`${words.closeout[name]} ${words.closeout.origin}`}
            maxLength={500}
            value={draft[at]!.origin}
            onChange={(event) => set(at, { origin: event.target.value })}
          />
        </div>
      ))}
      <FailureNote failure={work.failure} />
      <div>
        <Button htmlType="submit" loading={work.busy} disabled={!ready}>
          {words.office.save}
        </Button>
      </div>
    </form>
  )
}
