import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../../words/use-words.ts'

type Props = {
  readonly title: string
  readonly note?: string
  readonly close: () => void
  readonly submit: () => void
  readonly children: ReactNode
}

/** A form beside the desk. It never takes a scan: the scanner is heard over it, and what it typed is taken out again. */
export function PaneFrame({ title, note, close, submit, children }: Props) {
  const words = useWords()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), [])
  const send = (event: FormEvent): void => {
    event.preventDefault()
    submit()
  }
  return (
    <form
      ref={form}
      className="panel pane"
      aria-label={title}
      onSubmit={send}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <div className="pane-head">
        <h2>{title}</h2>
        <Button
          type="text"
          size="small"
          aria-label={words.day.closePane}
          icon={<CloseOutlined aria-hidden="true" />}
          onClick={close}
        />
      </div>
      {note && <p className="muted">{note}</p>}
      {children}
    </form>
  )
}

/** Usual answers, one press each. */
export const PaneChoices = ({
  label,
  choices,
  chosen,
  choose,
}: {
  readonly label: string
  readonly choices: readonly string[]
  readonly chosen: string
  readonly choose: (choice: string) => void
}) => (
  <fieldset className="row plain" aria-label={label}>
    {choices.map((choice) => (
      <Button
        key={choice}
        size="small"
        type={choice === chosen ? 'primary' : 'default'}
        aria-pressed={choice === chosen}
        onClick={() => choose(choice)}
      >
        {choice}
      </Button>
    ))}
  </fieldset>
)
