import type { KeptKeys } from './kept-keys.ts'
import { hashNumber, hashStart, KeyTable, type RowKey } from './key-table.ts'
import type { Workspace } from './workspace.ts'

type Wanted = {
  readonly workspace: Workspace
  readonly name: string
  readonly expectedRows: number
  /** How many sessions the exam has. */
  readonly sessions: number
  readonly keys: readonly number[]
  /** Rows that failed another check; they take nothing up. */
  readonly failed: ReadonlySet<number>
}

/**
 * Whether rows of a session differ in their keys.
 *
 * Rosters mostly come sorted by admission number, and by room and seat. As long as each row's keys are above
 * those of the row before it in its session, no two can be the same and nothing else is kept; from the first
 * row out of order on, all rows are in a table.
 */
export class DistinctKeys implements RowKey {
  readonly #kept: KeptKeys
  readonly #wanted: Wanted
  readonly keys: readonly number[]
  /** By session and one (0: none known), its last row; -1 before it has one. */
  readonly #last: Int32Array
  #table: KeyTable | undefined

  constructor(kept: KeptKeys, wanted: Wanted) {
    this.#kept = kept
    this.#wanted = wanted
    this.keys = wanted.keys
    this.#last = new Int32Array(wanted.sessions + 1).fill(-1)
  }

  /** An earlier row of the session that takes up the same keys as this one; -1 where none does, or this one takes up none. */
  earlier(row: number): number {
    if (!this.#takesUp(row)) return -1
    if (this.#table) return this.#table.add(row)
    const session = this.#kept.sessionOf(row) + 1
    const before = this.#last[session]!
    const order = before < 0 ? -1 : this.#kept.compare(before, row, this.keys)
    if (order < 0) {
      this.#last[session] = row
      return -1
    }
    if (order === 0) return before
    this.#table = this.#tableOf(row)
    return this.#table.add(row)
  }

  same(a: number, b: number): boolean {
    if (this.#kept.sessionOf(a) !== this.#kept.sessionOf(b)) return false
    for (const key of this.keys) if (!this.#kept.same(a, b, key)) return false
    return true
  }

  hash(row: number): number {
    let chained = hashNumber(hashStart, this.#kept.sessionOf(row))
    for (const key of this.keys) chained = this.#kept.hash(chained, row, key)
    return chained
  }

  /** The first `rows` rows, as far as they take up their keys. */
  #tableOf(rows: number): KeyTable {
    const { workspace, name, expectedRows } = this.#wanted
    const table = new KeyTable(workspace, name, expectedRows, this)
    for (let row = 0; row < rows; row++) if (this.#takesUp(row)) table.add(row)
    return table
  }

  /** Who is withdrawn, or was left out for another error, takes up nothing. */
  #takesUp(row: number): boolean {
    const { failed } = this.#wanted
    if (this.#kept.isWithdrawn(row) || (failed.size > 0 && failed.has(row))) return false
    for (const key of this.keys) if (!this.#kept.isSet(row, key)) return false
    return true
  }
}
