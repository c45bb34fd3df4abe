import { basename, resolve } from 'node:path'
import type { Checked, Output } from '../../../core/contract.ts'
import type { Context, OpenExam } from '../context.ts'
import { type MadeForm, makeForms } from '../forms/make-forms.ts'
import { logSiteSheets, marksOfForms } from '../forms/site-prints.ts'
import { siteSheets } from '../forms/site-sheets.ts'
import type { LoggedSite } from '../materials/made-sheets.ts'
import type { Press } from '../materials/press.ts'
import { outFolderOf } from '../out-folder.ts'
import { readSettings } from '../settings.ts'
import { equipmentPapers } from './equipment-forms.ts'

/** Makes check sheets, hand-over slips, lists of staff and badges as PDF. */
export function printEquipment(
  context: Context,
  press: Press,
  input: Checked<'equipment.print'>,
): Promise<Output<'equipment.print'>> {
  return context.job(input.job, async (job) => {
    const started = performance.now()
    const open = context.exam(input.exam)
    const papers = equipmentPapers(open, input.form, input).map((paper) => ({
      ...paper,
      place: 'confidential' as const,
    }))
    const folder = resolve(
      input.out || outFolderOf(open.exam().name, readSettings(context.site).outFolder, context.outFolder),
    )
    const { files, warnings } = await makeForms(context, press, papers, folder, job)
    if (input.form === 'badges') logBadges(context, open, files)
    return {
      files: files.map(({ about, path, pages }) => ({ ...about, path, url: context.made.register(path), pages })),
      warnings: [...warnings],
      folder,
      ms: Math.round(performance.now() - started),
    }
  })
}

/** Badges are sheets of the site: they are known to be stale once the staff have changed. */
function logBadges(context: Context, open: OpenExam, files: readonly MadeForm<unknown>[]): void {
  const forms = siteSheets(context.site, open, 'staff-badges', {})
  const marks = marksOfForms(open, forms, {})
  const logged = files.map(
    ({ path, pages }): LoggedSite => ({
      kind: 'staff-badges',
      session: '',
      marks,
      pages,
      files: [basename(path)],
    }),
  )
  logSiteSheets(context, open, logged, {})
  for (const [i, { path }] of files.entries()) {
    const log = { exam: open.id, sheets: [], site: [logged[i]!] }
    context.made.register(path, { ...context.made.sheetOf(path)!, log })
  }
}
