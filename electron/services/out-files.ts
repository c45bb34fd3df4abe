import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, extname } from 'node:path'
import { refusal } from '../../core/model/failure.ts'
import { codeOf, replaceSync, writeSynced } from './store/durable-files.ts'

/** The ending of a file's name without its dot, in lower case. */
export const endingOf = (file: string): string => extname(file).slice(1).toLowerCase()

/**
 * Writes a file for other programs, whole or not at all; one of that name is replaced. Throws
 * `file-kind-unknown` when the name has none of these endings, `out-not-writable` when it cannot be written.
 */
export function writeOut(file: string, kinds: readonly string[], content: string | Buffer): void {
  if (!kinds.includes(endingOf(file))) throw refusal({ code: 'file-kind-unknown', file, kinds })
  const draft = `${file}.draft`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeSynced(draft, Buffer.from(content))
    replaceSync(draft, file)
  } catch (error) {
    if (existsSync(draft)) rmSync(draft)
    if (!codeOf(error)) throw error
    throw refusal({ code: 'out-not-writable', folder: dirname(file), reason: codeOf(error) })
  }
}
