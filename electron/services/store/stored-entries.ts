import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import type { Change } from '../../../core/model/change.ts'
import { refusal } from '../../../core/model/failure.ts'
import { codeOf } from './durable-files.ts'
import { readLine } from './journal-line.ts'
import { type Place, type Reading, readJournal } from './journal-reader.ts'
import { type Migration, versionAfter } from './migrations.ts'
import { usableChanges } from './replay.ts'
import type { EntryHead, Verified } from './types.ts'

/**
 * The bytes of a journal. Throws `journal-missing`, or `folder-unusable` when it cannot be read:
 * that says nothing about what is in it.
 */
export function journalBytes(folder: string, file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw refusal({ code: 'journal-missing', folder })
    throw refusal({ code: 'folder-unusable', folder, reason: codeOf(error) })
  }
}

/** Throws what keeps the program from using this journal in full: `journal-newer` or `journal-damaged`. */
export function refuseUnlessWhole(
  reading: Pick<Reading, 'damage' | 'newer'>,
  file: string,
  known: number,
  intact: number,
): void {
  if (reading.newer !== undefined) throw refusal({ code: 'journal-newer', file, found: reading.newer, known })
  if (reading.damage) throw refusal({ code: 'journal-damaged', file, ...reading.damage, intact })
}

/**
 * Reads the journal again from its first line. It must be whole and end where memory does; only the
 * intact part counts when that is all that was opened.
 */
export function verifyJournal(file: string, known: number, heads: readonly EntryHead[], intactOnly: boolean): Verified {
  const reading = readJournal(journalBytes(file, file), known)
  if (!intactOnly) refuseUnlessWhole(reading, file, known, reading.lines.length)
  const last = reading.lines.at(-1)
  if (!last || last.seq !== heads.length || last.hash !== heads.at(-1)?.hash) {
    throw refusal({
      code: 'journal-damaged',
      file,
      line: Math.min(heads.length, reading.lines.length + 1),
      intact: reading.lines.length,
      reason: 'not-as-written',
    })
  }
  return { entries: reading.lines.length, head: last.hash, torn: reading.tornBytes > 0 }
}

/** The changes of the entry at that place, read from disk and checked. Throws `journal-damaged`. */
export function changesAt(file: string, place: Place, steps: readonly Migration[]): readonly Change[] {
  const line = readLine(readPart(file, place.start, place.end - 1), versionAfter(steps))
  const changes = 'seq' in line ? usableChanges(line, steps) : undefined
  if (!changes) throw refusal({ code: 'journal-damaged', file, line: 0, intact: 0, reason: 'not-as-written' })
  return changes
}

function readPart(file: string, start: number, end: number): Buffer {
  const bytes = Buffer.alloc(end - start)
  const fd = openSync(file, 'r')
  try {
    let done = 0
    for (let got = -1; got !== 0 && done < bytes.length; done += got)
      got = readSync(fd, bytes, done, bytes.length - done, start + done)
  } finally {
    closeSync(fd)
  }
  return bytes
}
