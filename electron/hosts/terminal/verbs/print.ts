import { Argument, type Command, Option } from 'commander'
import { type DayFormKind, dayFormKinds } from '../../../../core/model/day-form-kinds.ts'
import { type FormKind, formKinds } from '../../../../core/model/form-kinds.ts'
import { type MadeFile, type Material, materials } from '../../../../core/model/material.ts'
import { sides } from '../../../../core/model/printer.ts'
import type { Desk, Verbs } from '../desk.ts'
import { wholeNumber } from '../flags.ts'
import type { Words } from '../words.ts'

type Printable = Material | FormKind | DayFormKind | 'all'
type PrinterFlags = {
  readonly printer?: string | undefined
  readonly copies?: number | undefined
  readonly sides?: (typeof sides)[number] | undefined
  readonly pages?: string | undefined
  readonly tray?: string | undefined
}

/** `print`: the materials that can really be made, or `all` of them, as files and on a printer. */
export function addPrintVerb({ examVerb, run, words }: Verbs): void {
  const verb = examVerb('print', words.print)
    .addArgument(
      new Argument('<material>', words.material).choices([...materials, ...formKinds, ...dayFormKinds, 'all']),
    )
    .option('--out <folder>', words.outOfPrint)
    .option('--session <id>', words.session)
    .option('--room <id>', words.room)
    .option('--candidate <id...>', words.candidate)
    .option('--one-file', words.oneFile)
    .option('--start-at <n>', words.startAt, wholeNumber(1, 400))
    .option('--school <name>', words.school)
  withPrinterFlags(verb, words).action((material: Printable, flags) => {
    if (flags.out === undefined && flags.printer === undefined)
      verb.error("error: required option '--out <folder>' not specified", {
        code: 'commander.missingMandatoryOptionValue',
      })
    return run(flags, async (desk) => {
      const out = flags.out === undefined ? undefined : desk.path(flags.out)
      if (isForm(material)) {
        const place = { out, school: flags.school }
        const { files, ...made } = await desk.ask('forms.print', {
          exam: await desk.exam(),
          job: desk.job,
          form: material,
          ...place,
        })
        const sent = await send(desk, files, flags)
        return { ...made, files: files.map(({ url: _, form, ...file }) => ({ ...file, material: form })), ...sent }
      }
      if (isDayForm(material)) {
        const made = await printDayForm(desk, material, { out, session: flags.session, room: flags.room })
        return { ...made, ...(await send(desk, made.files.filter(isPdf), flags)) }
      }
      const scope = { session: flags.session, room: flags.room, candidates: flags.candidate, oneFile: flags.oneFile }
      const made = await desk.ask('materials.print', {
        exam: await desk.exam(),
        job: desk.job,
        materials: material === 'all' ? [...materials] : [material],
        out,
        startAt: flags.startAt,
        ...scope,
      })
      const sent = await send(desk, made.files, flags)
      return { ...made, files: made.files.map(withoutAddress), ...sent }
    })
  })
}

function withPrinterFlags(verb: Command, words: Words) {
  return verb
    .option('--printer <name>', words.printer)
    .option('--copies <n>', words.copies, wholeNumber(1, 99))
    .addOption(new Option('--sides <how>', words.sides).choices(sides))
    .option('--pages <range>', words.pageRange)
    .option('--tray <name>', words.tray)
}

/** Sends what was made to the printer that was named; a job is in its queue then, no more. */
async function send({ ask, job }: Desk, files: readonly { readonly path: string }[], flags: PrinterFlags) {
  const { printer, ...choice } = flags
  if (printer === undefined) return {}
  const { copies, sides: turned, pages, tray } = choice
  const wanted = { copies, sides: turned, pages, tray }
  return ask('printers.send', { job, printer, files: files.map((file) => file.path), choice: wanted })
}

type Place = {
  readonly out: string | undefined
  readonly session: string | undefined
  readonly room?: string | undefined
}

/** A form filled from the record of the exam day; the report of the day is also a spreadsheet. */
export async function printDayForm({ ask, exam, job }: Desk, form: DayFormKind, place: Place) {
  const { files, ...made } = await ask('day.forms', { exam: await exam(), job, forms: [form], ...place })
  return { ...made, files: files.map(({ url: _, form: material, ...file }) => ({ ...file, material })) }
}

const isPdf = ({ kind }: { readonly kind: 'pdf' | 'xlsx' }): boolean => kind === 'pdf'

const isDayForm = (material: Printable): material is DayFormKind => dayFormKinds.some((form) => form === material)

const isForm = (material: Printable): material is FormKind => formKinds.some((form) => form === material)

/** A made file as the terminal tells it: its address serves the window, while the program runs. */
export function withoutAddress({ url: _, ...file }: MadeFile): Omit<MadeFile, 'url'> {
  return file
}
