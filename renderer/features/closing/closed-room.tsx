import { Alert, Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import type { RoomClosing } from '../../../core/calls/closing.ts'
import { balances } from '../../../core/day/closing.ts'
import { areTwoPeople } from '../../../core/day/incident-check.ts'
import type { Exam } from '../../../core/model/exam.ts'
import { useAction } from '../../api/use-action.ts'
import { useSettings } from '../../state/settings.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Field } from '../../ui/field.tsx'
import { secondsOf } from '../../ui/moments.ts'
import { useWords } from '../../words/use-words.ts'
import { Balance } from './balance.tsx'
import { MissingNames } from './missing-names.tsx'

type Props = {
  readonly exam: Exam
  readonly session: string
  readonly room: RoomClosing
  readonly now: () => string | undefined
}

/** A signed room: its figures, who signed, and the way to open it again. */
export function ClosedRoom({ exam, session, room, now }: Props) {
  const words = useWords()
  const [asked, ask] = useState(false)
  const { closed } = room
  if (!closed) return null
  return (
    <>
      <h2>{words.common.room(room.room)}</h2>
      <Balance expected={room.expected} present={room.present} absent={room.absent} unrecorded={room.unrecorded} />
      {balances(room) ? (
        <Alert
          type="success"
          showIcon
          title={words.closing.balanced}
          description={words.closing.signatures(closed.operator, closed.second, secondsOf(closed.at))}
        />
      ) : (
        <Alert type="warning" showIcon title={words.closing.changed} description={words.closing.changedText} />
      )}
      <h3>{words.closing.absentNames(closed.absent.length)}</h3>
      <MissingNames rooms={[room]} />
      {room.reopened.map((one) => (
        <p key={one.at} className="muted">
          {words.closing.reopenedBy(secondsOf(one.at), one.operator, one.second, one.reason)}
        </p>
      ))}
      {asked ? (
        <ReopenForm exam={exam} session={session} room={room.room} now={now} cancel={() => ask(false)} />
      ) : (
        <Button onClick={() => ask(true)}>{words.closing.reopen}</Button>
      )}
    </>
  )
}

function ReopenForm({
  exam,
  session,
  room,
  now,
  cancel,
}: {
  readonly exam: Exam
  readonly session: string
  readonly room: string
  readonly now: () => string | undefined
  readonly cancel: () => void
}) {
  const words = useWords()
  const known = useSettings((state) => state.settings.operator)
  const [operator, setOperator] = useState(known)
  const [second, setSecond] = useState('')
  const [reason, setReason] = useState('')
  const work = useAction('closing.reopen')
  const ready = areTwoPeople(operator, second) && reason.trim() !== ''
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (ready && !work.busy)
      void work.run({
        exam: exam.id,
        session,
        room,
        operator: operator.trim(),
        second: second.trim(),
        reason,
        now: now(),
      })
  }
  return (
    <form className="stack" aria-label={words.closing.reopen} onSubmit={submit}>
      <Field label={words.closing.reopenReason}>
        {(id) => (
          <Input id={id} value={reason} maxLength={200} autoFocus onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
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
              placeholder={words.closing.secondHint}
              onChange={(event) => setSecond(event.target.value)}
            />
          )}
        </Field>
      </div>
      <FailureNote failure={work.failure} />
      <div className="row">
        <Button type="primary" danger htmlType="submit" disabled={!ready} loading={work.busy}>
          {words.closing.reopenConfirm}
        </Button>
        <Button onClick={cancel}>{words.common.cancel}</Button>
      </div>
    </form>
  )
}
