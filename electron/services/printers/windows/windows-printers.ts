import { refusal } from '../../../../core/model/failure.ts'
import type { Printer, PrinterTrouble } from '../../../../core/model/printer.ts'
import { runProgram } from '../run-program.ts'

/** Asks Windows for its printers as JSON in UTF-8. Nothing of ours goes into it: it is always the same text. */
const script = [
  '[Console]::OutputEncoding=[Text.Encoding]::UTF8',
  '@(Get-CimInstance Win32_Printer|Select-Object Name,Location,Default,WorkOffline,PrinterStatus,DetectedErrorState,Capabilities)|ConvertTo-Json -Compress',
].join(';')

/** The printers that Windows knows, by name. Throws `print-system-down`. */
export async function windowsPrinters(env: NodeJS.ProcessEnv): Promise<Printer[]> {
  const { code, stdout, stderr } = await runProgram(
    'powershell.exe',
    ['-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-Command', script],
    env,
  )
  if (code !== 0) throw refusal({ code: 'print-system-down', reason: stderr.split('\n')[0] || String(code) })
  return readWindowsPrinters(stdout)
}

/** As Win32_Printer has it (Microsoft's documentation of the class). */
type Listed = {
  readonly Name: string
  readonly Location?: string | null
  readonly Default?: boolean
  readonly WorkOffline?: boolean
  readonly PrinterStatus?: number
  readonly DetectedErrorState?: number
  readonly Capabilities?: readonly number[] | null
}

const capabilities = { colour: 2, duplex: 3 }
const states: Readonly<Record<number, Printer['state']>> = {
  3: 'ready',
  4: 'printing',
  5: 'ready',
  6: 'stopped',
  7: 'stopped',
}
const errors: Readonly<Record<number, PrinterTrouble>> = {
  4: 'no-paper',
  5: 'toner-low',
  6: 'toner-empty',
  7: 'open',
  8: 'paper-jam',
  9: 'offline',
}

/** Reads the script's answer. Windows says what it last heard of a printer, which may be long ago. */
export function readWindowsPrinters(json: string): Printer[] {
  const text = json.replace(/^\uFEFF/, '').trim()
  const listed = text === '' ? [] : [JSON.parse(text) as Listed | readonly Listed[]].flat()
  return listed.map(printerOf).sort((a, b) => (a.name < b.name ? -1 : 1))
}

function printerOf(listed: Listed): Printer {
  const error = errors[listed.DetectedErrorState ?? 0]
  return {
    name: listed.Name,
    title: listed.Name,
    location: listed.Location ?? '',
    state: listed.WorkOffline ? 'stopped' : (states[listed.PrinterStatus ?? 0] ?? 'unknown'),
    accepting: true,
    troubles: [...new Set([...(listed.WorkOffline ? (['offline'] as const) : []), ...(error ? [error] : [])])],
    message: '',
    waiting: 0,
    isDefault: listed.Default === true,
    duplex: listed.Capabilities?.includes(capabilities.duplex) ?? false,
    colour: listed.Capabilities?.includes(capabilities.colour) ?? false,
    trays: [],
  }
}
