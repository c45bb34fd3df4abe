import { grown } from '../files/grid.ts'
import type { SeatNumbers } from './named-seats.ts'
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
  readonly named: SeatNumbers
}

/** Rows to a stretch: so few that their text is small to the garbage collector. */
const rowsPerStretch = 200

/** Keeps book of the rows that a piece wrote, so that some can be taken back. */
export class WrittenRows {
  readonly #writer: RowWriter
  #kept = new Int32Array(4096)
  #sheetRows = new Int32Array(4096)
  #counters = new Int32Array(4096)
  #lengths = new Int32Array(4096)
  #count = 0
  #start = 0

  constructor(writer: RowWriter) {
    this.#writer = writer
  }

  begin(): void {
    this.#count = 0
    this.#start = this.#writer.at
  }

  /** The row just written: its number among all rows kept, its sheet row, the counter of its id and its bytes. */
  add(kept: number, sheetRow: number, counter: number, length: number): void {
    if (this.#count === this.#kept.length) this.#grow()
    this.#kept[this.#count] = kept
    this.#sheetRows[this.#count] = sheetRow
    this.#counters[this.#count] = counter
    this.#lengths[this.#count++] = length
  }

  /** Takes these rows (by number among all kept) back out of the text. */
  takeBack(failed: readonly number[]): void {
    if (failed.length === 0) return
    const [kept, sheetRows, counters, lengths] = [this.#kept, this.#sheetRows, this.#counters, this.#lengths]
    const clashing = new Set(failed)
    let from = this.#start
    let to = this.#start
    let left = 0
    for (let row = 0; row < this.#count; row++) {
      const length = lengths[row]!
      if (!clashing.has(kept[row]!)) {
        if (from !== to) this.#writer.move(from, to, length)
        to += length
        kept[left] = kept[row]!
        sheetRows[left] = sheetRows[row]!
        counters[left] = counters[row]!
        lengths[left++] = length
      }
      from += length
    }
    this.#count = left
    this.#writer.rewind(to)
  }

  take(): Omit<CheckedRows, 'named'> & {
    /** Numbers of the rows among all kept. */
    readonly kept: Int32Array<ArrayBuffer>
  } {
    const count = this.#count
    const stretches = Math.ceil(count / rowsPerStretch)
    const marks = new Int32Array(stretches + 1)
    let at = this.#start
    for (let row = 0; row < count; row++) {
      if (row % rowsPerStretch === 0) marks[row / rowsPerStretch] = at
      at += this.#lengths[row]!
    }
    marks[stretches] = at
    return {
      memory: this.#writer.memory(),
      marks,
      sheetRows: this.#sheetRows.slice(0, count),
      counters: this.#counters.slice(0, count),
      kept: this.#kept.slice(0, count),
    }
  }

  #grow(): void {
    this.#kept = grown(this.#kept)
    this.#sheetRows = grown(this.#sheetRows)
    this.#counters = grown(this.#counters)
    this.#lengths = grown(this.#lengths)
  }
}
