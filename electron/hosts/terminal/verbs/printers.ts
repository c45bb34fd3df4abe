import { reprintOf } from '../../../../core/materials/stale-sets.ts'
import type { Verbs } from '../desk.ts'
import { withoutAddress } from './print.ts'
import { siteFile } from './printables.ts'

const nothing = { files: [], warnings: [], ms: 0 }

/** `printers` and `stale`. */
export function addPrinterVerbs({ verb, examVerb, run, words }: Verbs): void {
  verb('printers', words.printers).action((flags) => run(flags, async ({ ask }) => ask('printers.list', {})))
  examVerb('stale', words.stale)
    .option('--session <id>', words.session)
    .option('--out <folder>', words.staleOut)
    .action((flags) =>
      run(flags, async ({ ask, exam, job, path }) => {
        const id = await exam()
        const { stale } = await ask('materials.stale', { exam: id, session: flags.session })
        const { sets, site } = reprintOf(stale)
        if (flags.out === undefined || sets.length + site.length === 0) return { stale }
        const out = path(flags.out)
        const rooms = sets.length > 0 ? await ask('materials.print', { exam: id, job, sets, out }) : nothing
        const again = site.length > 0 ? await ask('site-sheets.print', { exam: id, job, again: site, out }) : nothing
        return {
          stale,
          files: [...rooms.files.map(withoutAddress), ...again.files.map(siteFile)],
          warnings: [...rooms.warnings, ...again.warnings],
          folder: out,
          ms: rooms.ms + again.ms,
        }
      }),
    )
}
