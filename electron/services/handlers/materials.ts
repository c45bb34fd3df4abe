import type { Handlers } from '../../../core/contract.ts'
import { materials } from '../../../core/model/material.ts'
import { materialPages } from '../../../core/rules/material-content.ts'
import type { Context } from '../context.ts'
import { sessionsOf } from '../exam-seating.ts'
import { findFontFiles } from '../materials/font-files.ts'
import { createPress, type Press } from '../materials/press.ts'
import { printMaterials } from '../materials/print-materials.ts'
import { printTestPage } from '../materials/print-test-page.ts'
import { staleSheets } from '../materials/stale-sheets.ts'
import { subjectsOf } from '../materials/subjects.ts'

type MaterialHandlers = Pick<Handlers, 'materials.list' | 'materials.print' | 'materials.stale' | 'materials.test-page'>

/** Printed materials. PDFs are drawn in a worker of their own, which is warmed up once somebody looks at the list. */
export function materialHandlers(context: Context, press: Press = createPress()): MaterialHandlers {
  return {
    'materials.list'(input) {
      const sets = subjectsOf(context.exam(input.exam), input).flatMap(({ session, room, candidates }) =>
        materials.map((material) => ({
          material,
          session: session.id,
          room,
          candidates: candidates.length,
          pages: materialPages(material, candidates.length),
        })),
      )
      if (context.host !== 'terminal') void warm(context, press)
      return { sets }
    },
    'materials.print': (input) => context.job(input.job, (job) => printMaterials(context, press, input, job)),
    'materials.stale'({ exam, session }) {
      const open = context.exam(exam)
      if (session !== undefined) sessionsOf(open, session)
      return { stale: staleSheets(open).filter((sheet) => session === undefined || sheet.session === session) }
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
