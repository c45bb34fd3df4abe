import { createWriteStream, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { codeOf, replaceSync, syncFolder } from '../store/durable-files.ts'
import { notWritable, packedFiles } from './package-folder.ts'

/**
 * Packs the whole folder into `<folder>.zip` beside it and returns that path. Names are UTF-8, and everything
 * lies in one folder of the package's name, so that the list of checksums holds where it is unpacked. The file
 * is on the disk and whole when this resolves; a failed one leaves nothing behind. Throws `out-not-writable`.
 */
export async function zipPackage(folder: string): Promise<string> {
  const file = `${folder}.zip`
  const draft = `${file}.draft`
  const zip = new ZipFile()
  const top = basename(folder)
  for (const { name } of packedFiles(folder)) zip.addFile(join(folder, ...name.split('/')), `${top}/${name}`)
  zip.end()
  const out = createWriteStream(draft, { flush: true })
  zip.on('error', (error: Error) => out.destroy(error))
  try {
    await pipeline(zip.outputStream, out)
    replaceSync(draft, file)
    syncFolder(join(folder, '..'))
    return file
  } catch (error) {
    rmSync(draft, { force: true })
    throw codeOf(error) ? notWritable(file, error) : error
  }
}
