import type { KeptKeys } from './kept-keys.ts'
import { createKeyTable, hashNumber, hashStart } from './key-table.ts'
import type { Workspace } from './workspace.ts'

/** Whether rows differ in their keys: answers an earlier row of the session with the same keys, or -1. */
export type DistinctKeys = (row: number) => number

type Wanted = {
  readonly workspace: Workspace
  readonly name: string
  readonly expectedRows: number
  readonly keys: readonly number[]
  /** Whether an earlier row counts. */
  readonly counts: (row: number) => boolean
}

/**
 * Rosters mostly come sorted by admission number, and by room and seat. As long as each row's keys are above
 * those of the row before it in its session, no two can be the same and nothing else is kept; from the first
 * row out of order on, all rows are in a table.
 */
export function createDistinctKeys(
  kept: KeptKeys,
  { workspace, name, expectedRows, keys, counts }: Wanted,
): DistinctKeys {
  const same = (a: number, b: number): boolean =>
    kept.sessionOf(a) === kept.sessionOf(b) && keys.every((key) => kept.same(a, b, key))
  const hash = (row: number): number => {
    let chained = hashNumber(hashStart, kept.sessionOf(row))
    for (const key of keys) chained = kept.hash(chained, row, key)
    return chained
  }
  const last = new Map<number, number>()
  let table: ReturnType<typeof createKeyTable> | undefined

  const tableOf = (rows: number): ReturnType<typeof createKeyTable> => {
    const made = createKeyTable(workspace, name, expectedRows, same)
    for (let row = 0; row < rows; row++) if (counts(row)) made.add(hash(row), row)
    return made
  }
  return (row) => {
    if (table) return table.add(hash(row), row)
    const session = kept.sessionOf(row)
    const before = last.get(session)
    const order = before === undefined ? -1 : kept.compare(before, row, keys)
    if (order < 0) {
      last.set(session, row)
      return -1
    }
    if (order === 0) return before!
    table = tableOf(row)
    return table.add(hash(row), row)
  }
}
