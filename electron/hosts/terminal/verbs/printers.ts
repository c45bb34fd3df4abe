import { staleSets } from '../../../../core/materials/stale-sets.ts'
import type { Verbs } from '../desk.ts'
import { withoutAddress } from './print.ts'

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
        const sets = staleSets(stale)
        if (flags.out === undefined || sets.length === 0) return { stale }
        const made = await ask('materials.print', { exam: id, job, sets, out: path(flags.out) })
        return { stale, ...made, files: made.files.map(withoutAddress) }
      }),
    )
}
