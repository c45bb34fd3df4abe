import { resolve } from 'node:path'
import type { Handlers } from '../../../core/contract.ts'
import type { Context } from '../context.ts'
import { todayOf } from '../exam-notice.ts'
import { formsOf } from '../forms/exam-forms.ts'
import { makeForms } from '../forms/make-forms.ts'
import type { Press } from '../materials/press.ts'
import { outFolderOf } from '../out-folder.ts'
import { readSettings } from '../settings.ts'

/** Statements, applications and lists as PDF, drawn by the press that makes the materials. */
export function formHandlers(context: Context, press: Press): Pick<Handlers, 'forms.print'> {
  return {
    'forms.print': (input) =>
      context.job(input.job, async (job) => {
        const started = performance.now()
        const open = context.exam(input.exam)
        const place = input.form === 'calendar' ? 'public' : 'confidential'
        const forms = formsOf(open, input.form, input.school, todayOf(context)).map(
          (form) => ({ ...form, place }) as const,
        )
        const standard = outFolderOf(open.exam().name, readSettings(context.site).outFolder, context.outFolder)
        const folder = resolve(input.out || standard)
        const { files, warnings } = await makeForms(context, press, forms, folder, job)
        return {
          files: files.map(({ about, path, pages }) => ({ ...about, path, url: context.made.register(path), pages })),
          warnings: [...warnings],
          folder,
          ms: Math.round(performance.now() - started),
        }
      }),
  }
}
