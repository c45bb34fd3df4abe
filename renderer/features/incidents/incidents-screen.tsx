import { PlusOutlined, WarningOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import type { IncidentView } from '../../../core/calls/exam-day.ts'
import type { Exam, Session } from '../../../core/model/exam.ts'
import { useAction } from '../../api/use-action.ts'
import { useCall } from '../../api/use-call.ts'
import type { DeskClock } from '../../state/desk-clock.ts'
import { usePlace } from '../../state/place.ts'
import { useSettings } from '../../state/settings.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../words/use-words.ts'
import { IncidentForm } from './incident-form.tsx'
import { IncidentList } from './incident-list.tsx'
import '../../ui/day.css'
import './incidents.css'

/** 异常: what happened in the session, and the form that writes it down. */
export function IncidentsScreen({
  exam,
  session,
  clock,
}: {
  readonly exam: Exam
  readonly session: Session
  readonly clock: DeskClock
}) {
  const words = useWords()
  const room = usePlace((place) => place.room)
  const operator = useSettings((state) => state.settings.operator)
  const found = useCall(
    'incidents.list',
    { exam: exam.id, session: session.id, room },
    { settle: 150, needs: ['records', 'candidates'] },
  )
  const [form, setForm] = useState<{ corrects?: IncidentView } | undefined>()
  const [asked, ask] = useState<string>()
  const undo = useAction('checkin.undo')
  const incidents = found.value?.incidents ?? []
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.code !== 'F6') return
      event.preventDefault()
      setForm({})
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [])
  const withdraw = async (record: string, reason: string): Promise<boolean> => {
    const answer = await undo.run({ exam: exam.id, record, reason, operator, now: clock.sent() })
    if (answer.ok) ask(undefined)
    return answer.ok
  }
  const add = (
    <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setForm({})}>
      {words.incidents.add} <kbd className="key">F6</kbd>
    </Button>
  )
  return (
    <div className="day-columns">
      <section className="day-list" aria-label={words.incidents.title}>
        <div className="row day-head">
          <h1>{words.incidents.title}</h1>
          <span className="grow" />
          {add}
        </div>
        <FailureNote failure={found.failure ?? undo.failure} retry={found.reload} />
        {found.value && incidents.length === 0 && (
          <EmptyNote icon={<WarningOutlined />} title={words.incidents.none} text={words.incidents.noneText} />
        )}
        <IncidentList
          exam={exam.id}
          incidents={incidents}
          correct={(corrects) => setForm({ corrects })}
          asked={asked}
          ask={ask}
          withdraw={withdraw}
        />
      </section>
      {form && (
        <aside className="panel day-form" aria-label={form.corrects ? words.incidents.correct : words.incidents.add}>
          <h2>{form.corrects ? words.incidents.correct : words.incidents.add}</h2>
          <IncidentForm
            key={form.corrects?.incident.id ?? 'new'}
            exam={exam.id}
            session={session}
            room={room}
            read={clock.read}
            now={clock.sent}
            corrects={form.corrects}
            close={() => setForm(undefined)}
          />
        </aside>
      )}
    </div>
  )
}
