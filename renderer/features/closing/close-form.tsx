import { Alert, Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import type { RoomClosing } from '../../../core/calls/closing.ts'
import { areTwoPeople } from '../../../core/day/incident-check.ts'
import type { Exam } from '../../../core/model/exam.ts'
import { useAction } from '../../api/use-action.ts'
import { useSettings } from '../../state/settings.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Field } from '../../ui/field.tsx'
import { useWords } from '../../words/use-words.ts'
import { Balance } from './balance.tsx'
import { MissingNames } from './missing-names.tsx'

type Props = {
  readonly exam: Exam
  readonly session: string
  /** What would be closed: one room, or all of the session. */
  readonly rooms: readonly RoomClosing[]
  readonly one: RoomClosing | undefined
  readonly isOpen: boolean
  readonly now: () => string | undefined
  /** Who signed the room before. */
  readonly second: string | undefined
  readonly keepSecond: (name: string) => void
}

/** Fixes absences of a room, or of all that are open, with two signatures. */
export function CloseForm({ exam, session, rooms, one, isOpen, now, second: before = '', keepSecond }: Props) {
  const words = useWords()
  const known = useSettings((state) => state.settings.operator)
  const [operator, setOperator] = useState(known)
  const [second, setSecond] = useState(before)
  const [counted, setCounted] = useState('')
  const work = useAction('closing.close')
  const open = rooms.filter((room) => !room.closed)
  const sum = (field: 'expected' | 'present' | 'absent' | 'unrecorded'): number =>
    open.reduce((total, room) => total + room[field], 0)
  const heads = /^\d{1,4}$/.test(counted.trim()) ? Number(counted.trim()) : undefined
  const same = operator.trim() !== '' && second.trim() !== '' && !areTwoPeople(operator, second)
  const ready = areTwoPeople(operator, second) && open.length > 0

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!ready || work.busy) return
    const answer = await work.run({
      exam: exam.id,
      session,
      room: one?.room,
      operator: operator.trim(),
      second: second.trim(),
      counted: one ? heads : undefined,
      now: now(),
    })
    if (answer.ok) keepSecond(second.trim())
  }
  if (open.length === 0)
    return <Alert type="success" showIcon title={words.closing.allClosed} description={words.closing.allClosedText} />
  return (
    <form className="stack" aria-label={words.closing.close} onSubmit={(event) => void submit(event)}>
      <h2>{one ? words.common.room(one.room) : words.closing.openRooms(open.length)}</h2>
      <Balance
        expected={sum('expected')}
        present={sum('present')}
        absent={sum('absent')}
        unrecorded={sum('unrecorded')}
      />
      {isOpen && sum('unrecorded') > 0 && <Alert type="warning" showIcon title={words.closing.waitForCutOff} />}
      {open.some((room) => room.out > 0) && (
        <Alert
          type="warning"
          showIcon
          title={words.closing.someOut(open.reduce((total, room) => total + room.out, 0))}
        />
      )}
      {open.some((room) => room.unchecked > 0) && (
        <Alert
          type="warning"
          showIcon
          title={words.closing.someUnchecked(open.reduce((total, room) => total + room.unchecked, 0))}
        />
      )}
      <h3>{words.closing.missing(sum('unrecorded') + sum('absent'))}</h3>
      <MissingNames rooms={open} />
      {one && (
        <Field
          label={words.closing.counted}
          note={
            heads !== undefined &&
            heads !== one.present && (
              <span className="differs" role="alert">
                {words.closing.differs(heads, one.present)}
              </span>
            )
          }
        >
          {(id) => (
            <Input
              id={id}
              value={counted}
              maxLength={4}
              inputMode="numeric"
              placeholder={words.closing.countedHint}
              onChange={(event) => setCounted(event.target.value.replace(/\D/g, ''))}
            />
          )}
        </Field>
      )}
      <div className="field-row">
        <Field label={words.closing.first}>
          {(id) => (
            <Input id={id} value={operator} maxLength={40} onChange={(event) => setOperator(event.target.value)} />
          )}
        </Field>
        <Field label={words.closing.second}>
          {(id) => (
            <Input
              id={id}
              value={second}
              maxLength={40}
              status={same ? 'error' : ''}
              placeholder={words.closing.secondHint}
              onChange={(event) => setSecond(event.target.value)}
            />
          )}
        </Field>
      </div>
      <FailureNote failure={work.failure} />
      <Button type="primary" size="large" htmlType="submit" disabled={!ready} loading={work.busy}>
        {words.closing.close}
      </Button>
      <p className="muted">{words.closing.closeText}</p>
    </form>
  )
}
