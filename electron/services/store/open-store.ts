import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Change } from '../../../core/model/change.ts'
import { folderMode, replaceSync, syncFolder, writeRefusal, writeSynced } from './durable-files.ts'
import { openJournalFile } from './journal-file.ts'
import { firstPrev, headOf, writeLine } from './journal-line.ts'
import { type Reading, readJournal } from './journal-reader.ts'
import { liveStore } from './live-store.ts'
import { type Migration, migrations as released, versionAfter } from './migrations.ts'
import { prepared } from './prepared-changes.ts'
import { type Replayed, replay } from './replay.ts'
import { readSnapshot, snapshotName } from './snapshot.ts'
import { journalBytes, refuseUnlessWhole } from './stored-entries.ts'
import { setTornLineAside } from './torn-line.ts'
import type { By, PreparedChanges, Store } from './types.ts'

export type StoreOptions = {
  /** Name of this PC, kept in every entry. */
  readonly device: string
  /** Opens the intact part of a damaged journal for reading; nothing in the folder is altered. */
  readonly readOnlyIntact?: boolean
  /** Now, for the names of files set aside. */
  readonly now?: () => string
  /** Where a snapshot that could not be written is reported; the journal does not need it. */
  readonly log?: (line: string) => void
  /** For tests of versions that do not exist yet. */
  readonly migrations?: readonly Migration[]
}

/** What was found on opening that the user must hear of. `file` is a name inside the folder. */
export type Notice = { readonly code: 'torn-line' | 'snapshot-rebuilt'; readonly file: string }

export type Opened = { readonly store: Store; readonly notices: readonly Notice[] }

export const journalName = 'journal.ndjson'

/**
 * Opens a folder that has a journal. Throws `journal-missing`, `journal-damaged` (an empty journal
 * too: an unreadable file is never an empty one), `journal-newer`, `folder-unusable` or `read-only`.
 */
export function openStore(folder: string, options: StoreOptions): Opened {
  const file = join(folder, journalName)
  const steps = options.migrations ?? released
  const bytes = journalBytes(folder, file)
  const reading = readJournal(bytes, versionAfter(steps))
  const snapshot = readSnapshot(folder)
  const replayed = replay(reading, typeof snapshot === 'object' ? snapshot : undefined, steps)
  const intact = intactPart(reading, replayed)
  const readOnly = options.readOnlyIntact ?? false
  refuseUnlessUsable(intact, file, versionAfter(steps), readOnly)

  const notices: Notice[] = []
  if (snapshot !== 'absent' && !replayed.usedSnapshot) notices.push({ code: 'snapshot-rebuilt', file: snapshotName })
  if (intact.tornBytes > 0) {
    const aside = readOnly ? journalName : setTornLineAside(file, bytes, intact.intactBytes, nowOf(options))
    notices.push({ code: 'torn-line', file: aside })
  }
  const { collections, touches, applied } = replayed
  const store = liveStore({
    folder,
    file,
    steps,
    collections,
    touches,
    applied,
    device: options.device,
    log: options.log ?? ((line) => process.emitWarning(line)),
    journal: readOnly ? undefined : openJournalFile(file, intact.intactBytes),
    heads: intact.lines.map(headOf),
    places: [...intact.places],
  })
  return { store, notices }
}

/**
 * Makes the folder with a journal of one entry, and opens it. The folder appears whole under its
 * name or not at all: until then it is called `<folder>.draft`. Throws `disk-full`, `read-only` or
 * `write-failed`; a folder that has a journal already is a bug.
 */
export function createStore(
  folder: string,
  options: StoreOptions,
  firstAction: string,
  by: By,
  changes: readonly Change[] | PreparedChanges,
): Opened {
  const { text } = prepared(changes)
  const head = { seq: 1, action: firstAction, at: by.at, by: by.operator, device: options.device }
  const { bytes } = writeLine(head, versionAfter(options.migrations ?? released), firstPrev, text)
  if (existsSync(join(folder, journalName))) throw new Error(`there is a journal in ${basename(folder)} already`)
  try {
    layDown(folder, bytes)
  } catch (error) {
    throw writeRefusal(error, join(folder, journalName))
  }
  return openStore(folder, options)
}

function layDown(folder: string, bytes: Buffer): void {
  const draft = `${folder}.draft`
  rmSync(draft, { recursive: true, force: true })
  if (!existsSync(dirname(draft))) mkdirSync(dirname(draft), { recursive: true, mode: folderMode })
  mkdirSync(draft, { mode: folderMode })
  writeSynced(join(draft, journalName), bytes, 'wx')
  syncFolder(draft)
  if (existsSync(folder)) moveInto(folder, draft)
  else replaceSync(draft, folder)
}

/** For a folder that is there already, without a journal. */
function moveInto(folder: string, draft: string): void {
  renameSync(join(draft, journalName), join(folder, journalName))
  syncFolder(folder)
  rmSync(draft, { recursive: true })
  syncFolder(dirname(folder))
}

/** What both the reading and the replay found good. */
function intactPart(reading: Reading, replayed: Replayed): Reading {
  if (!replayed.damage) return reading
  const good = replayed.damage.line - 1
  return {
    lines: reading.lines.slice(0, good),
    places: reading.places.slice(0, good),
    intactBytes: reading.places[good - 1]?.end ?? 0,
    tornBytes: 0,
    damage: replayed.damage,
  }
}

function refuseUnlessUsable(intact: Reading, file: string, known: number, readOnly: boolean): void {
  const tolerated = readOnly && intact.newer === undefined && intact.lines.length > 0
  if (!tolerated) refuseUnlessWhole(intact, file, known, intact.lines.length)
}

function nowOf(options: StoreOptions): string {
  return options.now?.() ?? new Date().toISOString()
}
