import { mkdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { backupEnding, backupFile, backupIds, backupStem, isAutomatic, lastLineOf, momentOf } from './backup-files.ts'
import { folderMode, replaceSync, writeRefusal, writeSynced } from './durable-files.ts'
import { type Reading, readJournal } from './journal-reader.ts'
import { migrations, versionAfter } from './migrations.ts'
import { journalName } from './open-store.ts'
import { journalBytes, refuseUnlessWhole } from './stored-entries.ts'
import { freeName } from './torn-line.ts'

/** A copy of a journal, named by when it was made and how many entries it has. */
export type Backup = {
  readonly id: string
  readonly at: string
  readonly bytes: number
  readonly entries: number
  /** Its last line is whole; restoring checks all of it. */
  readonly usable: boolean
}

const keptAutomatic = 10

/**
 * Copies the whole lines of the journal after checking them: a backup never stores damage. `now` is
 * the ISO moment it is named by. Throws `journal-damaged`, `journal-newer`, `journal-missing`, or
 * `disk-full`, `read-only`, `write-failed`.
 */
export function makeBackup(examFolder: string, backupsFolder: string, now: string): Backup {
  return keep(wholeJournal(examFolder), backupsFolder, now, false)
}

/**
 * Makes an automatic backup unless the newest one holds the same entries, and drops the oldest
 * automatic ones beyond ten. Backups that the user asked for stay.
 */
export function backupIfChanged(examFolder: string, backupsFolder: string, now: string): Backup | undefined {
  const journal = wholeJournal(examFolder)
  const newest = backupIds(backupsFolder)[0]
  if (newest && lastLineOf(backupFile(backupsFolder, newest)).line?.hash === journal.reading.lines.at(-1)?.hash)
    return undefined
  const made = keep(journal, backupsFolder, now, true)
  for (const id of backupIds(backupsFolder).filter(isAutomatic).slice(keptAutomatic))
    rmSync(backupFile(backupsFolder, id))
  return made
}

/** The backups there are, newest first. */
export function listBackups(backupsFolder: string): Backup[] {
  return backupIds(backupsFolder).map((id) => {
    const { line, bytes } = lastLineOf(backupFile(backupsFolder, id))
    return { id, at: momentOf(id), bytes, entries: line?.seq ?? 0, usable: line !== undefined }
  })
}

type Journal = { readonly bytes: Buffer; readonly reading: Reading }

function wholeJournal(examFolder: string): Journal {
  const file = join(examFolder, journalName)
  const bytes = journalBytes(examFolder, file)
  const reading = readJournal(bytes, versionAfter(migrations))
  refuseUnlessWhole(reading, file, versionAfter(migrations), reading.lines.length)
  return { bytes: bytes.subarray(0, reading.intactBytes), reading }
}

function keep({ bytes, reading }: Journal, backupsFolder: string, now: string, automatic: boolean): Backup {
  const entries = reading.lines.length
  const file = freeName(backupsFolder, backupStem(now, entries, automatic), backupEnding)
  try {
    mkdirSync(backupsFolder, { recursive: true, mode: folderMode })
    writeSynced(`${file}.draft`, bytes)
    replaceSync(`${file}.draft`, file)
  } catch (error) {
    rmSync(`${file}.draft`, { force: true })
    throw writeRefusal(error, file)
  }
  return { id: basename(file, backupEnding), at: now, bytes: bytes.length, entries, usable: true }
}
