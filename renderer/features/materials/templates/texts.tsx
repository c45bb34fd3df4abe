import { Input } from 'antd'
import type { Template } from '../../../../core/model/template.ts'
import { Field } from '../../../ui/field.tsx'
import { useWords } from '../../../words/use-words.ts'

type Props = {
  readonly template: Template
  readonly change: (to: Partial<Template>) => void

  readonly has: (setting: 'title' | 'notices' | 'note') => boolean
}

/** Title, considerations and note, where the material has them. */
export function Texts({ template, has, change }: Props) {
  const words = useWords()
  return (
    <>
      {has('title') && (
        <Field label={words.templates.title}>
          {(id) => (
            <Input
              id={id}
              value={template.title}
              maxLength={40}
              placeholder={words.templates.titleHint}
              onChange={(event) => change({ title: event.target.value })}
            />
          )}
        </Field>
      )}
      {has('notices') && (
        <Field label={words.templates.notices} note={<span className="muted">{words.templates.noticesHint}</span>}>
          {(id) => (
            <Input.TextArea
              id={id}
              rows={6}
              value={template.notices.join('\n')}
              onChange={(event) => change({ notices: linesOf(event.target.value) })}
            />
          )}
        </Field>
      )}
      {has('note') && (
        <Field label={words.templates.note}>
          {(id) => (
            <Input
              id={id}
              value={template.note}
              maxLength={160}
              onChange={(event) => change({ note: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  )
}

/** A text without anything is no line; ten lines of 120 characters are as much as a ticket holds. */
const linesOf = (text: string): string[] =>
  text === ''
    ? []
    : text
        .split('\n')
        .slice(0, 10)
        .map((line) => line.slice(0, 120))
