import { rmSync } from 'node:fs'
import { dirname, extname } from 'node:path'
import { refusal } from '../../../../core/model/failure.ts'
import { codeOf, replace, writeSynced } from '../../store/durable-files.ts'
import { byteOrderMark, csvLine } from './csv-text.ts'
import { workbookBytes } from './workbook-bytes.ts'
import type { WorkbookData } from './workbook-worker.ts'

const kinds = ['csv', 'xlsx'] as const
type Kind = (typeof kinds)[number]

/** What the file's name asks for; any other ending is refused with `file-kind-unknown`. */
export function kindOf(file: string): Kind {
  const ending = extname(file).slice(1).toLowerCase()
  const kind = kinds.find((one) => one === ending)
  if (!kind) throw refusal({ code: 'file-kind-unknown', file, kinds })
  return kind
}

/** Writes a table as the name asks: the whole file or, with `out-not-writable`, nothing. */
export async function writeTable(
  file: string,
  data: WorkbookData,
  rows: readonly (readonly string[])[],
  breathe: () => Promise<void>,
): Promise<void> {
  const kind = kindOf(file)
  const bytes = kind === 'xlsx' ? await workbookBytes(data, rows, breathe) : await csvBytes(data.headers, rows, breathe)
  await writeOut(file, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}

async function csvBytes(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  breathe: () => Promise<void>,
): Promise<Uint8Array> {
  const lines = [byteOrderMark + csvLine(headers)]
  for (let i = 0; i < rows.length; i++) {
    lines.push(csvLine(rows[i]!))
    if (i % 1000 === 0) await breathe()
  }
  return Buffer.from(lines.join(''))
}

/** A draft beside it, synced, then renamed over it. */
async function writeOut(file: string, bytes: Buffer): Promise<void> {
  const draft = `${file}.draft`
  try {
    writeSynced(draft, bytes)
    await replace(draft, file)
  } catch (error) {
    const reason = codeOf(error)
    if (reason === '') throw error
    rmSync(draft, { force: true })
    throw refusal({ code: 'out-not-writable', folder: dirname(file), reason })
  }
}
