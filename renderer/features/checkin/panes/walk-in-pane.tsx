import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import type { ScanAnswer } from '../../../../core/contract.ts'
import { useAction } from '../../../api/use-action.ts'
import { useSettings } from '../../../state/settings.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { Field } from '../../../ui/field.tsx'
import { useWords } from '../../../words/use-words.ts'
import { PaneFrame } from '../pane-frame.tsx'
import type { PaneProps } from './pane-props.ts'

const empty = { name: '', school: '', note: '', approver: '', seat: '' }

/** Somebody who is not on the roster is written down by name, and let in only if a second person says so. */
export function WalkInPane({
  code,
  attempt,
  exam,
  session,
  room,
  now,
  close,
  done,
}: PaneProps & { readonly code: string; readonly attempt: ScanAnswer; readonly done: () => void }) {
  const words = useWords()
  const operator = useSettings((state) => state.settings.operator)
  const [fields, setFields] = useState({ ...empty, number: code })
  const [admitted, setAdmitted] = useState(false)
  const work = useAction('checkin.walk-in')
  const ready = fields.name.trim() !== '' && (!admitted || fields.approver.trim() !== '')
  const input = (field: keyof typeof fields, label: string, maxLength: number) => (
    <Field label={label}>
      {(id) => (
        <Input
          id={id}
          value={fields[field]}
          maxLength={maxLength}
          onChange={(event) => setFields((all) => ({ ...all, [field]: event.target.value }))}
        />
      )}
    </Field>
  )
  const submit = async (): Promise<void> => {
    if (!ready || work.busy) return
    const { name, number, school, note, approver, seat } = fields
    const more = {
      school: school.trim() || undefined,
      number: number.trim() || undefined,
      ...(admitted && { approver, seat: seat.trim() || undefined }),
    }
    const answer = await work.run({
      exam,
      session,
      room,
      operator,
      now: now(),
      of: attempt.record,
      name,
      note,
      admitted,
      ...more,
    })
    if (!answer.ok) return
    done()
    close()
  }
  return (
    <PaneFrame title={words.day.walkIn} note={words.day.walkInText} close={close} submit={() => void submit()}>
      {input('name', words.day.walkInName, 60)}
      {input('number', words.day.walkInNumber, 60)}
      {input('school', words.day.walkInSchool, 120)}
      {input('note', words.day.walkInNote, 500)}
      <Checkbox checked={admitted} onChange={(event) => setAdmitted(event.target.checked)}>
        {words.day.walkInAdmit}
      </Checkbox>
      {admitted && input('approver', words.day.approver, 40)}
      {admitted && input('seat', words.day.walkInSeat, 20)}
      <FailureNote failure={work.failure} />
      <Button type="primary" htmlType="submit" disabled={!ready} loading={work.busy}>
        {words.day.walkInSave}
      </Button>
    </PaneFrame>
  )
}
