import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Whether a program of poppler-utils or zbar-tools is here; where it is not, says what is not tested for that. */
export function hasTool(program: string, forWhat: string): boolean {
  const found = spawnSync(program, ['-h']).error === undefined
  if (!found) console.warn(`${program} is not installed: ${forWhat} is not tested`)
  return found
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'materials-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 })

/** A page as grey pixels. */
export type Picture = { readonly width: number; readonly height: number; readonly grey: Uint8Array }

/** The pages of a PDF as poppler draws them at `dpi`. */
export function pictures(pdf: string, dpi: number): Picture[] {
  const folder = temporaryFolder()
  run('pdftoppm', '-gray', '-r', String(dpi), pdf, join(folder, 'page'))
  return readdirSync(folder)
    .sort()
    .map((file) => readGrey(join(folder, file)))
}

function readGrey(file: string): Picture {
  const bytes = readFileSync(file)
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'))!
  return { width: Number(head[1]), height: Number(head[2]), grey: bytes.subarray(head[0].length) }
}
