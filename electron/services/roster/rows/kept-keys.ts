import { grown } from '../files/grid.ts'
import { hashBytes, hashText } from './key-table.ts'
import type { RowCells } from './row-cells.ts'
import type { Workspace } from './workspace.ts'

/** What is kept of every row to compare later rows with: its sheet row, its session and where its keys stand. */
export class KeptKeys {
  readonly #bytes: Buffer
  readonly #size: number
  readonly #placeOf: Int32Array
  #rows = 0
  #sheetRows: Int32Array<ArrayBuffer>
  #sessions: Int32Array<ArrayBuffer>
  #starts: Int32Array<ArrayBuffer>
  #ends: Int32Array<ArrayBuffer>
  /** Values that are no slice of the bytes. */
  readonly #instead = new Map<number, string>()

  /** `places`: of each key in the row's cells, -1 when there is no such column. */
  constructor(bytes: Buffer, places: readonly number[], expectedRows: number, workspace: Workspace) {
    this.#bytes = bytes
    this.#size = places.length
    this.#placeOf = Int32Array.from(places)
    this.#sheetRows = workspace.numbers('sheet rows', expectedRows + 1)
    this.#sessions = workspace.numbers('sessions', expectedRows + 1)
    this.#starts = workspace.numbers('starts', (expectedRows + 1) * this.#size)
    this.#ends = workspace.numbers('ends', (expectedRows + 1) * this.#size)
  }

  get rows(): number {
    return this.#rows
  }

  /** Keeps the row at hand and answers its number. */
  add(cells: RowCells, sheetRow: number, session: number, withdrawn: boolean): number {
    const size = this.#size
    const row = this.#rows++
    if (row === this.#sheetRows.length) this.#sheetRows = grown(this.#sheetRows)
    if (row === this.#sessions.length) this.#sessions = grown(this.#sessions)
    if ((row + 1) * size > this.#starts.length) this.#starts = grown(this.#starts)
    if ((row + 1) * size > this.#ends.length) this.#ends = grown(this.#ends)
    const [starts, ends] = [this.#starts, this.#ends]
    this.#sheetRows[row] = sheetRow
    this.#sessions[row] = session * 2 + (withdrawn ? 1 : 0)
    for (let key = 0; key < size; key++) {
      const place = this.#placeOf[key]!
      const at = row * size + key
      if (place < 0) {
        starts[at] = ends[at] = 0
        continue
      }
      starts[at] = cells.starts[place]!
      ends[at] = cells.ends[place]!
      const value = cells.values[place]
      if (value !== undefined) this.#keepOther(at, value)
    }
    return row
  }

  sheetRow(row: number): number {
    return this.#sheetRows[row]!
  }

  sessionOf(row: number): number {
    return this.#sessions[row]! >> 1
  }

  isWithdrawn(row: number): boolean {
    return (this.#sessions[row]! & 1) === 1
  }

  isSet(row: number, key: number): boolean {
    const at = row * this.#size + key
    return this.#ends[at]! > this.#starts[at]! || this.#isOther(at)
  }

  text(row: number, key: number): string {
    const at = row * this.#size + key
    return this.#instead.get(at) ?? this.#bytes.toString('utf8', this.#starts[at], this.#ends[at])
  }

  same(a: number, b: number, key: number): boolean {
    const i = a * this.#size + key
    const j = b * this.#size + key
    if (this.#isOther(i) || this.#isOther(j)) return this.text(a, key) === this.text(b, key)
    const bytes = this.#bytes
    const first = this.#starts[i]!
    const second = this.#starts[j]!
    const length = this.#ends[i]! - first
    if (this.#ends[j]! - second !== length) return false
    for (let k = 0; k < length; k++) if (bytes[first + k] !== bytes[second + k]) return false
    return true
  }

  /** Orders two rows by their keys, shorter ones first; 1 also where that cannot be told at once. */
  compare(a: number, b: number, keys: readonly number[]): number {
    for (const key of keys) {
      const i = a * this.#size + key
      const j = b * this.#size + key
      if (this.#isOther(i) || this.#isOther(j)) return 1
      const order = compareBytes(this.#bytes, this.#starts[i]!, this.#ends[i]!, this.#starts[j]!, this.#ends[j]!)
      if (order !== 0) return order
    }
    return 0
  }

  /** Chains the key's value into a hash. */
  hash(from: number, row: number, key: number): number {
    const at = row * this.#size + key
    return this.#isOther(at)
      ? hashText(from, this.#instead.get(at)!)
      : hashBytes(from, this.#bytes, this.#starts[at]!, this.#ends[at]!)
  }

  #isOther(at: number): boolean {
    return this.#instead.size > 0 && this.#instead.has(at)
  }

  #keepOther(at: number, value: string): void {
    if (value === '') this.#ends[at] = this.#starts[at]!
    else this.#instead.set(at, value)
  }
}

/** By length, then byte by byte: any order will do in which nothing comes twice. */
function compareBytes(bytes: Buffer, start: number, end: number, otherStart: number, otherEnd: number): number {
  const length = end - start
  if (length !== otherEnd - otherStart) return length - (otherEnd - otherStart)
  for (let k = 0; k < length; k++) {
    const by = bytes[start + k]! - bytes[otherStart + k]!
    if (by !== 0) return by
  }
  return 0
}
