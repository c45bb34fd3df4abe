import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { refusal } from '../../../core/model/failure.ts'
import { codeOf, replaceSync, syncFolder, writeSynced } from '../store/durable-files.ts'

export type PackedFile = { readonly name: string; readonly bytes: number; readonly sha256: string }

export const checksumName = '校验和-SHA256.txt'

/** A folder of that name that is not there yet, nor a zip of it. Throws `out-not-writable`. */
export function makePackageFolder(parent: string, name: string): string {
  try {
    mkdirSync(parent, { recursive: true })
    for (let n = 1; ; n++) {
      const folder = join(parent, n === 1 ? name : `${name} (${n})`)
      if (existsSync(folder) || existsSync(`${folder}.zip`)) continue
      mkdirSync(folder)
      return folder
    }
  } catch (error) {
    throw notWritable(parent, error)
  }
}

/** Writes one file of the package and syncs it. */
export function writePacked(folder: string, name: string, content: Buffer | string): void {
  try {
    const file = join(folder, name)
    writeSynced(`${file}.draft`, Buffer.from(content))
    replaceSync(`${file}.draft`, file)
  } catch (error) {
    throw notWritable(folder, error)
  }
}

/** Every file in the package with its size and SHA-256, by name; folders below are entered. */
export function packedFiles(folder: string): PackedFile[] {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
  return names.map((name) => {
    const file = join(folder, name)
    return { name, bytes: statSync(file).size, sha256: createHash('sha256').update(readFileSync(file)).digest('hex') }
  })
}

/** The list that `sha256sum -c` reads. */
export function checksums(files: readonly PackedFile[]): string {
  return files.map(({ sha256, name }) => `${sha256}  ${name}\n`).join('')
}

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The package is complete once its folder is on the disk too. */
export const sealPackage = (folder: string): void => syncFolder(folder)

/** The refusal that a file system's error stands for; any other error as it is. */
export function notWritable(folder: string, error: unknown): Error {
  return codeOf(error) ? refusal({ code: 'out-not-writable', folder, reason: codeOf(error) }) : (error as Error)
}
