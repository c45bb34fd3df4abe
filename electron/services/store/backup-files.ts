import { closeSync, existsSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Line, readLine } from './journal-line.ts'
import { migrations, versionAfter } from './migrations.ts'
import { fileTime } from './torn-line.ts'

/**
 * The names of backups: `2024-05-25T08-00-00+08-00_0000123.ndjson` is 123 entries backed up at that
 * moment; `_auto` follows when the program made it by itself.
 */
export const backupEnding = '.ndjson'

const named = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d(?:\.\d+)?)(?:(Z)|([-+]\d\d)-(\d\d))_\d+(_auto)?(?:-\d+)?$/
const newline = 0x0a
const stretch = 64 * 1024

export function backupStem(at: string, entries: number, automatic: boolean): string {
  return `${fileTime(at)}_${String(entries).padStart(7, '0')}${automatic ? '_auto' : ''}`
}

/** The ids of the backups in a folder, newest first. Other files are left alone. */
export function backupIds(folder: string): string[] {
  if (!existsSync(folder)) return []
  const ids = readdirSync(folder)
    .filter((name) => name.endsWith(backupEnding))
    .map((name) => basename(name, backupEnding))
  return ids
    .filter((id) => named.test(id))
    .sort((a, b) => Date.parse(momentOf(b)) - Date.parse(momentOf(a)) || (a < b ? 1 : -1))
}

export function backupFile(folder: string, id: string): string {
  return join(folder, id + backupEnding)
}

export function isAutomatic(id: string): boolean {
  return named.exec(id)?.[7] !== undefined
}

/** When the backup was made, from its name. */
export function momentOf(id: string): string {
  const [, hour, minute, second, zulu, hours, minutes] = named.exec(id)!
  return `${hour}:${minute}:${second}${zulu ?? `${hours}:${minutes}`}`
}

/** The last line of a journal without reading the rest, and the file's size; no line when it is not whole. */
export function lastLineOf(file: string): { line: Line | undefined; bytes: number } {
  const fd = openSync(file, 'r')
  try {
    const bytes = fstatSync(fd).size
    const tail = lastLineBytes(fd, bytes)
    const line = tail && readLine(tail, versionAfter(migrations))
    return { line: line && 'seq' in line ? line : undefined, bytes }
  } finally {
    closeSync(fd)
  }
}

/** Reads backwards until the newline before the last line; nothing when the file does not end with one. */
function lastLineBytes(fd: number, size: number): Buffer | undefined {
  for (let length = Math.min(stretch, size); length > 0; length = Math.min(length * 8, size)) {
    const tail = Buffer.alloc(length)
    readSync(fd, tail, 0, length, size - length)
    if (tail[length - 1] !== newline) return undefined
    const before = length > 1 ? tail.lastIndexOf(newline, length - 2) : -1
    if (before >= 0 || length === size) return tail.subarray(before + 1, length - 1)
  }
  return undefined
}
