import type { Verbs } from '../desk.ts'

/** `presets`, `new` and `exams`. */
export function addExamVerbs({ verb, run, words }: Verbs): void {
  verb('presets', words.presets).action((flags) =>
    run(flags, async ({ ask }) => {
      const { presets } = await ask('presets.list', {})
      return { presets: presets.map(({ id, name, origin, sessions }) => ({ id, name, origin, sessions })) }
    }),
  )
  verb('new', words.new)
    .requiredOption('--preset <id>', words.preset)
    .option('--name <name>', words.examName)
    .option('--site <name>', words.site)
    .option('--day <day>', words.day)
    .action((flags) =>
      run(flags, async ({ ask }) => {
        const { exam } = await ask('exams.create', {
          preset: flags.preset,
          name: flags.name,
          site: flags.site,
          day: flags.day,
        })
        return { exam }
      }),
    )
  verb('exams', words.exams).action((flags) => run(flags, async ({ ask }) => ask('exams.list', {})))
}
