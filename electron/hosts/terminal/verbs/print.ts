import { Argument } from 'commander'
import { type FormKind, formKinds } from '../../../../core/model/form-kinds.ts'
import { type MadeFile, type Material, materials } from '../../../../core/model/material.ts'
import type { Verbs } from '../desk.ts'

/** `print`: the materials that can really be made, or `all` of them. */
export function addPrintVerb({ examVerb, run, words }: Verbs): void {
  examVerb('print', words.print)
    .addArgument(new Argument('<material>', words.material).choices([...materials, ...formKinds, 'all']))
    .requiredOption('--out <folder>', words.out)
    .option('--session <id>', words.session)
    .option('--room <id>', words.room)
    .option('--candidate <id...>', words.candidate)
    .option('--one-file', words.oneFile)
    .option('--school <name>', words.school)
    .action((material: Material | FormKind | 'all', flags) =>
      run(flags, async ({ ask, exam, job, path }) => {
        if (isForm(material)) {
          const place = { out: path(flags.out), school: flags.school }
          const { files, ...made } = await ask('forms.print', { exam: await exam(), job, form: material, ...place })
          return { ...made, files: files.map(({ url: _, form, ...file }) => ({ ...file, material: form })) }
        }
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

const isForm = (material: Material | FormKind | 'all'): material is FormKind =>
  formKinds.some((form) => form === material)

/** A made file as the terminal tells it: its address serves the window, while the program runs. */
export function withoutAddress({ url: _, ...file }: MadeFile): Omit<MadeFile, 'url'> {
  return file
}
