import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { refusal } from '../../../core/model/failure.ts'
import { codeOf, fileMode, sleep } from './durable-files.ts'
import { isRunning, type ProcessIdentity, thisProcess } from './process-identity.ts'

type Holder = ProcessIdentity & { readonly host: string; readonly at: string }

export type Lock = {
  /** Lets go of the folder; a second call does nothing. */
  readonly release: () => void
  readonly notices: readonly { readonly code: 'lock-taken-over'; readonly exam: string; readonly file: string }[]
}

export const lockName = 'examdesk.lock'

const patience = 40
const pause = 50
/** Milliseconds after which a lock that cannot be read, or a takeover, was left by a process that died. */
const abandoned = 3_000

/**
 * Makes this process the only one of its kind in the data folder. A lock left by a process that no
 * longer runs is taken over, with a notice. Throws `data-in-use` (the process number and the face
 * that holds it, or the other computer's name), `read-only` or `folder-unusable`.
 */
export function takeLock(dataFolder: string, options: { readonly host: string; readonly now: () => string }): Lock {
  const file = join(dataFolder, lockName)
  const mine: Holder = { ...thisProcess(), host: options.host, at: options.now() }
  const text = JSON.stringify(mine)
  try {
    for (let tries = 0; tries < patience; tries++) {
      if (created(file, text)) return held(file, text, [])
      const holder = readHolder(file)
      if (holder && isRunning(holder)) throw inUse(dataFolder, holder)
      if (isStale(file, holder) && tookOver(file, text))
        return held(file, text, [{ code: 'lock-taken-over', exam: '', file: basename(file) }])
      sleep(pause)
    }
  } catch (error) {
    if (!codeOf(error)) throw error
    if (['EROFS', 'EACCES', 'EPERM'].includes(codeOf(error))) throw refusal({ code: 'read-only', file })
    throw refusal({ code: 'folder-unusable', folder: dataFolder, reason: codeOf(error) })
  }
  throw refusal({ code: 'folder-unusable', folder: dataFolder, reason: 'lock-not-settled' })
}

function held(file: string, text: string, notices: Lock['notices']): Lock {
  let released = false
  const release = (): void => {
    if (!released && textOf(file) === text) rmSync(file, { force: true })
    released = true
  }
  return { release, notices }
}

function inUse(folder: string, holder: Holder): Error {
  const here = holder.computer === thisProcess().computer
  return refusal({ code: 'data-in-use', folder, pid: holder.pid, host: here ? holder.host : holder.computer })
}

/** Puts the lock there, whole at once, unless there is one. */
function created(file: string, text: string): boolean {
  const draft = `${file}.${randomUUID()}`
  writeFileSync(draft, text, { mode: fileMode, flag: 'wx' })
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    if (!['ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EPERM', 'EINVAL'].includes(codeOf(error))) throw error
    return createdWithoutLinks(file, text)
  } finally {
    rmSync(draft, { force: true })
  }
}

/** A disk without links (FAT): others may see the lock half written for a moment, and wait for it. */
function createdWithoutLinks(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { mode: fileMode, flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/**
 * Replaces a stale lock. Only one process at a time may (the guard file), and it looks again first:
 * another one may have taken over in between. Last it checks that the lock is its own.
 */
function tookOver(file: string, text: string): boolean {
  const guard = `${file}.takeover`
  if (ageOf(guard) > abandoned) rmSync(guard, { force: true })
  if (!createdWithoutLinks(guard, text)) return false
  try {
    if (!isStale(file, readHolder(file))) return false
    const draft = `${file}.${randomUUID()}`
    writeFileSync(draft, text, { mode: fileMode, flag: 'wx' })
    renameSync(draft, file)
    return textOf(file) === text
  } finally {
    rmSync(guard, { force: true })
  }
}

function isStale(file: string, holder: Holder | undefined): boolean {
  return holder ? !isRunning(holder) : ageOf(file) > abandoned
}

/** Milliseconds since the file was written; 0 when there is none. */
function ageOf(file: string): number {
  const found = statSync(file, { throwIfNoEntry: false })
  return found ? Date.now() - found.mtimeMs : 0
}

function readHolder(file: string): Holder | undefined {
  try {
    const holder = JSON.parse(textOf(file) ?? '') as Partial<Holder>
    return typeof holder.pid === 'number' && typeof holder.computer === 'string' && typeof holder.started === 'string'
      ? (holder as Holder)
      : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}
