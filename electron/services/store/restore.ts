import { existsSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { refusal } from '../../../core/model/failure.ts'
import { backupFile, backupIds } from './backup-files.ts'
import { replaceSync, writeRefusal, writeSynced } from './durable-files.ts'
import { readJournal } from './journal-reader.ts'
import { migrations, versionAfter } from './migrations.ts'
import { journalName } from './open-store.ts'
import { replay } from './replay.ts'
import { removeSnapshot } from './snapshot.ts'
import { journalBytes } from './stored-entries.ts'
import { fileTime, freeName } from './torn-line.ts'

/** In place of a backup's id: the part of the damaged journal before the damage. */
export const intactPart = 'intact'

/**
 * Puts a backup in the journal's place after reading all of it. The journal that was there is kept
 * as `journal-damaged-<time>.ndjson` (`kept`; empty when there was none). A crash in between leaves
 * a missing journal, never a mixed one, and leads back here. Throws `backup-not-found`,
 * `backup-unusable`, or `disk-full`, `read-only`, `write-failed`.
 */
export function restoreBackup(
  examFolder: string,
  backupsFolder: string,
  id: string,
  now: string,
): { entries: number; kept: string } {
  const bytes = id === intactPart ? intactBytes(examFolder) : backupBytes(backupsFolder, id)
  const entries = checkedEntries(bytes, id)
  const journal = join(examFolder, journalName)
  const draft = `${journal}.draft`
  try {
    writeSynced(draft, bytes)
    const aside = existsSync(journal) ? freeName(examFolder, `journal-damaged-${fileTime(now)}`, '.ndjson') : undefined
    if (aside) replaceSync(journal, aside)
    removeSnapshot(examFolder)
    replaceSync(draft, journal)
    return { entries, kept: aside ? basename(aside) : '' }
  } catch (error) {
    rmSync(draft, { force: true })
    throw writeRefusal(error, journal)
  }
}

function backupBytes(backupsFolder: string, id: string): Buffer {
  if (!backupIds(backupsFolder).includes(id)) throw refusal({ code: 'backup-not-found', backup: id })
  return journalBytes(backupsFolder, backupFile(backupsFolder, id))
}

/** A newer program's lines are no damage, and must not be cut off. */
function intactBytes(examFolder: string): Buffer {
  const bytes = journalBytes(examFolder, join(examFolder, journalName))
  const { intactBytes: length, newer } = readJournal(bytes, versionAfter(migrations))
  return newer === undefined ? bytes.subarray(0, length) : bytes
}

function checkedEntries(bytes: Buffer, id: string): number {
  const reading = readJournal(bytes, versionAfter(migrations))
  const reason =
    reading.newer !== undefined ? 'newer' : (reading.damage ?? replay(reading, undefined, migrations).damage)?.reason
  if (reason || reading.tornBytes > 0) throw refusal({ code: 'backup-unusable', backup: id, reason: reason ?? 'torn' })
  return reading.lines.length
}
