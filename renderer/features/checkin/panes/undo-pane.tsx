import { Button, Input } from 'antd'
import { useState } from 'react'
import type { ScanAnswer } from '../../../../core/contract.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { Field } from '../../../ui/field.tsx'
import { timeOf } from '../../../ui/moments.ts'
import { useWords } from '../../../words/use-words.ts'
import { PaneChoices, PaneFrame } from '../pane-frame.tsx'
import { useUndo } from '../use-undo.ts'
import type { PaneProps } from './pane-props.ts'

type Props = PaneProps & {
  /** A scan of somebody who is in already. */
  readonly attempt: ScanAnswer
  readonly done: () => void
}

/** Takes back a check-in however long ago it was: its candidate is scanned again. */
export function UndoPane({ attempt, exam, session, now, close, done }: Props) {
  const words = useWords()
  const [reason, setReason] = useState('')
  const [instead, setInstead] = useState('')
  const work = useUndo(exam, session, now)
  const { earlier, candidate } = attempt
  const submit = async (): Promise<void> => {
    if (reason.trim() === '' || work.busy || !earlier) return
    if (!(await work.undo(earlier.record, reason.trim(), instead.trim()))) return
    done()
    close()
  }
  return (
    <PaneFrame
      title={words.checkin.undoOf(candidate?.name ?? '')}
      note={words.checkin.undoneFrom(timeOf(earlier?.at ?? ''))}
      close={close}
      submit={() => void submit()}
    >
      <Field label={words.checkin.undoReason}>
        {(id) => <Input id={id} value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <PaneChoices
        label={words.checkin.undoReason}
        choices={words.checkin.undoReasons}
        chosen={reason}
        choose={setReason}
      />
      <Field label={words.checkin.instead}>
        {(id) => <Input id={id} value={instead} maxLength={100} onChange={(event) => setInstead(event.target.value)} />}
      </Field>
      <FailureNote failure={work.failure} />
      {work.unclear && (
        <p role="alert" className="unclear">
          {words.checkin.insteadUnclear(work.unclear)}
        </p>
      )}
      <Button type="primary" htmlType="submit" disabled={reason.trim() === ''} loading={work.busy}>
        {words.checkin.undoConfirm}
      </Button>
    </PaneFrame>
  )
}
