import { Button, Input } from 'antd'
import { type FormEvent, useEffect, useId, useState } from 'react'
import { useSettings } from '../../state/settings.ts'
import { useWords } from '../../words/use-words.ts'

type Props = {
  readonly name: 'operator' | 'site' | 'outFolder'
  readonly label: string
  readonly help: string
  readonly max: number
}

/** A setting that is typed; it is kept when the user says so. */
export function TextSetting({ name, label, help, max }: Props) {
  const words = useWords()
  const id = useId()
  const known = useSettings((state) => state.settings[name])
  const change = useSettings((state) => state.change)
  const [text, setText] = useState(known)
  const [saved, setSaved] = useState(false)
  useEffect(() => setText(known), [known])
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    await change({ [name]: text.trim() })
    setSaved(useSettings.getState().failure === undefined)
  }
  return (
    <form onSubmit={(event) => void save(event)}>
      <label htmlFor={id}>{label}</label>
      <div className="setting-line">
        <Input
          id={id}
          value={text}
          maxLength={max}
          aria-describedby={`${id}-help`}
          onChange={(event) => {
            setText(event.target.value)
            setSaved(false)
          }}
        />
        <Button htmlType="submit" disabled={text.trim() === known}>
          {words.settings.save}
        </Button>
        <span role="status" className="state-mark ready">
          {saved && words.settings.saved}
        </span>
      </div>
      <p id={`${id}-help`} className="muted">
        {help}
      </p>
    </form>
  )
}
