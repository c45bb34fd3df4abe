import { Button, Input } from 'antd'
import { useState } from 'react'
import type { DeskCandidate } from '../../../../core/contract.ts'
import { useAction } from '../../../api/use-action.ts'
import { useSettings } from '../../../state/settings.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { Field } from '../../../ui/field.tsx'
import { useWords } from '../../../words/use-words.ts'
import { PaneChoices, PaneFrame } from '../pane-frame.tsx'
import type { PaneProps } from './pane-props.ts'

/** 暂离: a candidate leaves the room for a while, with whoever goes along. */
export function ExitPane({ candidate, exam, room, now, close }: PaneProps & { readonly candidate: DeskCandidate }) {
  const words = useWords()
  const operator = useSettings((state) => state.settings.operator)
  const [reason, setReason] = useState<string>(words.day.exitReasons[0]!)
  const [escort, setEscort] = useState('')
  const work = useAction('checkin.exit')
  const submit = async (): Promise<void> => {
    if (reason.trim() === '' || work.busy) return
    const answer = await work.run({ exam, candidate: candidate.id, room, reason, escort, operator, now: now() })
    if (answer.ok) close()
  }
  return (
    <PaneFrame title={words.day.exitOf(candidate.name)} close={close} submit={() => void submit()}>
      <Field label={words.day.reason}>
        {(id) => <Input id={id} value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <PaneChoices label={words.day.reason} choices={words.day.exitReasons} chosen={reason} choose={setReason} />
      <Field label={words.day.escort}>
        {(id) => <Input id={id} value={escort} maxLength={40} onChange={(event) => setEscort(event.target.value)} />}
      </Field>
      <FailureNote failure={work.failure} />
      <Button type="primary" htmlType="submit" disabled={reason.trim() === ''} loading={work.busy}>
        {words.day.exitSave}
      </Button>
    </PaneFrame>
  )
}
