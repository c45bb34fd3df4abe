import type { Handlers } from '../../../core/contract.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { Day } from '../../../core/model/notice.ts'
import type { Review } from '../../../core/model/review.ts'
import { inReviewWindow, reviewState, reviewWindow } from '../../../core/notice/reviews.ts'
import type { Context, OpenExam } from '../context.ts'
import { byOf, daysOf, noticeOf, todayOf } from '../exam-notice.ts'
import { scoreRows } from '../scores/exam-scores.ts'
import { reviewViews } from '../scores/review-views.ts'

type ReviewHandlers = Pick<Handlers, 'review.get' | 'review.save' | 'review.submit' | 'review.reopen' | 'review.answer'>

/** 成绩复核: one application per school, taken while the scores are published. */
export function reviewHandlers(context: Context): ReviewHandlers {
  const keep = (open: OpenExam, action: string, review: Review, operator: string): { review: Review } => {
    open.store.commit(action, byOf(context, operator), [{ put: 'reviews', key: review.school, value: review }])
    return { review }
  }
  return {
    'review.get'({ exam, on }) {
      const open = context.exam(exam)
      const today = on ?? todayOf(context)
      const window = windowOf(open)
      return {
        today,
        ...window,
        state: reviewState(window, today),
        reviews: reviewViews(open),
        questions: scoreRows(open).filter((row) => row.doubt),
      }
    },

    'review.save'({ exam, school, contact, phone, items, operator }) {
      const open = context.exam(exam)
      const before = open.store.get<Review>('reviews', school)
      if (before?.submitted) throw refusal({ code: 'review-already-submitted', school, on: before.submitted.on })
      checkItems(open, school, items)
      if (items.length === 0) {
        if (before) open.store.commit('drop-review', byOf(context, operator), [{ drop: 'reviews', key: school }])
        return {}
      }
      const answers = new Map(before?.items.map((item) => [item.candidate, item.answer]))
      const withAnswers = items.map((item) => ({ ...item, answer: answers.get(item.candidate) }))
      const createdAt = before?.createdAt ?? context.now()
      return keep(open, 'save-review', { school, contact, phone, items: withAnswers, createdAt }, operator)
    },

    'review.submit'({ exam, school, on, operator }) {
      const open = context.exam(exam)
      const review = reviewOf(open, school)
      if (review.submitted) throw refusal({ code: 'review-already-submitted', school, on: review.submitted.on })
      const day: Day = on ?? todayOf(context)
      const { opens, closes } = windowOf(open)
      if (!inReviewWindow({ opens, closes }, day))
        throw refusal({ code: 'review-window-closed', opens: opens ?? '', closes: closes ?? '', on: day })
      return keep(
        open,
        'submit-review',
        { ...review, submitted: { on: day, by: byOf(context, operator).operator } },
        operator,
      )
    },

    'review.reopen'({ exam, school, operator }) {
      const open = context.exam(exam)
      return keep(open, 'reopen-review', { ...reviewOf(open, school), submitted: undefined }, operator)
    },

    'review.answer'({ exam, school, candidate, answer, operator }) {
      const open = context.exam(exam)
      const review = reviewOf(open, school)
      if (!review.items.some((item) => item.candidate === candidate))
        throw refusal({ code: 'candidate-not-found', candidate })
      const items = review.items.map((item) =>
        item.candidate === candidate ? { ...item, answer: answer ?? undefined } : item,
      )
      return keep(open, 'answer-review', { ...review, items }, operator)
    },
  }
}

const windowOf = (open: OpenExam) => reviewWindow(noticeOf(open), daysOf(open))

function reviewOf(open: OpenExam, school: string): Review {
  const found = open.store.get<Review>('reviews', school)
  if (!found) throw refusal({ code: 'review-not-found', school })
  return found
}

/** Every candidate once, and each of the school that applies. */
function checkItems(open: OpenExam, school: string, items: readonly { readonly candidate: string }[]): void {
  const seen = new Set<string>()
  for (const { candidate: id } of items) {
    const candidate = open.store.get<Candidate>('candidates', id)
    if (!candidate) throw refusal({ code: 'candidate-not-found', candidate: id })
    if ((candidate.school ?? '') !== school)
      throw refusal({ code: 'review-other-school', name: candidate.name, school: candidate.school ?? '' })
    if (seen.has(id)) throw refusal({ code: 'review-candidate-twice', name: candidate.name })
    seen.add(id)
  }
}
