import type { ReviewView, ScoreRowView } from '../../../core/calls/after-exam.ts'
import { useAction } from '../../api/use-action.ts'

type Item = { readonly candidate: string; readonly part: string; readonly reason: string }

/** Adds candidates to the applications of their schools; who is in one already keeps what was written. */
export function useAddToReview(exam: string, reviews: readonly ReviewView[]) {
  const work = useAction('review.save')
  const add = async (
    people: readonly ScoreRowView[],
    part: string,
    reasonOf: (row: ScoreRowView) => string,
  ): Promise<boolean> => {
    for (const school of new Set(people.map((row) => row.school))) {
      const before = reviews.find((one) => one.school === school)
      const items: Item[] = (before?.items ?? []).map(({ candidate, part: what, reason }) => ({
        candidate,
        part: what,
        reason,
      }))
      const known = new Set(items.map((item) => item.candidate))
      for (const row of people) {
        if (row.school === school && !known.has(row.candidate))
          items.push({ candidate: row.candidate, part, reason: reasonOf(row) })
      }
      const answer = await work.run({ exam, school, contact: before?.contact, phone: before?.phone, items })
      if (!answer.ok) return false
    }
    return true
  }
  return { add, busy: work.busy, failure: work.failure }
}
