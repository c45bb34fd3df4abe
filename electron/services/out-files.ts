import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { basename, dirname, extname, isAbsolute, join } from 'node:path'
import { refusal } from '../../core/model/failure.ts'
import type { Context } from './context.ts'
import { outFolderOf } from './out-folder.ts'
import { readSettings } from './settings.ts'
import { codeOf, replaceSync, writeSynced } from './store/durable-files.ts'

/**
 * Where a file goes that a person named: as named when the path is absolute, else under its bare name in the
 * exam's folder of made files (or, for what belongs to no exam, in the folder above).
 */
export function outFile(context: Context, examName: string | undefined, file: string): string {
  if (isAbsolute(file)) return file
  const { outFolder } = readSettings(context.site)
  const folder =
    examName === undefined ? outFolder || context.outFolder : outFolderOf(examName, outFolder, context.outFolder)
  return join(folder, basename(file))
}

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
