import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'
import { type Failure, isRefusal } from '../../../core/model/failure.ts'
import { codeOf } from './durable-files.ts'
import { type Reading, readJournal } from './journal-reader.ts'
import { migrations, versionAfter } from './migrations.ts'
import { journalName } from './open-store.ts'
import { replay } from './replay.ts'
import { journalBytes, refuseUnlessWhole } from './stored-entries.ts'

/** How a folder's journal is, without opening or altering anything. */
export type Condition = {
  /** `read-only`: whole, but this account or this disk does not let the program write it. */
  readonly state: 'ready' | 'read-only' | 'damaged' | 'newer'
  /** Why it does not open. */
  readonly failure?: Failure
  /** Entries of the intact part. */
  readonly intact: number
  /** When the last of them was made; empty if there is none. */
  readonly lastAt: string
}

/** Reads the whole journal. Throws `folder-unusable` when it cannot be read: that says nothing about it. */
export function inspect(folder: string): Condition {
  const file = join(folder, journalName)
  const known = versionAfter(migrations)
  let reading: Reading | undefined
  try {
    reading = readJournal(journalBytes(folder, file), known)
    refuseUnlessWhole(reading, file, known, reading.lines.length)
    refuseUnlessWhole(replay(reading, undefined, migrations), file, known, reading.lines.length)
    const failure: Failure | undefined = isWritable(file) ? undefined : { code: 'read-only', file }
    return { state: failure ? 'read-only' : 'ready', failure, ...intactOf(reading) }
  } catch (thrown) {
    if (!isRefusal(thrown) || thrown.failure.code === 'folder-unusable') throw thrown
    return {
      state: thrown.failure.code === 'journal-newer' ? 'newer' : 'damaged',
      failure: thrown.failure,
      ...intactOf(reading),
    }
  }
}

function intactOf(reading: Reading | undefined): Pick<Condition, 'intact' | 'lastAt'> {
  return { intact: reading?.lines.length ?? 0, lastAt: reading?.lines.at(-1)?.at ?? '' }
}

function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.W_OK)
    return true
  } catch (error) {
    if (!codeOf(error)) throw error
    return false
  }
}
