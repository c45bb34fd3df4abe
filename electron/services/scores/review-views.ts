import type { ReviewView } from '../../../core/calls/after-exam.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import type { Review } from '../../../core/model/review.ts'
import type { Score } from '../../../core/model/score.ts'
import { compareText } from '../../../core/rules/natural-order.ts'
import type { OpenExam } from '../context.ts'
import { levelOf } from './exam-scores.ts'

/** The applications with what a reader needs beside each candidate, by school. */
export function reviewViews(open: OpenExam): ReviewView[] {
  const level = levelOf(open)
  return [...open.store.all<Review>('reviews').values()]
    .sort((a, b) => compareText(a.school, b.school))
    .map((review) => ({
      ...review,
      items: review.items.map((item) => {
        const candidate = open.store.get<Candidate>('candidates', item.candidate)
        return {
          ...item,
          name: candidate?.name ?? '',
          admissionNumber: candidate?.admissionNumber,
          level: candidate ? level(candidate) : '',
          score: open.store.get<Score>('scores', item.candidate),
        }
      }),
    }))
}
