import { closeSync, fdatasyncSync, fstatSync, ftruncateSync, openSync } from 'node:fs'
import { refusal } from '../../../core/model/failure.ts'
import { codeOf, writeFully, writeRefusal } from './durable-files.ts'

/** A journal open for appending. */
export type JournalFile = {
  readonly length: () => number
  /** Appends and returns once the bytes are on disk; throws a refusal with the file as it was. */
  readonly append: (pieces: readonly Buffer[]) => void
  readonly close: () => void
}

/**
 * Opens the journal, whose intact part is `length` bytes, for appending. Throws `read-only` when it
 * cannot be written.
 */
export function openJournalFile(file: string, length: number): JournalFile {
  const fd = opened(file)
  let known = length
  let leftover = false

  /** Whatever a failed write left behind goes before anything else is written. */
  const takeBack = (): void => {
    leftover = true
    ftruncateSync(fd, known)
    fdatasyncSync(fd)
    leftover = false
  }
  const append = (pieces: readonly Buffer[]): void => {
    try {
      if (leftover) takeBack()
      untouched(fd, known, file)
      leftover = true
      let end = known
      for (const bytes of pieces) {
        writeFully(fd, bytes, end)
        end += bytes.length
      }
      fdatasyncSync(fd)
      leftover = false
    } catch (error) {
      if (leftover) attempt(takeBack)
      throw codeOf(error) ? writeRefusal(error, file) : error
    }
    known += lengthOf(pieces)
  }
  return { length: () => known, append, close: () => closeSync(fd) }
}

const lengthOf = (pieces: readonly Buffer[]): number => pieces.reduce((sum, { length }) => sum + length, 0)

function opened(file: string): number {
  try {
    return openSync(file, 'r+')
  } catch (error) {
    throw writeRefusal(error, file)
  }
}

/** Nobody else may have written, and the file must still have its name: else the entry would be lost. */
function untouched(fd: number, length: number, file: string): void {
  const now = fstatSync(fd)
  if (now.size !== length) throw refusal({ code: 'write-failed', file, reason: 'changed-by-another-program' })
  if (now.nlink === 0) throw refusal({ code: 'write-failed', file, reason: 'file-removed' })
}

/** The first error is the one to tell; what could not be taken back now is taken back before the next write. */
function attempt(step: () => void): void {
  try {
    step()
  } catch (error) {
    if (!codeOf(error)) throw error
  }
}
