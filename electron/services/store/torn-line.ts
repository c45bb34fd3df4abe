import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { syncFolder, writeRefusal, writeSynced } from './durable-files.ts'

/**
 * Moves what follows the last whole line into a file of its own beside the journal, and cuts the
 * journal after that line. The copy is on disk before the cut. Returns the name of the copy.
 */
export function setTornLineAside(journal: string, bytes: Buffer, intactBytes: number, now: string): string {
  const folder = dirname(journal)
  const aside = freeName(folder, `torn-${fileTime(now)}`, '.txt')
  try {
    writeSynced(aside, bytes.subarray(intactBytes), 'wx')
    syncFolder(folder)
    cut(journal, intactBytes)
  } catch (error) {
    throw writeRefusal(error, aside)
  }
  return basename(aside)
}

/** A moment as part of a file name that sorts by time and that Windows allows. */
export function fileTime(moment: string): string {
  return moment.replaceAll(':', '-')
}

/** A name that no file in the folder has yet. */
export function freeName(folder: string, stem: string, ending: string): string {
  for (let n = 1; ; n++) {
    const file = join(folder, n === 1 ? `${stem}${ending}` : `${stem}-${n}${ending}`)
    if (!existsSync(file)) return file
  }
}

function cut(journal: string, length: number): void {
  const fd = openSync(journal, 'r+')
  try {
    ftruncateSync(fd, length)
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}
