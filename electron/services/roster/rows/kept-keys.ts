import { grown } from '../files/grid.ts'
import { hashBytes, hashText } from './key-table.ts'
import type { RowCells } from './row-cells.ts'
import type { Workspace } from './workspace.ts'

/** What is kept of every row to compare later rows with: its sheet row, its session and where its keys stand. */
export type KeptKeys = {
  /** Keeps the row at hand and answers its number. */
  readonly add: (cells: RowCells, sheetRow: number, session: number, withdrawn: boolean) => number
  readonly rows: () => number
  readonly sheetRow: (row: number) => number
  readonly sessionOf: (row: number) => number
  readonly isWithdrawn: (row: number) => boolean
  readonly isSet: (row: number, key: number) => boolean
  readonly text: (row: number, key: number) => string
  readonly same: (a: number, b: number, key: number) => boolean
  /** Orders two rows by their keys, shorter ones first; 1 also where that cannot be told at once. */
  readonly compare: (a: number, b: number, keys: readonly number[]) => number
  /** Chains the key's value into a hash. */
  readonly hash: (from: number, row: number, key: number) => number
}

/** `places`: of each key in the row's cells, -1 when there is no such column. */
export function keepKeys(
  bytes: Buffer,
  places: readonly number[],
  expectedRows: number,
  workspace: Workspace,
): KeptKeys {
  const size = places.length
  const placeOf = Int32Array.from(places)
  let rows = 0
  let sheetRows = workspace.numbers('sheet rows', expectedRows + 1)
  let sessions = workspace.numbers('sessions', expectedRows + 1)
  let starts = workspace.numbers('starts', (expectedRows + 1) * size)
  let ends = workspace.numbers('ends', (expectedRows + 1) * size)
  /** Values that are no slice of the bytes. */
  const instead = new Map<number, string>()

  const text = (row: number, key: number): string => {
    const at = row * size + key
    return instead.get(at) ?? bytes.toString('utf8', starts[at], ends[at])
  }
  return {
    add(cells, sheetRow, session, withdrawn) {
      const row = rows++
      if (row === sheetRows.length) sheetRows = grown(sheetRows)
      if (row === sessions.length) sessions = grown(sessions)
      if ((row + 1) * size > starts.length) starts = grown(starts)
      if ((row + 1) * size > ends.length) ends = grown(ends)
      sheetRows[row] = sheetRow
      sessions[row] = session * 2 + (withdrawn ? 1 : 0)
      for (let key = 0; key < size; key++) {
        const place = placeOf[key]!
        const at = row * size + key
        if (place < 0) {
          starts[at] = ends[at] = 0
          continue
        }
        starts[at] = cells.starts[place]!
        ends[at] = cells.ends[place]!
        const value = cells.values[place]
        if (value !== undefined) keepOther(at, value)
      }
      return row
    },
    rows: () => rows,
    sheetRow: (row) => sheetRows[row]!,
    sessionOf: (row) => sessions[row]! >> 1,
    isWithdrawn: (row) => (sessions[row]! & 1) === 1,
    isSet: (row, key) =>
      ends[row * size + key]! > starts[row * size + key]! || (instead.size > 0 && instead.has(row * size + key)),
    text,
    same(a, b, key) {
      const [i, j] = [a * size + key, b * size + key]
      if (instead.size > 0 && (instead.has(i) || instead.has(j))) return text(a, key) === text(b, key)
      const first = starts[i]!
      const second = starts[j]!
      const length = ends[i]! - first
      if (ends[j]! - second !== length) return false
      for (let k = 0; k < length; k++) if (bytes[first + k] !== bytes[second + k]) return false
      return true
    },
    compare(a, b, keys) {
      for (const key of keys) {
        const [i, j] = [a * size + key, b * size + key]
        if (instead.size > 0 && (instead.has(i) || instead.has(j))) return 1
        const order = compareBytes(bytes, starts[i]!, ends[i]!, starts[j]!, ends[j]!)
        if (order !== 0) return order
      }
      return 0
    },
    hash(from, row, key) {
      const at = row * size + key
      const other = instead.size > 0 ? instead.get(at) : undefined
      return other === undefined ? hashBytes(from, bytes, starts[at]!, ends[at]!) : hashText(from, other)
    },
  }

  function keepOther(at: number, value: string): void {
    if (value === '') ends[at] = starts[at]!
    else instead.set(at, value)
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
