import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Checked, Output } from '../../../core/contract.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { Calibration, Printer } from '../../../core/model/printer.ts'
import type { Context, Job } from '../context.ts'
import { logSiteSheets } from '../forms/site-prints.ts'
import { findFontFiles } from '../materials/font-files.ts'
import type { MadeSheet } from '../materials/made-sheets.ts'
import type { Press } from '../materials/press.ts'
import { logSheets } from '../materials/print-log.ts'
import { calibrationOf } from './calibrations.ts'
import type { PrintSystem } from './print-system.ts'

type Parts = { readonly context: Context; readonly press: Press; readonly system: PrintSystem }
type Input = Checked<'printers.send'>
type Sent = Output<'printers.send'>['jobs'][number]

/**
 * Sends made files to a printer, one job each and in their order, and enters each into the print log once
 * it is in the queue. Stops at the first that is refused; what was sent before it stays sent and logged.
 */
export async function sendFiles(parts: Parts, input: Input, job: Job): Promise<{ jobs: Sent[] }> {
  const files = input.files.map((file) => madeFile(parts, file))
  const printer = await printerNamed(parts.system, input.printer)
  const calibration = calibrationOf(parts.context, printer.name)
  const jobs: Sent[] = []
  for (const [i, { path, sheet }] of files.entries()) {
    if (job.signal.aborted) throw refusal({ code: 'cancelled' })
    const id = calibration
      ? await sendCalibrated(parts, printer.name, sheet, calibration, input, job)
      : await send(parts.system, printer.name, path, sheet, input)
    if (sheet.log) {
      const how = { printer: printer.name, copies: input.choice.copies }
      const open = parts.context.exam(sheet.log.exam)
      logSheets(parts.context, open, sheet.log.sheets, how)
      logSiteSheets(parts.context, open, sheet.log.site ?? [], how)
    }
    jobs.push({ printer: printer.name, id, state: 'sent', file: path })
    job.report('writing', i + 1, files.length)
  }
  return { jobs }
}

/** Only what this program made is ever printed. Throws `file-not-made`. */
function madeFile({ context }: Parts, named: string): { path: string; sheet: MadeSheet } {
  const path = context.made.resolve(named) ?? resolve(named)
  const sheet = context.made.sheetOf(path)
  if (!sheet) throw refusal({ code: 'file-not-made', file: named })
  return { path, sheet }
}

async function printerNamed(system: PrintSystem, name: string): Promise<Printer> {
  const printers = await system.printers()
  const found = printers.find((printer) => printer.name === name)
  if (!found) throw refusal({ code: 'printer-not-found', printer: name, printers: printers.map((one) => one.name) })
  if (!found.accepting) throw refusal({ code: 'printer-not-accepting', printer: name })
  return found
}

const send = (
  system: PrintSystem,
  printer: string,
  file: string,
  sheet: MadeSheet,
  { choice }: Input,
): Promise<string> => system.send(printer, { file, title: titleOf(sheet), paper: sheet.paper }, choice)

/** Draws the same sheets again as this printer needs them; that file is gone once it is in the queue. */
async function sendCalibrated(
  { context, press, system }: Parts,
  printer: string,
  sheet: MadeSheet,
  calibration: Calibration,
  input: Input,
  job: Job,
): Promise<string> {
  const folder = join(context.dataFolder, 'spool')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = join(folder, `${context.newId()}.pdf`)
  try {
    const { title, parts, printedAt, logo } = sheet
    const fonts = findFontFiles(process.platform, process.env)
    const progress = (done: number, total: number) => job.report('drawing', done, total)
    const files = [{ draft, title, parts }]
    await press.draw({ fonts, printedAt, calibration, logo, files }, { signal: job.signal, progress })
    return await send(system, printer, draft, sheet, input)
  } finally {
    await rm(draft, { force: true })
  }
}

/** Short and in ASCII: some queues make file names and banner pages of it. */
function titleOf({ log }: MadeSheet): string {
  const first = log?.sheets[0]
  const site = log?.site?.[0]
  const words = first ? [first.material, first.session, first.room] : [site?.kind ?? 'test-page']
  return ['ExamDesk', ...words]
    .join(' ')
    .replace(/[^\w .-]/g, '')
    .trim()
}
