import { applyChanges, type Change, type Collections, collection, touched } from '../../../core/model/change.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { JournalFile } from './journal-file.ts'
import { linePieces } from './journal-line.ts'
import type { Place } from './journal-reader.ts'
import { type Migration, versionAfter } from './migrations.ts'
import { prepared } from './prepared-changes.ts'
import { valuesIn } from './replay.ts'
import { writeSnapshot } from './snapshot.ts'
import { changesAt, verifyJournal } from './stored-entries.ts'
import type { By, EntryHead, PreparedChanges, Store } from './types.ts'

/** What opening a store found, from which the live store goes on. */
export type Parts = {
  readonly folder: string
  readonly file: string
  readonly device: string
  readonly steps: readonly Migration[]
  /** Absent when only the intact part was opened for reading. */
  readonly journal: JournalFile | undefined
  readonly collections: Collections
  readonly heads: EntryHead[]
  readonly places: Place[]
  readonly touches: (readonly string[] | undefined)[]
  /** Values that the entries since the snapshot put or drop. */
  readonly applied: number
  readonly log: (line: string) => void
}

type Listener = (entry: EntryHead, changes: readonly Change[]) => void

/**
 * The store over an opened journal. A listener that throws is a bug: the entry stays committed, the
 * other listeners still run, and the error goes on to the caller.
 */
export function liveStore(parts: Parts): Store {
  const { folder, file, device, steps, journal, collections, heads, places, touches } = parts
  const version = versionAfter(steps)
  const listeners = new Set<Listener>()
  let applied = parts.applied
  let prev = heads.at(-1)!.hash
  let telling = false
  let closed = false

  const commit = (action: string, by: By, given: readonly Change[] | PreparedChanges): EntryHead => {
    if (!journal) throw refusal({ code: 'opened-read-only' })
    if (closed) throw new Error('commit after close')
    if (telling) throw new Error('commit inside a listener')
    const { text, changes, digest } = prepared(given)
    const start = journal.length()
    const first = { seq: heads.length + 1, action, at: by.at, by: by.operator, device }
    const { pieces, hash } = linePieces(first, version, prev, text, digest)
    journal.append(pieces)
    const head = { ...first, hash }
    applyChanges(collections, changes)
    heads.push(head)
    places.push({ start, end: journal.length() })
    touches.push(touched(changes))
    applied += valuesIn(changes)
    prev = hash
    tell(head, changes)
    return head
  }

  const tell = (head: EntryHead, changes: readonly Change[]): void => {
    const errors: unknown[] = []
    telling = true
    for (const listener of [...listeners]) {
      try {
        listener(head, changes)
      } catch (error) {
        errors.push(error)
      }
    }
    telling = false
    if (errors.length > 0) throw errors[0]
  }

  const close = async (): Promise<void> => {
    if (closed) return
    closed = true
    journal?.close()
    if (!journal || !snapshotPays(applied, collections)) return
    const at = { version, seq: heads.length, hash: prev, offset: places.at(-1)!.end }
    await writeSnapshot(folder, at, collections).catch((error: unknown) =>
      parts.log(`snapshot not written: ${String(error)}`),
    )
  }

  return {
    folder,
    readOnly: !journal,
    seq: () => heads.length,
    head: () => prev,
    get: <T>(name: string, key: string) => collections.get(name)?.get(key) as T | undefined,
    all: <T>(name: string) => collection<T>(collections, name),
    commit,
    onCommit: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    verify: () => verifyJournal(file, version, heads, !journal),
    entries: (offset, limit) => ({
      total: heads.length,
      entries: heads
        .slice(Math.max(0, heads.length - offset - limit), Math.max(0, heads.length - offset))
        .reverse()
        .map((head) => ({
          ...head,
          collections: [...(touches[head.seq - 1] ??= touched(changesAt(file, places[head.seq - 1]!, steps)))],
        })),
    }),
    changesOf: (seq) => {
      const place = places[seq - 1]
      if (!place) throw new Error(`there is no entry ${seq}`)
      return changesAt(file, place, steps)
    },
    close,
  }
}

/** A snapshot pays when replaying means much more work than reading the values that are left. */
function snapshotPays(applied: number, collections: Collections): boolean {
  let live = 0
  for (const entries of collections.values()) live += entries.size
  return applied > 3 * live + 50_000
}
