import { Button } from 'antd'
import type { Exam } from '../../../core/model/exam.ts'
import type { Day } from '../../../core/model/notice.ts'
import { useCall } from '../../api/use-call.ts'
import { type ScreenId, usePlace } from '../../state/place.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { useWords } from '../../words/use-words.ts'

type Problem = { readonly key: string; readonly text: string; readonly to: ScreenId }

/** What stands in the way: steps that need attention, money, reviews, data past its time; each with the way there. */
export function Blocked({ exam, today }: { readonly exam: Exam; readonly today: Day }) {
  const words = useWords()
  const go = usePlace((place) => place.go)
  const steps = useCall('exams.steps', { exam: exam.id }, { settle: 500 }).value?.steps ?? []
  const problems = useProblems(exam, today)
  return (
    <section className="panel stack" aria-labelledby="blocked-title">
      <h2 id="blocked-title">{words.office.blocked}</h2>
      <ul className="task-lines">
        {steps.map((step) => (
          <li key={step.id} className="task-line">
            <div className="grow">
              <p className="row">
                <strong>{words.shell.step[step.id]}</strong> <StateMark state={step.state} />
              </p>
              {step.notes.length > 0 && (
                <p className="muted">{step.notes.map((note) => words.shell.note[note.code](note.count)).join(' · ')}</p>
              )}
            </div>
            {step.state !== 'ready' && (
              <Button
                size="small"
                aria-label={words.office.openNamed(words.shell.step[step.id])}
                onClick={() => go(step.id)}
              >
                {words.office.open}
              </Button>
            )}
          </li>
        ))}
        {problems.map((problem) => (
          <li key={problem.key} className="task-line">
            <p className="grow">{problem.text}</p>
            <Button size="small" aria-label={words.office.openNamed(problem.text)} onClick={() => go(problem.to)}>
              {words.office.open}
            </Button>
          </li>
        ))}
      </ul>
      {problems.length === 0 && steps.every((step) => step.state === 'ready') && (
        <p className="muted">{words.office.nothingBlocked}</p>
      )}
    </section>
  )
}

function useProblems(exam: Exam, today: Day): Problem[] {
  const words = useWords()
  const fees = useCall('fees.get', { exam: exam.id }, { settle: 1000 }).value
  const review = useCall('review.get', { exam: exam.id }, { settle: 1000 }).value
  const closeOut = useCall('closeout.get', { exam: exam.id }, { settle: 1000 }).value
  const owing = fees?.schools.filter((school) => school.state === 'unpaid' || school.state === 'partly').length ?? 0
  const drafts = review?.reviews.filter((one) => !one.submitted).length ?? 0
  const wipeDue = closeOut && closeOut.wipes.length === 0 && today >= closeOut.dates.workingDue
  const found: (Problem | false | undefined)[] = [
    owing > 0 && { key: 'fees', text: words.office.issue.fees(owing), to: 'fees' },
    fees &&
      fees.totals.unpriced > 0 && {
        key: 'unpriced',
        text: words.office.issue.unpriced(fees.totals.unpriced),
        to: 'fees',
      },
    review?.state === 'open' && {
      key: 'review',
      text: words.office.issue.reviewOpen(review.closes ?? ''),
      to: 'after',
    },
    review?.state === 'open' &&
      drafts > 0 && { key: 'drafts', text: words.office.issue.reviewDraft(drafts), to: 'after' },
    wipeDue &&
      !exam.practice && { key: 'wipe', text: words.office.issue.wipeDue(closeOut.dates.workingDue), to: 'after' },
  ]
  return found.filter((one) => one !== false && one !== undefined)
}
