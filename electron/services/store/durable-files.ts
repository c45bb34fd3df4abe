import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Refusal, refusal } from '../../../core/model/failure.ts'

/** Data files hold personal data: only the account that runs the program may read them. */
export const fileMode = 0o600
export const folderMode = 0o700

/** What a virus scanner or an indexer that holds a file for a moment answers, on Windows above all. */
const passing = new Set(['EPERM', 'EBUSY', 'EACCES'])
const pauses = [5, 10, 20, 40, 80, 160, 320, 640]

/** Writes all bytes at `position`; a write may take only part of them at a time. */
export function writeFully(fd: number, bytes: Buffer, position: number): void {
  let done = 0
  while (done < bytes.length) done += writeSync(fd, bytes, done, bytes.length - done, position + done)
}

/** Writes a new file and syncs it; `flag` 'wx' refuses to replace one. */
export function writeSynced(file: string, bytes: Buffer, flag: 'w' | 'wx' = 'w'): void {
  const fd = openSync(file, flag, fileMode)
  try {
    writeFully(fd, bytes, 0)
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

/** Makes new names in a folder survive a power cut. Windows has no such call and does it by itself. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const fd = openSync(folder, 'r')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

/** Renames over `to` and syncs the folder, so that either the old or the new file is there, whole. */
export function replaceSync(from: string, to: string): void {
  for (const pause of [...pauses, undefined]) {
    try {
      renameSync(from, to)
      break
    } catch (error) {
      if (pause === undefined || !passing.has(codeOf(error))) throw error
      sleep(pause)
    }
  }
  syncFolder(dirname(to))
}

/** {@link replaceSync} without holding up the program while it waits. */
export async function replace(from: string, to: string): Promise<void> {
  for (const pause of [...pauses, undefined]) {
    try {
      renameSync(from, to)
      break
    } catch (error) {
      if (pause === undefined || !passing.has(codeOf(error))) throw error
      await wait(pause)
    }
  }
  syncFolder(dirname(to))
}

/** Stops the thread; only for moments when nothing else could go on anyway. */
export function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

/** The error code of a failed system call, or an empty text. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** The refusal for a write that failed: `disk-full`, `read-only` or `write-failed`. */
export function writeRefusal(error: unknown, file: string): Refusal {
  const code = codeOf(error)
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return refusal({ code: 'disk-full', file })
  if (['EROFS', 'EACCES', 'EPERM'].includes(code)) return refusal({ code: 'read-only', file })
  if (!code) throw error
  return refusal({ code: 'write-failed', file, reason: code })
}
