import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useWords } from '../../words/use-words.ts'

type Props = {
  readonly name: string
  readonly cancel: () => void
  /** `instead`: who was really there, as typed; empty where nobody is checked in in his place. */
  readonly undo: (reason: string, instead: string) => Promise<boolean>
  /** Only a scan can be put right; anything else is taken back. */
  readonly correctable: boolean
}

/** Asks why a check-in is taken back. It lies in the list and never stops a scan. */
export function UndoForm({ name, cancel, undo, correctable }: Props) {
  const words = useWords()
  const [reason, setReason] = useState('')
  const [instead, setInstead] = useState('')
  const [busy, setBusy] = useState(false)
  const send = async (why: string): Promise<void> => {
    if (why.trim() === '') return
    setBusy(true)
    await undo(why.trim(), instead.trim())
    setBusy(false)
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void send(reason)
  }
  return (
    <form className="undo-form" aria-label={words.checkin.undoOf(name)} onSubmit={submit}>
      <div className="row">
        {words.checkin.undoReasons.map((why) => (
          <Button key={why} size="small" disabled={busy} onClick={() => void send(why)}>
            {why}
          </Button>
        ))}
      </div>
      {correctable && (
        <Input
          size="small"
          aria-label={words.checkin.instead}
          placeholder={words.checkin.instead}
          value={instead}
          maxLength={100}
          onChange={(event) => setInstead(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && cancel()}
        />
      )}
      <div className="undo-line">
        <Input
          size="small"
          aria-label={words.checkin.undoReason}
          placeholder={words.checkin.undoReason}
          value={reason}
          maxLength={200}
          autoFocus
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && cancel()}
        />
        <Button size="small" type="primary" htmlType="submit" disabled={busy || reason.trim() === ''}>
          {words.checkin.undoConfirm}
        </Button>
        <Button size="small" onClick={cancel}>
          {words.common.cancel}
        </Button>
      </div>
    </form>
  )
}
