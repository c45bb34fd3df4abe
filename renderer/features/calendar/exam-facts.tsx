import { Button, Input, InputNumber } from 'antd'
import { type FormEvent, useState } from 'react'
import type { Exam } from '../../../core/model/exam.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { OfficeField } from '../../ui/office-field.tsx'
import { useWords } from '../../words/use-words.ts'

const ruleNames = ['entryOpens', 'lateBarred', 'earliestLeave'] as const

type Facts = Pick<Exam, 'name' | 'site' | 'rules'>

/** The name of the exam and of the site, and the times that decide who may enter, each with its source. */
export function ExamFacts({ exam }: { readonly exam: Exam }) {
  const words = useWords().calendar
  const { save } = useWords().office
  const before: Facts = { name: exam.name, site: exam.site, rules: exam.rules }
  const [draft, setDraft] = useState<Facts>(before)
  const work = useAction('exams.update')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void work.run({ exam: exam.id, ...draft, name: draft.name.trim(), site: draft.site.trim() })
  }
  const unchanged = JSON.stringify(draft) === JSON.stringify(before)
  return (
    <form className="panel stack" aria-labelledby="exam-facts" onSubmit={submit}>
      <h2 id="exam-facts">{words.exam}</h2>
      <div className="office-fields">
        <OfficeField label={words.examName}>
          {(id) => (
            <Input
              id={id}
              maxLength={120}
              value={draft.name}
              onChange={(event) => setDraft({ ...draft, name: event.target.value })}
            />
          )}
        </OfficeField>
        <OfficeField label={words.siteName}>
          {(id) => (
            <Input
              id={id}
              maxLength={120}
              value={draft.site}
              onChange={(event) => setDraft({ ...draft, site: event.target.value })}
            />
          )}
        </OfficeField>
      </div>
      <h3>{words.rules}</h3>
      <p className="muted">{words.rulesText}</p>
      <RuleFields rules={draft.rules} change={(rules) => setDraft({ ...draft, rules })} />
      <FailureNote failure={work.failure} />
      <div>
        <Button type="primary" htmlType="submit" loading={work.busy} disabled={unchanged || draft.name.trim() === ''}>
          {save}
        </Button>
      </div>
    </form>
  )
}

type RuleProps = { readonly rules: Exam['rules']; readonly change: (rules: Exam['rules']) => void }

function RuleFields({ rules, change }: RuleProps) {
  const words = useWords().calendar
  return ruleNames.map((name) => (
    <div key={name} className="entry-rule">
      <OfficeField label={words.rule[name]}>
        {(id) => (
          <InputNumber
            id={id}
            min={0}
            max={600}
            precision={0}
            value={rules[name].value}
            onChange={(value) => value !== null && change({ ...rules, [name]: { ...rules[name], value } })}
          />
        )}
      </OfficeField>
      <OfficeField label={words.ruleOrigin}>
        {(id) => (
          <Input.TextArea
            id={id}
            rows={2}
            maxLength={500}
            value={rules[name].origin}
            onChange={(event) => change({ ...rules, [name]: { ...rules[name], origin: event.target.value } })}
          />
        )}
      </OfficeField>
    </div>
  ))
}
