import { charClass, classOf } from '../../../../core/roster/cell-text.ts'

/**
 * Rows of cells as positions in one UTF-8 text, so that a hundred thousand rows are a few arrays and not a
 * million strings.
 */
export type Grid = {
  readonly bytes: Buffer
  /** Where each cell begins and ends in `bytes`. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** {@link byteClass} of all bytes of each cell, as bits. */
  readonly classes: Uint8Array
  /** Number of the first cell of each row; one entry more than there are rows. */
  readonly firstCells: Int32Array
  readonly rows: number
  /** 0-based row of the sheet of the first row here. */
  readonly firstRow: number
  /** Cells whose text is not a slice of `bytes`: those with doubled quotes. */
  readonly odd: ReadonlyMap<number, string>
  /** Cells that the file holds as numbers; their text is what the sheet shows. */
  readonly numeric: ReadonlyMap<number, number>
}

/** Stands for characters beyond ASCII that may need attention; the cell must be looked at character by character. */
export const lookCloser = charClass.surrogate

/**
 * By byte of UTF-8: `charClass` for ASCII, {@link lookCloser} for the first bytes of all but the common Chinese
 * characters (U+4000–9FFF, lead bytes E4–E9).
 */
export const byteClass: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte < 0x80) return classOf[byte]!
  return byte < 0xc0 || (byte >= 0xe4 && byte <= 0xe9) ? 0 : lookCloser
})

export function cellText(grid: Grid, cell: number): string {
  return grid.odd.get(cell) ?? grid.bytes.toString('utf8', grid.starts[cell], grid.ends[cell])
}

/** The cells of one row as texts. */
export function rowTexts(grid: Grid, row: number): string[] {
  const texts: string[] = []
  for (let cell = grid.firstCells[row]!; cell < grid.firstCells[row + 1]!; cell++) texts.push(cellText(grid, cell))
  return texts
}

/** Collects cells into a {@link Grid}; grows as needed. */
export class GridBuilder {
  #starts: Int32Array<ArrayBuffer>
  #ends: Int32Array<ArrayBuffer>
  #classes: Uint8Array<ArrayBuffer>
  #firsts = new Int32Array(1024)
  #cells = 0
  #rows = 0
  #odd = new Map<number, string>()

  constructor(expectedCells: number) {
    this.#starts = new Int32Array(expectedCells)
    this.#ends = new Int32Array(expectedCells)
    this.#classes = new Uint8Array(expectedCells)
  }

  get rows(): number {
    return this.#rows
  }

  get cells(): number {
    return this.#cells
  }

  cell(start: number, end: number, classes: number): void {
    if (this.#cells === this.#starts.length) this.#grow()
    this.#starts[this.#cells] = start
    this.#ends[this.#cells] = end
    this.#classes[this.#cells++] = classes
  }

  oddCell(text: string): void {
    this.#odd.set(this.#cells, text)
    this.cell(0, 0, charClass.escape)
  }

  endRow(): void {
    if (this.#rows + 2 > this.#firsts.length) this.#firsts = grown(this.#firsts)
    this.#firsts[++this.#rows] = this.#cells
  }

  /** Forgets the cells since the last row ended. */
  dropRow(): void {
    const kept = this.#firsts[this.#rows]!
    for (const place of this.#odd.keys()) if (place >= kept) this.#odd.delete(place)
    this.#cells = kept
  }

  /** Forgets all cells; grids built before are no longer valid. */
  clear(): void {
    this.#cells = 0
    this.#rows = 0
    if (this.#odd.size > 0) this.#odd = new Map()
  }

  build(bytes: Buffer, firstRow: number, numeric: ReadonlyMap<number, number> = new Map()): Grid {
    return {
      bytes,
      starts: this.#starts,
      ends: this.#ends,
      classes: this.#classes,
      firstCells: this.#firsts,
      rows: this.#rows,
      firstRow,
      odd: this.#odd,
      numeric,
    }
  }

  #grow(): void {
    this.#starts = grown(this.#starts)
    this.#ends = grown(this.#ends)
    const more = new Uint8Array(this.#classes.length * 2)
    more.set(this.#classes)
    this.#classes = more
  }
}

export function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}

/** The classes of the bytes from `start` to `end`. */
export function classesOfBytes(bytes: Uint8Array, start: number, end: number): number {
  let bits = 0
  for (let i = start; i < end; i++) bits |= byteClass[bytes[i]!]!
  return bits
}
