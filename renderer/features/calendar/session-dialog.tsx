import { Button, Input, Modal } from 'antd'
import { type FormEvent, useState } from 'react'
import type { Exam, Session } from '../../../core/model/exam.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { timeOf } from '../../ui/moments.ts'
import { OfficeField } from '../../ui/office-field.tsx'
import { useWords } from '../../words/use-words.ts'

type Props = { readonly exam: Exam; readonly session: Session | undefined; readonly close: () => void }

/** Adds a session, or changes one's name, level, day and times. */
export function SessionDialog({ exam, session, close }: Props) {
  const words = useWords()
  const like = session ?? exam.sessions.at(-1)!
  const [name, setName] = useState(session?.name ?? '')
  const [level, setLevel] = useState(session?.level ?? '')
  const [day, setDay] = useState(like.start.slice(0, 10))
  const [start, setStart] = useState(session ? timeOf(session.start) : '')
  const [end, setEnd] = useState(session ? timeOf(session.end) : '')
  const work = useAction('exams.update')
  const backwards = start !== '' && end !== '' && end <= start
  const ready = name.trim() !== '' && day !== '' && start !== '' && end !== '' && !backwards
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!ready) return
    const at = (time: string): string => `${day}T${time}:00${like.start.slice(19)}`
    const id = session?.id ?? `own-${crypto.randomUUID().slice(0, 8)}`
    const saved: Session = { id, name: name.trim(), level: level.trim(), start: at(start), end: at(end) }
    const answer = await work.run({ exam: exam.id, sessions: withSession(exam, saved) })
    if (answer.ok) close()
  }
  const title = session ? words.calendar.editSessionNamed(session.name) : words.calendar.addSession
  return (
    <Modal open title={title} onCancel={close} footer={null}>
      <form className="stack" onSubmit={(event) => void save(event)}>
        <OfficeField label={words.calendar.sessionName}>
          {(id) => <Input id={id} maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />}
        </OfficeField>
        <OfficeField label={words.calendar.level} hint={words.calendar.levelHint}>
          {(id) => <Input id={id} maxLength={40} value={level} onChange={(event) => setLevel(event.target.value)} />}
        </OfficeField>
        <div className="office-fields">
          <OfficeField label={words.calendar.date}>
            {(id) => <Input id={id} type="date" value={day} onChange={(event) => setDay(event.target.value)} />}
          </OfficeField>
          <OfficeField label={words.calendar.start}>
            {(id) => <Input id={id} type="time" value={start} onChange={(event) => setStart(event.target.value)} />}
          </OfficeField>
          <OfficeField label={words.calendar.end}>
            {(id) => <Input id={id} type="time" value={end} onChange={(event) => setEnd(event.target.value)} />}
          </OfficeField>
        </div>
        <p className={backwards ? 'caution' : 'muted'} role={backwards ? 'alert' : undefined}>
          {backwards ? words.calendar.endsFirst : words.calendar.sessionMoves}
        </p>
        <FailureNote failure={work.failure} />
        <div className="row dialog-actions">
          <Button onClick={close}>{words.common.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={work.busy} disabled={!ready}>
            {words.office.save}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

/** The exam's sessions with this one in its place by time. */
function withSession({ sessions }: Exam, saved: Session): Session[] {
  const others = sessions.filter((one) => one.id !== saved.id)
  const later = others.findIndex((one) => one.start > saved.start)
  const at = later < 0 ? others.length : later
  return [...others.slice(0, at), saved, ...others.slice(at)]
}
