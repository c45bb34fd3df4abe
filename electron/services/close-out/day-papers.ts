import type { Context, Job, OpenExam } from '../context.ts'
import { dayBook } from '../exam-day/day-book.ts'
import { dayFactsOf } from '../exam-day/day-facts.ts'
import { dayForms } from '../exam-day/day-forms.ts'
import { makeForms } from '../forms/make-forms.ts'
import type { Press } from '../materials/press.ts'
import { writePacked } from './package-folder.ts'

/** What the archive keeps of the exam day: absences, incidents as they were written down, and the report. Nothing where nobody was expected. */
export async function packDay(
  context: Context,
  press: Press,
  open: OpenExam,
  place: { readonly folder: string; readonly forms: string },
  job: Job,
): Promise<void> {
  const days = dayFactsOf(open, undefined).filter(({ rooms }) => rooms.length > 0)
  const forms = (['absence-lists', 'incident-forms', 'day-report'] as const).flatMap((form) =>
    dayForms(form, days, true),
  )
  if (forms.length === 0) return
  await makeForms(context, press, forms, place.forms, job)
  writePacked(place.folder, '考试日报告.xlsx', dayBook(days))
}
