import { open as openFile, readdir, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { type Failure, refusal } from '../../../core/model/failure.ts'
import { photoFileKind } from '../../../core/roster/photo-names.ts'
import { codeOf } from '../store/durable-files.ts'
import type { PhotoLimits } from './photo-limits.ts'
import type { NoBytes, SourceFile } from './source-file.ts'
import { openZip } from './zip-source.ts'

export type Sources = { readonly files: readonly SourceFile[]; readonly close: () => void }

/**
 * Lists everything under the paths: folders with all their sub-folders, zips, single files. Links are not followed.
 * Throws `file-not-found`, `file-unreadable` or `photo-source-unusable`.
 */
export async function openSources(paths: readonly string[], limits: PhotoLimits): Promise<Sources> {
  const files: SourceFile[] = []
  const closers: (() => void)[] = []
  const budget = { left: limits.unpackedBytes }
  const close = (): void => closers.forEach((one) => void one())
  const take = (file: SourceFile, source: string): void => {
    if (files.length >= limits.files) throw unusable(source, 'too-many-files')
    files.push(file)
  }
  /** A zip is opened; one inside another is a file that is no picture. */
  const addZip = async (path: string, inside: string): Promise<void> => {
    const zip = await openZip(path, inside, limits, budget)
    closers.push(zip.close)
    for await (const file of zip.entries()) take(file, path)
  }
  try {
    for (const path of new Set(paths)) {
      const facts = await stat(path).catch((error) => refuseReading(error, path))
      if (facts.isDirectory()) {
        for await (const file of filesUnder(path)) {
          const inside = relative(path, file.path).split(sep).join('/')
          if (photoFileKind(inside) === 'zip') await addZip(file.path, `${inside}/`)
          else take(plainFile(file.path, inside, file.bytes, limits.bytes), path)
        }
      } else if (await isZip(path)) await addZip(path, '')
      else take(plainFile(path, basename(path), facts.size, limits.bytes), path)
    }
    return { files, close }
  } catch (thrown) {
    close()
    throw thrown
  }
}

const unusable = (file: string, reason: Extract<Failure, { code: 'photo-source-unusable' }>['reason']) =>
  refusal({ code: 'photo-source-unusable', file, reason })

/** By content; an archive of another kind is refused with its name, since nothing in it can be looked at. */
async function isZip(path: string): Promise<boolean> {
  const head = await headOf(path)
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return true
  if (head.startsWith('Rar!') || head.startsWith('7z\xbc\xaf')) throw unusable(path, 'other-archive')
  if (/\.zip$/i.test(path)) throw unusable(path, 'damaged')
  return false
}

async function headOf(path: string): Promise<string> {
  try {
    const file = await openFile(path, 'r')
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0)
      return buffer.toString('latin1', 0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error) {
    return refuseReading(error, path)
  }
}

function refuseReading(error: unknown, file: string): never {
  const code = codeOf(error)
  if (code === '') throw error
  throw code === 'ENOENT' || code === 'ENOTDIR'
    ? refusal({ code: 'file-not-found', file })
    : refusal({ code: 'file-unreadable', file, reason: code })
}

/** Files of a folder and its sub-folders, in the order of their names. A sub-folder that cannot be read is refused. */
async function* filesUnder(folder: string): AsyncGenerator<{ path: string; bytes: number }> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error) => refuseReading(error, folder))
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesUnder(path)
    else if (entry.isFile()) yield { path, bytes: (await stat(path).catch((error) => refuseReading(error, path))).size }
  }
}

function plainFile(path: string, inside: string, bytes: number, limit: number): SourceFile {
  return { path: inside, bytes, read: () => readUpTo(path, limit) }
}

/** The bytes of a file that may have grown since it was listed. */
async function readUpTo(path: string, limit: number): Promise<Buffer | NoBytes> {
  try {
    const file = await openFile(path, 'r')
    try {
      const { size } = await file.stat()
      if (size > limit) return 'too-large'
      const bytes = Buffer.allocUnsafe(size)
      let done = 0
      while (done < size) {
        const { bytesRead } = await file.read(bytes, done, size - done, done)
        if (bytesRead === 0) break
        done += bytesRead
      }
      return bytes.subarray(0, done)
    } finally {
      await file.close()
    }
  } catch (error) {
    if (codeOf(error) === '') throw error
    return 'unreadable'
  }
}
