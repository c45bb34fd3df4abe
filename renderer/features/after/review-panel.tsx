import { Alert } from 'antd'
import { daysBetween } from '../../../core/day/day.ts'
import type { Exam } from '../../../core/model/exam.ts'
import { useWords } from '../../words/use-words.ts'
import { Application } from './application.tsx'
import { Questions } from './questions.tsx'
import type { ReviewState } from './review-state.ts'

/** 成绩复核: until when, whom to ask about, and the application of each school. */
export function ReviewPanel({ exam, review }: { readonly exam: Exam; readonly review: ReviewState }) {
  const words = useWords()
  const { opens, closes, state, today } = review
  const left = state === 'open' && closes !== undefined ? ` · ${words.after.closesIn(daysBetween(today, closes))}` : ''
  return (
    <div className="stack">
      <Alert
        type={state === 'open' ? 'warning' : 'info'}
        showIcon
        title={opens && closes ? `${words.after.window(opens, closes)}${left}` : words.after.windowUnknown}
      />
      <div className="review">
        <Questions exam={exam} review={review} />
        <section className="stack" aria-labelledby="applications-title">
          <h2 id="applications-title">{words.after.applications}</h2>
          {review.reviews.length === 0 && <p className="muted">{words.after.noApplications}</p>}
          {review.reviews.map((one) => (
            <Application key={one.school} exam={exam} review={one} />
          ))}
        </section>
      </div>
    </div>
  )
}
