import { Input, Select } from 'antd'
import { useState } from 'react'
import type { ReviewView } from '../../../core/calls/after-exam.ts'
import type { Exam } from '../../../core/model/exam.ts'
import { useAction } from '../../api/use-action.ts'
import { useCall } from '../../api/use-call.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../words/use-words.ts'

type Outcome = 'none' | 'unchanged' | 'changed'

type Props = { readonly exam: Exam; readonly school: string; readonly item: ReviewView['items'][number] }

/** What came of one review, and the score where it was corrected. */
export function AnswerField({ exam, school, item }: Props) {
  const words = useWords()
  const [score, setScore] = useState(item.answer?.score ?? '')
  const today = useCall('calendar.get', { exam: exam.id }, { needs: ['exam'] }).value?.today
  const work = useAction('review.answer')
  const outcome: Outcome = item.answer?.outcome ?? 'none'
  const answer = (next: Outcome, text: string): void => {
    if (!today) return
    const value = next === 'none' ? null : { outcome: next, score: text, on: item.answer?.on ?? today }
    void work.run({ exam: exam.id, school, candidate: item.candidate, answer: value })
  }
  return (
    <div className="row">
      <Select
        size="small"
        aria-label={words.after.answerOf(item.name)}
        value={outcome}
        loading={work.busy}
        popupMatchSelectWidth={false}
        onChange={(next) => answer(next, score)}
        options={(['none', 'unchanged', 'changed'] as const).map((value) => ({
          value,
          label: words.after.answers[value],
        }))}
      />
      {outcome === 'changed' && (
        <Input
          size="small"
          className="new-score"
          aria-label={words.after.newScoreOf(item.name)}
          placeholder={words.after.newScore}
          maxLength={40}
          value={score}
          onChange={(event) => setScore(event.target.value)}
          onBlur={() => score !== item.answer?.score && answer('changed', score)}
        />
      )}
      <FailureNote failure={work.failure} />
    </div>
  )
}
