import { grown } from '../files/grid.ts'
import type { NamedSeats } from './named-seats.ts'
import type { RowWriter } from './row-writer.ts'

/** Sound rows of one piece, in shared memory: see `EntryText`. */
export type CheckedRows = {
  readonly memory: SharedArrayBuffer
  /** Where stretches of some hundred rows begin, and after them where the next row would: `[…],[…],`. */
  readonly marks: Int32Array<ArrayBuffer>
  /** 1-based sheet row of each row. */
  readonly sheetRows: Int32Array<ArrayBuffer>
  /** Counter of the id of each row. */
  readonly counters: Int32Array<ArrayBuffer>
  readonly named: NamedSeats
}

/** Rows to a stretch: so few that their text is small to the garbage collector. */
const rowsPerStretch = 200

/** Keeps book of the rows that a piece wrote, so that some can be taken back. */
export type WrittenRows = {
  readonly begin: () => void
  /** The row just written: its number among all rows kept, its sheet row, the counter of its id and its bytes. */
  readonly add: (kept: number, sheetRow: number, counter: number, length: number) => void
  /** Takes these rows (by number among all kept) back out of the text. */
  readonly takeBack: (failed: readonly number[]) => void
  readonly take: () => Omit<CheckedRows, 'named'> & {
    /** Numbers of the rows among all kept. */
    readonly kept: Int32Array<ArrayBuffer>
  }
}

export function keepWrittenRows(writer: RowWriter): WrittenRows {
  let kept = new Int32Array(4096)
  let sheetRows = new Int32Array(4096)
  let counters = new Int32Array(4096)
  let lengths = new Int32Array(4096)
  let count = 0
  let start = 0
  return {
    begin() {
      count = 0
      start = writer.at()
    },
    add(number, sheetRow, counter, length) {
      if (count === kept.length)
        [kept, sheetRows, counters, lengths] = [grown(kept), grown(sheetRows), grown(counters), grown(lengths)]
      kept[count] = number
      sheetRows[count] = sheetRow
      counters[count] = counter
      lengths[count++] = length
    },
    takeBack(failed) {
      if (failed.length === 0) return
      const clashing = new Set(failed)
      let from = start
      let to = start
      let left = 0
      for (let row = 0; row < count; row++) {
        const length = lengths[row]!
        if (!clashing.has(kept[row]!)) {
          if (from !== to) writer.move(from, to, length)
          to += length
          kept[left] = kept[row]!
          sheetRows[left] = sheetRows[row]!
          counters[left] = counters[row]!
          lengths[left++] = length
        }
        from += length
      }
      count = left
      writer.rewind(to)
    },
    take() {
      const stretches = Math.ceil(count / rowsPerStretch)
      const marks = new Int32Array(stretches + 1)
      let at = start
      for (let row = 0; row < count; row++) {
        if (row % rowsPerStretch === 0) marks[row / rowsPerStretch] = at
        at += lengths[row]!
      }
      marks[stretches] = at
      return {
        memory: writer.memory(),
        marks,
        sheetRows: sheetRows.slice(0, count),
        counters: counters.slice(0, count),
        kept: kept.slice(0, count),
      }
    },
  }
}
