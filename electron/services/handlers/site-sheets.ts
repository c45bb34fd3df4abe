import { basename, resolve } from 'node:path'
import type { Checked, Handlers } from '../../../core/contract.ts'
import type { SiteSheetKind } from '../../../core/model/site-sheet.ts'
import type { Context, OpenExam } from '../context.ts'
import { type MadeForm, makeForms } from '../forms/make-forms.ts'
import { logSiteSheets, marksOfForms, signsOf } from '../forms/site-prints.ts'
import { type SiteForm, type SiteWanted, siteSheets } from '../forms/site-sheets.ts'
import type { LoggedSite } from '../materials/made-sheets.ts'
import type { Press } from '../materials/press.ts'
import { outFolderOf } from '../out-folder.ts'
import { readSettings } from '../settings.ts'

type Order = { readonly kind: SiteSheetKind; readonly wanted: SiteWanted; readonly forms: readonly SiteForm[] }

/** Sheets of the whole site as PDF, drawn by the press that makes the materials and entered into the same log. */
export function siteSheetHandlers(context: Context, press: Press): Pick<Handlers, 'site-sheets.print'> {
  return {
    'site-sheets.print': (input) =>
      context.job(input.job, async (job) => {
        const started = performance.now()
        const open = context.exam(input.exam)
        const orders = ordersOf(context, open, input)
        const standard = outFolderOf(open.exam().name, readSettings(context.site).outFolder, context.outFolder)
        const folder = resolve(input.out || standard)
        const forms = orders.flatMap((order) => order.forms.map((form) => ({ ...form, about: order })))
        const { files, warnings } = await makeForms(context, press, forms, folder, job)
        logSiteSheets(
          context,
          open,
          orders.flatMap((order) =>
            logged(
              open,
              order,
              files.filter(({ about }) => about === order),
            ),
          ),
          {},
        )
        return {
          files: files.map((file) => {
            const { about, path, pages } = file
            const sheet = context.made.sheetOf(path)!
            const log = { exam: open.id, sheets: [], site: logged(open, about, [file]) }
            return { kind: about.kind, path, url: context.made.register(path, { ...sheet, log }), pages }
          }),
          warnings: [...warnings],
          folder,
          ms: Math.round(performance.now() - started),
        }
      }),
  }
}

function ordersOf(context: Context, open: OpenExam, input: Checked<'site-sheets.print'>): Order[] {
  const { session, signs } = input
  const again = input.again?.map(({ kind, session: of }) => ({
    kind,
    wanted: { session: of || undefined, signs: signsOf(open, kind, of) },
  }))
  const chosen = again ?? [...new Set(input.kinds)].map((kind) => ({ kind, wanted: { session, signs } }))
  return chosen.map(({ kind, wanted }) => ({ kind, wanted, forms: siteSheets(context.site, open, kind, wanted) }))
}

/** What the print log keeps of the files of one kind. */
function logged(open: OpenExam, { kind, wanted, forms }: Order, files: readonly MadeForm<unknown>[]): LoggedSite[] {
  if (files.length === 0) return []
  return [
    {
      kind,
      session: wanted.session ?? '',
      ...(kind === 'signposts' && wanted.signs ? { signs: [...wanted.signs] } : {}),
      marks: marksOfForms(open, forms, wanted),
      pages: files.reduce((sum, file) => sum + file.pages, 0),
      files: files.map(({ path }) => basename(path)),
    },
  ]
}
