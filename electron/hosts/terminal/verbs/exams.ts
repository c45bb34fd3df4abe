import type { Verbs } from '../desk.ts'

/** `presets`, `save-preset`, `new` and `exams`. */
export function addExamVerbs({ verb, examVerb, run, words }: Verbs): void {
  verb('presets', words.presets)
    .option('--import <file>', words.presetImport)
    .option('--export <id>', words.presetExport)
    .option('--to <file>', words.presetFile)
    .option('--remove <id>', words.presetRemove)
    .action((flags) =>
      run(flags, async ({ ask, path }) => {
        if (flags.import !== undefined) return ask('presets.import', { file: path(flags.import) })
        if (flags.remove !== undefined) return ask('presets.remove', { preset: flags.remove })
        if (flags.export !== undefined) {
          return ask('presets.export', { preset: flags.export, file: path(flags.to ?? `${flags.export}.json`) })
        }
        const { presets } = await ask('presets.list', {})
        return { presets: presets.map(({ id, name, origin, own, sessions }) => ({ id, name, origin, own, sessions })) }
      }),
    )
  examVerb('save-preset <name>', words.presetSave).action((name: string, flags) =>
    run(flags, async ({ ask, exam }) => ask('presets.save', { exam: await exam(), name })),
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
