import { seatingReport } from '../../../core/forms/seating-report.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import type { FormDocument } from '../../../core/model/form.ts'
import { naturalOrder } from '../../../core/rules/natural-order.ts'
import { isSeated } from '../../../core/seating/seating.ts'
import type { OpenExam } from '../context.ts'
import { candidatesOf } from '../exam-seating.ts'
import { latestPlan } from './plans.ts'

/** The report of the latest accepted arrangement; none while nothing was arranged. */
export function latestReport(open: OpenExam): { readonly version: number; readonly form: FormDocument } | undefined {
  const plan = latestPlan(open)
  if (!plan) return undefined
  const sessions = new Set(plan.sessions)
  const seated = candidatesOf(open)
    .filter((c) => !c.withdrawn && sessions.has(c.session))
    .filter(isSeated)
  const rooms = [...Map.groupBy(seated, (c) => c.room)]
    .map(([room, people]) => ({
      room,
      sessions: [...Map.groupBy(people, (c) => c.session)].map(([session, all]) => ({ session, count: all.length })),
    }))
    .sort((a, b) => naturalOrder(a.room, b.room))
  const candidate = (id: string) => open.store.get<Candidate>('candidates', id)
  return { version: plan.version, form: seatingReport(open.exam(), plan, { rooms, candidate }) }
}
