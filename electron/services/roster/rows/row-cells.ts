import { charClass, classesOf, trimBlanks } from '../../../../core/roster/cell-text.ts'
import { longestOf } from '../../../../core/roster/field-values.ts'
import { byteClass, cellText, classesOfBytes, type Grid, lookCloser } from '../files/grid.ts'
import type { RowPlan } from './row-plan.ts'

/** Cells put right by hand: by 1-based sheet row, then by column. */
export type Corrections = ReadonlyMap<number, ReadonlyMap<number, string>>

/** The mapped cells of the row at hand, blanks at their ends left out. */
export class RowCells {
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Classes (`charClass`) of each cell's characters, as bits. */
  readonly classes: Uint8Array
  /** 1 where the cell has characters beyond ASCII and the common Chinese ones. */
  readonly unusual: Uint8Array
  /** The normalised value where it is not a slice of the bytes. */
  readonly values: (string | undefined)[]
  readonly #size: number
  readonly #columnOf: Int32Array
  /** Longest value of each cell's field. */
  readonly #limits: Int32Array
  readonly #corrections: Corrections
  #corrected: ReadonlyMap<number, string> | undefined
  #grid: Grid | undefined
  #first = 0
  #count = 0
  #length = 0
  #all = 0

  constructor(plan: RowPlan, corrections: Corrections = new Map()) {
    const size = plan.columns.length
    this.#size = size
    this.#columnOf = Int32Array.from(plan.columns, ({ column }) => column)
    this.#limits = Int32Array.from(plan.columns, ({ field }) => longestOf(field))
    this.#corrections = corrections
    this.starts = new Int32Array(size)
    this.ends = new Int32Array(size)
    this.classes = new Uint8Array(size)
    this.unusual = new Uint8Array(size)
    this.values = new Array<string | undefined>(size).fill(undefined)
  }

  get bytes(): Buffer {
    return this.#grid!.bytes
  }

  /** Classes of all cells, those too long for their field counted as {@link charClass.escape}: 0 for a row that needs no care. */
  get all(): number {
    return this.#all
  }

  /** How many bytes the cells have together, those with values of their own not counted. */
  get length(): number {
    return this.#length
  }

  /** How many cells the row has, mapped or not. */
  get count(): number {
    return this.#count
  }

  /** Turns to a row of a grid. */
  turnTo(to: Grid, row: number): void {
    const { starts, ends, classes, unusual, values } = this
    const first = to.firstCells[row]!
    const count = to.firstCells[row + 1]! - first
    this.#grid = to
    this.#first = first
    this.#count = count
    let length = 0
    let all = 0
    for (let place = 0; place < this.#size; place++) {
      values[place] = undefined
      unusual[place] = 0
      const column = this.#columnOf[place]!
      if (column >= count) {
        starts[place] = ends[place] = classes[place] = 0
        continue
      }
      const cell = first + column
      const bits = to.classes[cell]!
      starts[place] = to.starts[cell]!
      ends[place] = to.ends[cell]!
      length += ends[place]! - starts[place]!
      classes[place] = bits
      if (bits !== 0) this.#attend(to, cell, place)
      all |= ends[place]! - starts[place]! > this.#limits[place]! ? charClass.escape : classes[place]!
    }
    this.#length = length
    this.#all = all
    if (this.#corrections.size > 0) this.#correct(to.firstRow + row + 1)
  }

  isEmpty(place: number): boolean {
    if (place < 0) return true
    const value = this.values[place]
    return value === undefined ? this.ends[place] === this.starts[place] : value === ''
  }

  /** The value: the normalised one if there is one, else the cell. */
  value(place: number): string {
    if (place < 0) return ''
    return this.values[place] ?? this.bytes.toString('utf8', this.starts[place], this.ends[place])
  }

  /** The cell as the file has it, or as it was put right. */
  source(place: number): string {
    const column = this.#columnOf[place]!
    return this.#corrected?.get(column) ?? (column < this.#count ? cellText(this.#grid!, this.#first + column) : '')
  }

  /** The number that the file holds in the cell, if it is one. */
  number(place: number): number | undefined {
    const { numeric } = this.#grid!
    const column = this.#columnOf[place]!
    if (numeric.size === 0 || column >= this.#count || this.#corrected?.has(column)) return undefined
    return numeric.get(this.#first + column)
  }

  #correct(sheetRow: number): void {
    this.#corrected = this.#corrections.get(sheetRow)
    for (let place = 0; this.#corrected && place < this.#size; place++) {
      const value = this.#corrected.get(this.#columnOf[place]!)
      if (value === undefined) continue
      this.#setOdd(place, value)
      this.#all |= charClass.escape
    }
  }

  /** Blanks at the ends do not count; a cell with doubled quotes is no slice of the bytes. */
  #attend(to: Grid, cell: number, place: number): void {
    const text = to.odd.size > 0 ? to.odd.get(cell) : undefined
    if (text !== undefined) {
      this.#setOdd(place, text)
      return
    }
    if (this.classes[place]! & charClass.blank) this.#trim(to.bytes, place)
    if (this.classes[place]! & lookCloser)
      this.#look(to.bytes.toString('utf8', this.starts[place], this.ends[place]), place)
  }

  #trim(bytes: Buffer, place: number): void {
    let start = this.starts[place]!
    let end = this.ends[place]!
    while (start < end && byteClass[bytes[start]!]! & charClass.blank) start++
    while (end > start && byteClass[bytes[end - 1]!]! & charClass.blank) end--
    this.starts[place] = start
    this.ends[place] = end
    this.classes[place] = classesOfBytes(bytes, start, end)
  }

  /** Classes by character, where bytes do not tell them. */
  #look(text: string, place: number): void {
    this.unusual[place] = 1
    this.classes[place] = classesOf(text) & ~charClass.surrogate
    if (this.classes[place]! & charClass.blank) this.values[place] = trimBlanks(text)
  }

  #setOdd(place: number, cell: string): void {
    this.starts[place] = this.ends[place] = 0
    this.classes[place] = charClass.escape
    this.values[place] = cell
  }
}
