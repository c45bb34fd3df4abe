import { Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { timeOf } from '../../ui/moments.ts'
import { useWords } from '../../words/use-words.ts'

/** Badges scanned or names typed, one after another. */
export function StaffSignIn({ exam, session }: { readonly exam: string; readonly session: string }) {
  const { equipment } = useWords()
  const [who, setWho] = useState('')
  const [told, setTold] = useState<{ text: string; good: boolean }>()
  const work = useAction('staff.sign-in')
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (who.trim() === '') return
    const answer = await work.run({ exam, session, who: who.trim() })
    setWho('')
    if (!answer.ok) return setTold(undefined)
    const { staff, at, already, onDuty } = answer.value
    const text = already ? equipment.alreadyIn(staff.name, timeOf(at)) : equipment.signedIn(staff.name, timeOf(at))
    setTold({ text: `${text} ${onDuty ? '' : equipment.notOnDuty}`, good: !already && onDuty })
  }
  return (
    <form className="panel stack" aria-label={equipment.signIn} onSubmit={(event) => void submit(event)}>
      <div className="row eq-badge-row">
        <Input
          className="grow"
          size="large"
          aria-label={equipment.signInPlaceholder}
          placeholder={equipment.signInPlaceholder}
          maxLength={80}
          value={who}
          onChange={(event) => setWho(event.target.value)}
        />
        <b role="status" className={told?.good ? 'eq-good' : 'eq-warn'}>
          {told && `${told.good ? '✓' : '!'} ${told.text}`}
        </b>
      </div>
      <FailureNote failure={work.failure} />
    </form>
  )
}
