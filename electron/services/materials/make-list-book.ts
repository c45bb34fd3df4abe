import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx'
import type { Checked, Output } from '../../../core/contract.ts'
import { type BookSheet, listBook } from '../../../core/materials/list-book.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { Context } from '../context.ts'
import { writeOut } from '../out-files.ts'
import { outFolderOf } from '../out-folder.ts'
import { readSettings } from '../settings.ts'
import { designsOf } from './designs.ts'
import { listInManifest } from './manifest.ts'
import { placeNames } from './out-places.ts'
import { makeOutFolder } from './publish-drafts.ts'
import { subjectsOf } from './subjects.ts'

/** Writes the lists as a workbook into the folder for staff, and its manifest. Throws `nothing-to-print`. */
export async function makeListBook(
  context: Context,
  { exam, session, room, out }: Checked<'materials.workbook'>,
): Promise<Output<'materials.workbook'>> {
  const open = context.exam(exam)
  const subjects = subjectsOf(open, { session, room })
  if (subjects.length === 0) throw refusal({ code: 'nothing-to-print' })
  const sheets = listBook(subjects, designsOf(context.site)('sign-in-sheets'))
  const standard = outFolderOf(open.exam().name, readSettings(context.site).outFolder, context.outFolder)
  const folder = join(resolve(out || standard), placeNames.confidential)
  await makeOutFolder(folder)
  const bytes = bytesOf(sheets)
  const path = join(folder, bookName)
  writeOut(path, ['xlsx'], bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  listInManifest(folder, [{ name: bookName, pages: sheets.length, at: context.now(), sha256 }])
  return { path, url: context.made.register(path), sheets: sheets.length }
}

const bookName = '签到表和考场安排表（可编辑）.xlsx'

function bytesOf(sheets: readonly BookSheet[]): Buffer {
  const book = utils.book_new()
  for (const sheet of sheets) utils.book_append_sheet(book, workSheet(sheet), sheet.name)
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer
}

/** Text throughout, so that a spreadsheet keeps every digit of a number and takes nothing for a formula. */
function workSheet({ rows, widths }: BookSheet): WorkSheet {
  const cells = rows.map((row) => row.map((v): CellObject => ({ t: 's', v, z: '@' })))
  const sheet = utils.aoa_to_sheet(cells, { dense: true })
  const last = widths.length - 1
  sheet['!cols'] = widths.map((wch) => ({ wch }))
  sheet['!rows'] = rows.map((row) => ({ hpt: row.length === 1 ? 24 : 22 }))
  sheet['!merges'] = rows.flatMap((row, r) => (row.length === 1 ? [{ s: { r, c: 0 }, e: { r, c: last } }] : []))
  return sheet
}
