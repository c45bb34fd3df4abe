import type { Handlers } from '../../../core/contract.ts'
import { materialPages } from '../../../core/materials/material-content.ts'
import { materials } from '../../../core/model/material.ts'
import type { Context } from '../context.ts'
import { sessionsOf } from '../exam-seating.ts'
import { designsOf } from '../materials/designs.ts'
import { findFontFiles } from '../materials/font-files.ts'
import { makeListBook } from '../materials/make-list-book.ts'
import { createPress, type Press } from '../materials/press.ts'
import { printLog } from '../materials/print-log.ts'
import { printMaterials } from '../materials/print-materials.ts'
import { printTestPage } from '../materials/print-test-page.ts'
import { staleSheets } from '../materials/stale-sheets.ts'
import { subjectsOf } from '../materials/subjects.ts'

type MaterialHandlers = Pick<
  Handlers,
  | 'materials.list'
  | 'materials.print'
  | 'materials.workbook'
  | 'materials.stale'
  | 'materials.log'
  | 'materials.test-page'
>

/** Printed materials. PDFs are drawn in a worker of their own, which is warmed up once somebody looks at the list. */
export function materialHandlers(context: Context, press: Press = createPress()): MaterialHandlers {
  return {
    'materials.list'(input) {
      const designOf = designsOf(context.site)
      const sets = subjectsOf(context.exam(input.exam), input).flatMap((subject) =>
        materials.map((material) => ({
          material,
          session: subject.session.id,
          room: subject.room,
          candidates: subject.candidates.length,
          pages: materialPages(material, subject, designOf(material)),
        })),
      )
      if (context.host !== 'terminal') void warm(context, press)
      return { sets }
    },
    'materials.print': (input) => context.job(input.job, (job) => printMaterials(context, press, input, job)),
    'materials.workbook': (input) => context.job(undefined, () => makeListBook(context, input)),
    'materials.stale'({ exam, session }) {
      const open = context.exam(exam)
      if (session !== undefined) sessionsOf(open, session)
      return {
        stale: staleSheets(open, context.site).filter((sheet) => session === undefined || sheet.session === session),
      }
    },
    'materials.log'({ exam, offset, limit }) {
      const entries = printLog(context.exam(exam))
      return { total: entries.length, entries: entries.slice(offset, offset + limit) }
    },
    'materials.test-page': ({ out }) => context.job(undefined, (job) => printTestPage(context, press, out, job)),
  }
}

/** Ahead of the first print and without holding anything up; what goes wrong is told again by the print itself. */
async function warm(context: Context, press: Press): Promise<void> {
  try {
    await press.warm(findFontFiles(process.platform, process.env))
  } catch (error) {
    context.log(`materials worker did not warm up: ${error instanceof Error ? error.message : String(error)}`)
  }
}
