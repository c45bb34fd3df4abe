import { readFile } from 'node:fs/promises'
import { Option } from 'commander'
import type { Input } from '../../../../core/contract.ts'
import { refusal } from '../../../../core/model/failure.ts'
import { type ImportReport, strategies } from '../../../../core/model/roster.ts'
import type { Verbs } from '../desk.ts'

/** More than any roster holds: the terminal answers with the whole list. */
const everyone = 1_000_000

/** `import`, `candidates` and `export`. */
export function addRosterVerbs({ examVerb, run, words }: Verbs): void {
  examVerb('import <file>', words.import)
    .option('--sheet <name>', words.sheet)
    .option('--map <file>', words.map)
    .option('--dry-run', words.dryRun)
    .addOption(new Option('--strategy <how>', words.strategy).choices(strategies))
    .option('--skip-errors', words.skipErrors)
    .option('--repair-from <file>', words.repairFrom)
    .option('--accept-repairs', words.acceptRepairs)
    .action((file, flags) =>
      run(flags, async ({ ask, exam, job, path }) => {
        const mapping = flags.map === undefined ? undefined : await mappingIn(path(flags.map))
        const options = {
          sheet: sheetOf(flags.sheet),
          mapping,
          strategy: flags.strategy,
          skipErrors: flags.skipErrors,
          repairFrom: flags.repairFrom === undefined ? undefined : path(flags.repairFrom),
        }
        const plain: Input<'roster.import'> = { exam: await exam(), job, file: path(file), options }
        const input = flags.acceptRepairs ? withRepairs(plain, await ask('roster.preview', plain)) : plain
        return flags.dryRun ? ask('roster.preview', input) : ask('roster.import', input)
      }),
    )
  examVerb('candidates', words.candidates)
    .option('--session <id>', words.session)
    .option('--room <id>', words.room)
    .option('--school <name>', words.ofSchool)
    .option('--find <text>', words.find)
    .action((flags) =>
      run(flags, async ({ ask, exam }) => {
        const filter = { session: flags.session, room: flags.room, school: flags.school, find: flags.find }
        const { candidates } = await ask('roster.page', { exam: await exam(), ...filter, limit: everyone })
        return { candidates }
      }),
    )
  examVerb('export <file>', words.export)
    .addOption(new Option('--what <what>', words.what).choices(['roster', 'attendance']))
    .option('--session <id>', words.session)
    .option('--school <name>', words.ofSchool)
    .option('--mask', words.mask)
    .action((file, flags) =>
      run(flags, async ({ ask, exam, path }) =>
        ask('roster.export', {
          exam: await exam(),
          file: path(file),
          what: flags.what,
          session: flags.session,
          school: flags.school,
          mask: flags.mask,
        }),
      ),
    )
}

/** The import with every repair that a look at the file offered. */
function withRepairs(input: Input<'roster.import'>, { errors, mapping }: ImportReport): Input<'roster.import'> {
  const corrections = errors.flatMap(({ row, field, repair }) => {
    const column = mapping.find((one) => one.field === field)?.column
    return repair === undefined || column === undefined ? [] : [{ row, column, value: repair }]
  })
  return { ...input, options: { ...input.options, corrections } }
}

/** A sheet by name, or by its 1-based place when the name is a number. */
const sheetOf = (named: string | undefined): string | number | undefined =>
  named !== undefined && /^\d{1,3}$/.test(named) ? Number(named) : named

/** The mapping in a JSON file: the `mapping` of an earlier answer of `import`, alone or in the whole answer. */
async function mappingIn(file: string): Promise<never> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw refusal(
      error.code === 'ENOENT'
        ? { code: 'file-not-found', file }
        : { code: 'file-unreadable', file, reason: error.code ?? error.message },
    )
  })
  try {
    const found: unknown = JSON.parse(text)
    // The contract's schema checks it when the call is made.
    return (typeof found === 'object' && found !== null && 'mapping' in found ? found.mapping : found) as never
  } catch {
    throw refusal({ code: 'mapping-invalid', reason: 'not-json' })
  }
}
