import { join, resolve } from 'node:path'
import type { Handlers } from '../../../core/contract.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { Context, OpenExam } from '../context.ts'
import { dayBook } from '../exam-day/day-book.ts'
import { dayFactsOf } from '../exam-day/day-facts.ts'
import { dayForms } from '../exam-day/day-forms.ts'
import { makeForms } from '../forms/make-forms.ts'
import { placeNames } from '../materials/out-places.ts'
import type { Press } from '../materials/press.ts'
import { writeOut } from '../out-files.ts'
import { outFolderOf } from '../out-folder.ts'
import { readSettings } from '../settings.ts'

/** Forms filled from the record of the exam day, drawn by the press that makes the materials. */
export function dayFormHandlers(context: Context, press: Press): Pick<Handlers, 'day.forms'> {
  return {
    'day.forms': (input) =>
      context.job(input.job, async (job) => {
        const open = context.exam(input.exam)
        checkRoom(open, input.room)
        const days = dayFactsOf(open, input.session, input.room).filter(({ rooms }) => rooms.length > 0)
        const folder = resolve(
          input.out || outFolderOf(open.exam().name, readSettings(context.site).outFolder, context.outFolder),
        )
        const { files, warnings } = await makeForms(
          context,
          press,
          input.forms
            .flatMap((form) => dayForms(form, days))
            .map((form) => ({ ...form, place: 'confidential' as const })),
          folder,
          job,
        )
        const made = files.map(({ about, path, pages }) => ({
          ...about,
          path,
          url: context.made.register(path),
          pages,
          kind: 'pdf' as const,
        }))
        if (!input.forms.includes('day-report')) return { files: made, warnings: [...warnings], folder }
        const report = made.find((file) => file.form === 'day-report')!
        const path = join(folder, placeNames.confidential, '考试日报告.xlsx')
        writeOut(path, ['xlsx'], dayBook(days))
        return {
          files: [...made, { ...report, path, url: context.made.register(path), pages: 0, kind: 'xlsx' as const }],
          warnings: [...warnings],
          folder,
        }
      }),
  }
}

function checkRoom(open: OpenExam, room: string | undefined): void {
  if (room === undefined || open.counts().some((count) => count.room === room)) return
  throw refusal({ code: 'room-not-found', room, rooms: [...new Set(open.counts().map((count) => count.room))] })
}
