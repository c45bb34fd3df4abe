import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import type { Exam, Session } from '../../../core/model/exam.ts'
import { call } from '../../api/call.ts'
import { useAction } from '../../api/use-action.ts'
import { useCall } from '../../api/use-call.ts'
import { useSettings } from '../../state/settings.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { dayOf, spanOf } from '../../ui/moments.ts'
import { useUndoNote } from '../../ui/use-undo-note.tsx'
import { useWords } from '../../words/use-words.ts'
import { SessionDialog } from './session-dialog.tsx'

/** The sessions of the exam, to be added, changed and taken off. */
export function SessionTable({ exam }: { readonly exam: Exam }) {
  const words = useWords()
  const [edited, edit] = useState<Session | 'new'>()
  const { remove, failure } = useRemove(exam)
  return (
    <section className="panel stack" aria-labelledby="sessions-title">
      <header className="row">
        <h2 id="sessions-title" className="grow">
          {words.calendar.sessionList}
        </h2>
        <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => edit('new')}>
          {words.calendar.addSession}
        </Button>
      </header>
      <FailureNote failure={failure} />
      <div className="scroll-x">
        <table className="sheet" aria-labelledby="sessions-title">
          <thead>
            <tr>
              <th scope="col">{words.calendar.sessionName}</th>
              <th scope="col">{words.calendar.level}</th>
              <th scope="col">{words.calendar.date}</th>
              <th scope="col">{words.calendar.span}</th>
              <th scope="col" className="end">
                {words.calendar.candidates}
              </th>
              <th scope="col">{words.calendar.actions}</th>
            </tr>
          </thead>
          <tbody>
            {exam.sessions.map((session) => (
              <SessionRow
                key={session.id}
                exam={exam}
                session={session}
                edit={() => edit(session)}
                remove={() => void remove(session)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {edited && (
        <SessionDialog exam={exam} session={edited === 'new' ? undefined : edited} close={() => edit(undefined)} />
      )}
    </section>
  )
}

type RowProps = {
  readonly exam: Exam
  readonly session: Session
  readonly edit: () => void
  readonly remove: () => void
}

function SessionRow({ exam, session, edit, remove }: RowProps) {
  const words = useWords()
  const language = useSettings((state) => state.settings.language)
  const asked = { exam: exam.id, session: session.id, limit: 1 }
  const candidates = useCall('roster.page', asked, { needs: ['candidates'], settle: 500 }).value?.total
  const last = exam.sessions.length === 1
  return (
    <tr>
      <th scope="row">{session.name}</th>
      <td>{session.level}</td>
      <td className="number">{dayOf(session.start, language)}</td>
      <td className="number">{spanOf(session.start, session.end)}</td>
      <td className="end number">{candidates}</td>
      <td>
        <Button
          type="text"
          size="small"
          icon={<EditOutlined aria-hidden="true" />}
          aria-label={words.calendar.editSessionNamed(session.name)}
          onClick={edit}
        />
        <Tooltip title={last ? words.calendar.lastSession : undefined}>
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined aria-hidden="true" />}
            aria-label={words.calendar.removeSessionNamed(session.name)}
            disabled={last}
            onClick={remove}
          />
        </Tooltip>
      </td>
    </tr>
  )
}

/** Takes a session off and offers to put it back. One with candidates is refused by the services. */
function useRemove(exam: Exam) {
  const words = useWords()
  const offer = useUndoNote()
  const { run, failure } = useAction('exams.update')
  const remove = async (session: Session): Promise<void> => {
    const sessions = exam.sessions.filter((one) => one.id !== session.id)
    const answer = await run({ exam: exam.id, sessions })
    if (answer.ok) offer(words.calendar.removedSession(session.name), () => void putBack(exam.id, session))
  }
  return { remove, failure }
}

/** Puts the session back among those that there are by now. */
async function putBack(id: string, session: Session): Promise<void> {
  const now = await call('exams.get', { exam: id })
  if (!now.ok) return
  const sessions = [...now.value.exam.sessions, session].sort((a, b) => (a.start < b.start ? -1 : 1))
  await call('exams.update', { exam: id, sessions })
}
