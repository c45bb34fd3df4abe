import { resolve } from 'node:path'
import type { Handlers } from '../../../core/contract.ts'
import type { Context } from '../context.ts'
import { makeForms } from '../forms/make-forms.ts'
import { siteSheets } from '../forms/site-sheets.ts'
import type { Press } from '../materials/press.ts'
import { outFolderOf } from '../out-folder.ts'
import { readSettings } from '../settings.ts'

/** Sheets of the whole site as PDF, drawn by the press that makes the materials. */
export function siteSheetHandlers(context: Context, press: Press): Pick<Handlers, 'site-sheets.print'> {
  return {
    'site-sheets.print': (input) =>
      context.job(input.job, async (job) => {
        const started = performance.now()
        const open = context.exam(input.exam)
        const forms = [...new Set(input.kinds)].flatMap((kind) => siteSheets(context, open, kind, input))
        const standard = outFolderOf(open.exam().name, readSettings(context.site).outFolder, context.outFolder)
        const folder = resolve(input.out || standard)
        const { files, warnings } = await makeForms(context, press, forms, folder, job)
        return {
          files: files.map(({ about, path, pages }) => ({
            kind: about,
            path,
            url: context.made.register(path),
            pages,
          })),
          warnings: [...warnings],
          folder,
          ms: Math.round(performance.now() - started),
        }
      }),
  }
}
