import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useWords } from '../../words/use-words.ts'

type Props = {
  readonly title: string
  readonly cancel: () => void
  readonly withdraw: (reason: string) => Promise<boolean>
}

/** Asks why an incident is taken back; it stays in the log. */
export function WithdrawForm({ title, cancel, withdraw }: Props) {
  const words = useWords()
  const [reason, setReason] = useState('')
  const send = (event: FormEvent): void => {
    event.preventDefault()
    if (reason.trim() !== '') void withdraw(reason.trim())
  }
  return (
    <form className="row" aria-label={`${words.incidents.withdraw} ${title}`} onSubmit={send}>
      <Input
        className="grow"
        aria-label={words.incidents.withdrawReason}
        placeholder={words.incidents.withdrawReason}
        value={reason}
        maxLength={200}
        autoFocus
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && cancel()}
      />
      <Button type="primary" htmlType="submit" disabled={reason.trim() === ''}>
        {words.incidents.withdrawConfirm}
      </Button>
      <Button onClick={cancel}>{words.common.cancel}</Button>
    </form>
  )
}
