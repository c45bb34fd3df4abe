import { applyChanges, type Change, type Collections, collection, touched } from '../../../core/model/change.ts'
import { changesOfLine, type Line } from './journal-line.ts'
import type { Damage, Reading } from './journal-reader.ts'
import { type Migration, migrated, versionAfter } from './migrations.ts'
import type { Snapshot } from './snapshot.ts'

/** The state that the lines of a journal give. */
export type Replayed = {
  readonly collections: Collections
  /** Collections touched, by entry; undefined where the snapshot made parsing the entry unnecessary. */
  readonly touches: (readonly string[] | undefined)[]
  /** Values put or dropped by all lines that were parsed. */
  readonly applied: number
  readonly usedSnapshot: boolean
  readonly damage?: Damage
}

/**
 * Applies the lines in order, from the snapshot on when it belongs to this journal: the line it was
 * taken at must be there, at the same byte and with the same hash. Stops before a line whose changes
 * are not a list of changes.
 */
export function replay(reading: Reading, snapshot: Snapshot | undefined, steps: readonly Migration[]): Replayed {
  const from = snapshot && belongs(snapshot, reading, versionAfter(steps)) ? snapshot : undefined
  const collections = from ? restored(from) : new Map()
  const touches: (readonly string[] | undefined)[] = new Array(from?.seq ?? 0).fill(undefined)
  let applied = 0
  for (const line of reading.lines.slice(touches.length)) {
    const changes = usableChanges(line, steps)
    if (!changes)
      return {
        collections,
        touches,
        applied,
        usedSnapshot: !!from,
        damage: { line: line.seq, reason: 'changes-unreadable' },
      }
    applyChanges(collections, changes)
    touches.push(touched(changes))
    applied += valuesIn(changes)
  }
  return { collections, touches, applied, usedSnapshot: !!from }
}

/** The changes of a line in the newest form; undefined when they are not a list of changes. */
export function usableChanges(line: Line, steps: readonly Migration[]): readonly Change[] | undefined {
  const changes = changesOfLine(line)
  return changes && migrated(changes, line.action, line.version, steps)
}

/** How many values the changes put or drop. */
export function valuesIn(changes: readonly Change[]): number {
  return changes.reduce((sum, change) => sum + ('table' in change ? (change.values?.size ?? change.rows.length) : 1), 0)
}

function belongs(snapshot: Snapshot, reading: Reading, version: number): boolean {
  const line = reading.lines[snapshot.seq - 1]
  const place = reading.places[snapshot.seq - 1]
  return snapshot.version === version && line?.hash === snapshot.hash && place?.end === snapshot.offset
}

function restored(snapshot: Snapshot): Collections {
  const collections: Collections = new Map()
  for (const [name, entries] of snapshot.collections) {
    const into = collection(collections, name)
    for (const [key, value] of entries) into.set(key, value)
  }
  return collections
}
