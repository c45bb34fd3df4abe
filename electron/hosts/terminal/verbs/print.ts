import { Argument, type Command, Option } from 'commander'
import { dayFormKinds } from '../../../../core/model/day-form-kinds.ts'
import { formKinds } from '../../../../core/model/form-kinds.ts'
import { type MadeFile, materials } from '../../../../core/model/material.ts'
import { sides } from '../../../../core/model/printer.ts'
import { siteSheetKinds } from '../../../../core/model/site-sheet.ts'
import type { CommonFlags, Desk, Verbs } from '../desk.ts'
import { wholeNumber } from '../flags.ts'
import type { Words } from '../words.ts'
import { type MakeFlags, makePrintable, type Printable } from './printables.ts'

type PrinterFlags = {
  readonly printer?: string | undefined
  readonly copies?: number | undefined
  readonly sides?: (typeof sides)[number] | undefined
  readonly pages?: string | undefined
  readonly tray?: string | undefined
}

/** `print`: the materials that can really be made, or `all` of them, as files and on a printer. */
export function addPrintVerb({ examVerb, run, words }: Verbs): void {
  const kinds = [...materials, ...formKinds, ...dayFormKinds, ...siteSheetKinds, 'equipment-sheets', 'workbook', 'all']
  const verb = examVerb('print', words.print)
    .addArgument(new Argument('<material>', words.material).choices(kinds))
    .option('--out <folder>', words.outOfPrint)
    .option('--session <id>', words.session)
    .option('--room <id>', words.room)
    .option('--candidate <id...>', words.candidate)
    .option('--one-file', words.oneFile)
    .option('--start-at <n>', words.startAt, wholeNumber(1, 400))
    .option('--school <name>', words.school)
  withPrinterFlags(verb, words).action(
    (material: Printable, flags: CommonFlags & MakeFlags & PrinterFlags & { out?: string }) => {
      if (flags.out === undefined && flags.printer === undefined)
        verb.error("error: required option '--out <folder>' not specified", {
          code: 'commander.missingMandatoryOptionValue',
        })
      return run(flags, async (desk) => {
        const out = flags.out === undefined ? undefined : desk.path(flags.out)
        const made = await makePrintable(desk, material, flags, out)
        return { ...made, ...(await send(desk, made.files, flags)) }
      })
    },
  )
}

function withPrinterFlags(verb: Command, words: Words) {
  return verb
    .option('--printer <name>', words.printer)
    .option('--copies <n>', words.copies, wholeNumber(1, 99))
    .addOption(new Option('--sides <how>', words.sides).choices(sides))
    .option('--pages <range>', words.pageRange)
    .option('--tray <name>', words.tray)
}

/** Sends the PDFs that were made to the printer that was named; a job is in its queue then, no more. */
async function send({ ask, job }: Desk, files: readonly { readonly path: string }[], flags: PrinterFlags) {
  const { printer, copies, sides: turned, pages, tray } = flags
  const pdfs = files.map((file) => file.path).filter((path) => path.endsWith('.pdf'))
  if (printer === undefined || pdfs.length === 0) return {}
  return ask('printers.send', { job, printer, files: pdfs, choice: { copies, sides: turned, pages, tray } })
}

/** A made file as the terminal tells it: its address serves the window, while the program runs. */
export function withoutAddress({ url: _, ...file }: MadeFile): Omit<MadeFile, 'url'> {
  return file
}
