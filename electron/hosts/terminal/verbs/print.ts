import { Argument } from 'commander'
import { type MadeFile, type Material, materials } from '../../../../core/model/material.ts'
import type { Verbs } from '../program.ts'

/** `print`: the materials that can really be made, or `all` of them. */
export function addPrintVerb({ examVerb, run, words }: Verbs): void {
  examVerb('print', words.print)
    .addArgument(new Argument('<material>', words.material).choices([...materials, 'all']))
    .requiredOption('--out <folder>', words.out)
    .option('--session <id>', words.session)
    .option('--room <id>', words.room)
    .option('--candidate <id...>', words.candidate)
    .option('--one-file', words.oneFile)
    .action((material: Material | 'all', flags) =>
      run(flags, async ({ ask, exam, job, path }) => {
        const scope = { session: flags.session, room: flags.room, candidates: flags.candidate, oneFile: flags.oneFile }
        const wanted = material === 'all' ? [...materials] : [material]
        const made = await ask('materials.print', {
          exam: await exam(),
          job,
          materials: wanted,
          out: path(flags.out),
          ...scope,
        })
        return { ...made, files: made.files.map(withoutAddress) }
      }),
    )
}

/** A made file as the terminal tells it: its address serves the window, while the program runs. */
export function withoutAddress({ url: _, ...file }: MadeFile): Omit<MadeFile, 'url'> {
  return file
}
