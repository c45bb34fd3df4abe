import type { Exam } from '../../../core/model/exam.ts'
import { useCall } from '../../api/use-call.ts'
import { useSettings } from '../../state/settings.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { dayOf, spanOf } from '../../ui/moments.ts'
import { ReadinessTable } from '../../ui/readiness-table.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useWords } from '../../words/use-words.ts'
import { Blocked } from './blocked.tsx'
import { Contacts } from './contacts.tsx'
import { DueTasks } from './due-tasks.tsx'
import '../../ui/office.css'
import './overview.css'

/** 总览: how long until the exam, what is due today, what is late, and what stands in the way. */
export function OverviewScreen({ exam }: { readonly exam: Exam }) {
  const words = useWords()
  const calendar = useCall('calendar.get', { exam: exam.id }, { needs: ['tasks', 'notice', 'exam'] })
  return (
    <Screen title={words.office.page.overview}>
      <FailureNote failure={calendar.failure} retry={calendar.reload} />
      {calendar.value && (
        <div className="overview">
          <Countdown exam={exam} days={calendar.value.countdown} />
          <DueTasks exam={exam} calendar={calendar.value} />
          <Blocked exam={exam} today={calendar.value.today} />
          <div className="overview-ready">
            <ReadinessTable exam={exam.id} />
          </div>
          <Contacts exam={exam} />
        </div>
      )}
    </Screen>
  )
}

/** The number that everybody asks for, and the sessions it leads to. */
function Countdown({ exam, days }: { readonly exam: Exam; readonly days: number }) {
  const words = useWords()
  const language = useSettings((state) => state.settings.language)
  return (
    <section className="panel countdown" aria-label={words.office.examDay}>
      <p className="countdown-days number">{words.office.countdown(days)}</p>
      <ul className="countdown-sessions">
        {exam.sessions.map((session) => (
          <li key={session.id}>
            <strong>{session.name}</strong>{' '}
            <span className="number">
              {dayOf(session.start, language)} {spanOf(session.start, session.end)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
