import type { RowWriter } from './row-writer.ts'

/** Sound rows of one piece, in shared memory: see `EntryText`. */
export type CheckedRows = {
  readonly memory: SharedArrayBuffer
  /** Where stretches of some hundred rows begin, and after them where the next row would: `[…],[…],`. */
  readonly marks: Int32Array<ArrayBuffer>
  /** 1-based sheet row of each row. */
  readonly sheetRows: Int32Array<ArrayBuffer>
}

/** Rows to a stretch: so few that their text is small to the garbage collector. */
const rowsPerStretch = 200

/** Keeps book of the rows that a piece wrote, so that some can be taken back. */
export type WrittenRows = {
  readonly begin: () => void
  /** The row just written: its number among all rows kept, its sheet row and its bytes. */
  readonly add: (kept: number, sheetRow: number, length: number) => void
  /** Takes these rows (by number among all kept) back out of the text. */
  readonly takeBack: (failed: readonly number[]) => void
  readonly take: () => CheckedRows
}

export function keepWrittenRows(writer: RowWriter): WrittenRows {
  let rows: { kept: number; sheetRow: number; length: number }[] = []
  let start = 0
  return {
    begin() {
      rows = []
      start = writer.at()
    },
    add: (kept, sheetRow, length) => void rows.push({ kept, sheetRow, length }),
    takeBack(failed) {
      if (failed.length === 0) return
      const clashing = new Set(failed)
      const left: typeof rows = []
      let from = start
      let to = start
      for (const row of rows) {
        if (!clashing.has(row.kept)) {
          left.push(row)
          if (from !== to) writer.move(from, to, row.length)
          to += row.length
        }
        from += row.length
      }
      writer.rewind(to)
      rows = left
    },
    take() {
      const stretches = Math.ceil(rows.length / rowsPerStretch)
      const marks = new Int32Array(stretches + 1)
      const sheetRows = new Int32Array(rows.length)
      let at = start
      for (let i = 0; i < rows.length; i++) {
        if (i % rowsPerStretch === 0) marks[i / rowsPerStretch] = at
        sheetRows[i] = rows[i]!.sheetRow
        at += rows[i]!.length
      }
      marks[stretches] = at
      return { memory: writer.memory(), marks, sheetRows }
    },
  }
}
