import type { Output } from '../../../core/contract.ts'
import type { Day } from '../../../core/model/notice.ts'
import type { Review } from '../../../core/model/review.ts'
import type { OpenExam } from '../context.ts'
import { calendarOf } from '../exam-notice.ts'
import { feesOf } from '../fees/exam-fees.ts'
import { certificateRows } from '../scores/certificate-rows.ts'
import { scoreRows } from '../scores/exam-scores.ts'

type Check = Output<'closeout.get'>['checks'][number]

/** What is still open before an exam can be put away, each with how many; nothing open is left out. */
export function closeOutChecks(open: OpenExam, today: Day): Check[] {
  const people = scoreRows(open)
  const reviews = [...open.store.all<Review>('reviews').values()]
  const { counts } = calendarOf(open, today)
  const all: Check[] = [
    { code: 'attendance-open', count: open.counts().reduce((sum, room) => sum + room.unrecorded, 0) },
    { code: 'fees-outstanding', count: feesOf(open, today).schools.filter((school) => school.balance !== 0).length },
    { code: 'scores-missing', count: people.filter((row) => !row.score && row.status !== 'absent').length },
    {
      code: 'reviews-unanswered',
      count: reviews.flatMap((review) => review.items).filter((item) => !item.answer).length,
    },
    {
      code: 'certificates-outstanding',
      count: certificateRows(open).filter((row) => !row.certificate?.handedOut).length,
    },
    { code: 'tasks-open', count: counts.late + counts.due + counts.current },
  ]
  return all.filter((check) => check.count > 0)
}
