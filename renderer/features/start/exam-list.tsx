import { Button } from 'antd'
import type { ExamSummary } from '../../../core/contract.ts'
import { usePlace } from '../../state/place.ts'
import { useSettings } from '../../state/settings.ts'
import { dayOf } from '../../ui/moments.ts'
import { useWords } from '../../words/use-words.ts'

/** The exams of this computer. One that does not open leads to its recovery. */
export function ExamList({ exams }: { readonly exams: readonly ExamSummary[] }) {
  const words = useWords()
  return (
    <section aria-labelledby="exams-title" className="stack">
      <h2 id="exams-title">{words.start.yours}</h2>
      <ul className="exam-list panel">
        {exams.map((exam) => (
          <ExamLine key={exam.id} exam={exam} />
        ))}
      </ul>
    </section>
  )
}

function ExamLine({ exam }: { readonly exam: ExamSummary }) {
  const words = useWords()
  const language = useSettings((state) => state.settings.language)
  const openExam = usePlace((place) => place.openExam)
  const broken = exam.state === 'damaged' || exam.state === 'newer'
  const days = [...new Set(exam.sessions.map((session) => session.start.slice(0, 10)))]
  return (
    <li className="exam-line">
      <div className="grow">
        <p className="exam-line-name">
          {exam.name} {exam.practice && <span className="practice-tag">{words.common.practice}</span>}
        </p>
        <p className="muted">
          {broken
            ? null
            : [
                exam.site,
                days.map((day) => dayOf(day, language)).join('、'),
                words.start.sessions(exam.sessions.length),
                words.common.people(exam.candidates),
              ]
                .filter(Boolean)
                .join(' · ')}
        </p>
      </div>
      {exam.state !== 'ready' && <span className="exam-state">{words.start.state[exam.state]}</span>}
      {broken ? (
        <Button danger onClick={() => openExam(exam.id, 'recovery')}>
          {words.start.recover}
        </Button>
      ) : (
        <Button
          type="primary"
          ghost
          onClick={() => openExam(exam.id, 'overview')}
          aria-label={`${words.start.open} ${exam.name}`}
        >
          {words.start.open}
        </Button>
      )}
    </li>
  )
}
