import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { refusal } from '../../../core/model/failure.ts'
import { codeOf } from '../store/durable-files.ts'
import type { PhotoLimits } from './photo-limits.ts'
import type { NoBytes, SourceFile } from './source-file.ts'
import { zipEntryName } from './zip-names.ts'

/** Bytes that may still come out of all zips together. */
export type Budget = { left: number }

export type ZipSource = { readonly entries: () => AsyncGenerator<SourceFile>; readonly close: () => void }

/**
 * Opens a zip and reads its directory, entry by entry. Nothing is unpacked before it is asked for, and then only until
 * the limit of one file or of all is reached, whatever sizes the directory claims. Throws `photo-source-unusable`.
 */
export async function openZip(path: string, inside: string, limits: PhotoLimits, budget: Budget): Promise<ZipSource> {
  const broken = (error: unknown) =>
    codeOf(error) === ''
      ? refusal({ code: 'photo-source-unusable', file: path, reason: 'damaged' })
      : refusal({ code: 'file-unreadable', file: path, reason: codeOf(error) })
  const zip = await openPromise(path, options).catch((error) => {
    throw broken(error)
  })
  async function* entries(): AsyncGenerator<SourceFile> {
    const listed = zip.eachEntry()
    for (;;) {
      const next = await listed.next().catch((error) => {
        throw broken(error)
      })
      if (next.done) return
      const entry = next.value
      const name = zipEntryName(entry)
      if (!name.endsWith('/')) yield fileOf(zip, entry, inside + name, limits.bytes, budget)
    }
  }
  return { entries, close: () => zip.close() }
}

/** Names stay bytes: they are decoded by us, and names like `../x` are only names. */
const options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: true, autoClose: false }

function fileOf(zip: ZipFile, entry: Entry, path: string, limit: number, budget: Budget): SourceFile {
  const file = { path, bytes: entry.uncompressedSize }
  if (entry.isEncrypted()) return { ...file, problem: 'encrypted', read: async () => 'encrypted' }
  if (!entry.canDecodeFileData()) return { ...file, problem: 'unreadable', read: async () => 'unreadable' }
  return { ...file, read: () => unpack(zip, entry, limit, budget) }
}

async function unpack(zip: ZipFile, entry: Entry, limit: number, budget: Budget): Promise<Buffer | NoBytes> {
  const parts: Buffer[] = []
  let bytes = 0
  try {
    const stream = await zip.openReadStreamPromise(entry)
    for await (const part of stream as AsyncIterable<Buffer>) {
      bytes += part.length
      budget.left -= part.length
      // Leaving the loop ends the stream: what is left of the entry is never unpacked.
      if (budget.left < 0) return 'zip-too-large'
      if (bytes > limit) return 'too-large'
      parts.push(part)
    }
    return Buffer.concat(parts)
  } catch {
    return 'damaged' // the entry does not unpack to what the directory says; the others are not affected
  }
}
