import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { refusal } from '../../../../core/model/failure.ts'
import type { PrintChoice } from '../../../../core/model/printer.ts'
import type { Sending } from '../print-system.ts'

const program = 'dist/SumatraPDF-3.4.6-32.exe'

/** The program that prints PDFs on Windows; it ships in the package `pdf-to-printer`. Throws `print-system-down`. */
export function sumatraProgram(): string {
  const file = shipped()
  if (file !== undefined && existsSync(file)) return file
  throw refusal({ code: 'print-system-down', reason: 'no-sumatra' })
}

/** In an installed program the file lies beside the archive, which no other program can look into. */
function shipped(): string | undefined {
  try {
    const described = createRequire(import.meta.url).resolve('pdf-to-printer/package.json')
    return join(dirname(described), program).replace(/app\.asar([\\/])/, 'app.asar.unpacked$1')
  } catch {
    return undefined // an optional package that was left out
  }
}

const sidesOf = { one: 'simplex', 'long-edge': 'duplexlong', 'short-edge': 'duplexshort' } as const

/**
 * What SumatraPDF is told: `noscale` prints the page at its own size. A comma separates the settings, so
 * that a tray's name must not hold one.
 */
export function sumatraArguments(printer: string, { file, paper }: Sending, choice: PrintChoice): string[] {
  const { copies, sides, pages, tray } = choice
  const settings = [
    ...(pages ? [pages] : []),
    ...(copies > 1 ? [`${copies}x`] : []),
    'noscale',
    ...(sides ? [sidesOf[sides]] : []),
    `paper=${paper}`,
    ...(tray ? [`bin=${tray.replace(/,/g, ' ')}`] : []),
  ]
  return ['-silent', '-print-to', printer, '-print-settings', settings.join(','), file]
}
