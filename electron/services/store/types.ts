import type { Change } from '../../../core/model/change.ts'

/** Who a journal entry is by, and when. */
export type By = { readonly operator: string; readonly at: string }

/** What is known of an entry of the journal without its changes. */
export type EntryHead = {
  readonly seq: number
  readonly action: string
  readonly at: string
  readonly by: string
  readonly device: string
  readonly hash: string
}

/**
 * Changes whose JSON text exists already (a worker made it), so that 100,000 rows are not turned
 * into text twice. `text` must be exactly the JSON of `changes`, as a text or as its UTF-8.
 */
export type PreparedChanges = {
  readonly changes: readonly Change[]
  readonly text: string | Buffer
  /** SHA-256 of the text in hex, where it was computed while the text came in. */
  readonly digest?: string
}

export type Verified = { readonly entries: number; readonly head: string; readonly torn: boolean }

/**
 * A folder with a journal, its state in memory, and nothing else that can write to it.
 * Reads see what is on disk and only that.
 */
export type Store = {
  readonly folder: string
  /** The intact part of a damaged journal: every commit is refused with `opened-read-only`. */
  readonly readOnly: boolean
  readonly seq: () => number
  readonly head: () => string
  readonly get: <T>(collection: string, key: string) => T | undefined
  readonly all: <T>(collection: string) => ReadonlyMap<string, T>
  /**
   * Appends one entry and returns once it is on disk (fdatasync). Throws a refusal (`disk-full`,
   * `read-only`, `write-failed`, `opened-read-only`) with memory and file as they were before.
   */
  readonly commit: (action: string, by: By, changes: readonly Change[] | PreparedChanges) => EntryHead
  /** Called after each commit, in order, with the applied changes. */
  readonly onCommit: (listener: (entry: EntryHead, changes: readonly Change[]) => void) => () => void
  /** Reads the journal from its first line and recomputes every hash. Throws `journal-damaged`. */
  readonly verify: () => Verified
  /** Heads of entries, newest first, with the names of the collections they touch. */
  readonly entries: (
    offset: number,
    limit: number,
  ) => { total: number; entries: (EntryHead & { collections: string[] })[] }
  /** The changes of one entry, from disk. */
  readonly changesOf: (seq: number) => readonly Change[]
  /** Writes the snapshot and lets go of the file. */
  readonly close: () => Promise<void>
}
