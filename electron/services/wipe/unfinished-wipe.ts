import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { lastLineOf } from '../store/backup-files.ts'
import { makeBackup } from '../store/backups.ts'
import { codeOf, folderMode, replaceSync, syncFolder, writeSynced } from '../store/durable-files.ts'
import { journalName } from '../store/open-store.ts'

/** Beside the journal while a wipe is under way: the hash of the entry that the wiped journal ends with. */
export const wipeMarker = 'wipe-under-way'

/** What of an exam's folder stays: the journal, and the evidence of incidents, which belongs to the archive. */
const stays = new Set([journalName, 'attachments', wipeMarker])

/** Says on disk that a wipe begins, so that one cut short is finished or taken back the next time. */
export function markWipe(examFolder: string, hash: string): void {
  writeSynced(join(examFolder, `${wipeMarker}.draft`), Buffer.from(hash))
  replaceSync(join(examFolder, `${wipeMarker}.draft`), join(examFolder, wipeMarker))
}

/**
 * Before an exam is opened: where a wipe was cut short after the journal had been replaced, the rest is
 * deleted; where it was cut short before, the mark goes and everything is as it was. Returns which.
 */
export function settleWipe(examFolder: string, backupsFolder: string, now: string): 'none' | 'finished' | 'taken-back' {
  const marker = join(examFolder, wipeMarker)
  if (!existsSync(marker)) return 'none'
  const { line } = lastLineOf(join(examFolder, journalName))
  if (line?.hash === readFileSync(marker, 'utf8')) {
    removeRemains(examFolder, backupsFolder, now)
    return 'finished'
  }
  rmSync(join(examFolder, `${journalName}.draft`), { recursive: true, force: true })
  rmSync(marker)
  syncFolder(examFolder)
  return 'taken-back'
}

/** Deletes every other copy of what was wiped: snapshot, photos, set-aside lines, backups. Backs the wiped journal up. */
export function removeRemains(examFolder: string, backupsFolder: string, now: string): void {
  for (const name of remainsIn(examFolder)) rmSync(join(examFolder, name), { recursive: true, force: true })
  syncFolder(examFolder)
  for (const name of filesIn(backupsFolder)) rmSync(join(backupsFolder, name), { recursive: true, force: true })
  mkdirSync(backupsFolder, { recursive: true, mode: folderMode })
  syncFolder(backupsFolder)
  makeBackup(examFolder, backupsFolder, now)
  rmSync(join(examFolder, wipeMarker))
  syncFolder(examFolder)
}

/** What is to go from an exam's folder. */
export const remainsIn = (examFolder: string): string[] => filesIn(examFolder).filter((name) => !stays.has(name))

export function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}
