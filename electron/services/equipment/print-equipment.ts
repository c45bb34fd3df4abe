import { resolve } from 'node:path'
import type { Checked, Output } from '../../../core/contract.ts'
import type { Context } from '../context.ts'
import { makeForms } from '../forms/make-forms.ts'
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
    return {
      files: files.map(({ about, path, pages }) => ({ ...about, path, url: context.made.register(path), pages })),
      warnings: [...warnings],
      folder,
      ms: Math.round(performance.now() - started),
    }
  })
}
