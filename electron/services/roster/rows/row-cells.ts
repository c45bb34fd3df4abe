import { charClass, classesOf, trimBlanks } from '../../../../core/roster/cell-text.ts'
import { longestOf } from '../../../../core/roster/field-values.ts'
import { byteClass, cellText, classesOfBytes, type Grid, lookCloser } from '../files/grid.ts'
import type { RowPlan } from './row-plan.ts'

/** The mapped cells of the row at hand, blanks at their ends left out. */
export type RowCells = {
  /** Turns to a row of a grid. */
  readonly turnTo: (grid: Grid, row: number) => void
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Classes (`charClass`) of each cell's characters, as bits. */
  readonly classes: Uint8Array
  /** 1 where the cell has characters beyond ASCII and the common Chinese ones. */
  readonly unusual: Uint8Array
  /** The normalised value where it is not a slice of the bytes. */
  readonly values: (string | undefined)[]
  readonly bytes: () => Buffer
  readonly isEmpty: (place: number) => boolean
  /** The value: the normalised one if there is one, else the cell. */
  readonly value: (place: number) => string
  /** The cell as the file has it, or as it was put right. */
  readonly source: (place: number) => string
  /** The number that the file holds in the cell, if it is one. */
  readonly number: (place: number) => number | undefined
  /** Classes of all cells, those too long for their field counted as {@link charClass.escape}: 0 for a row that needs no care. */
  readonly all: () => number
  /** How many bytes the cells have together, those with values of their own not counted. */
  readonly length: () => number
  /** How many cells the row has, mapped or not. */
  readonly count: () => number
}

/** Cells put right by hand: by 1-based sheet row, then by column. */
export type Corrections = ReadonlyMap<number, ReadonlyMap<number, string>>

export function createRowCells(plan: RowPlan, corrections: Corrections = new Map()): RowCells {
  const size = plan.columns.length
  const columnOf = Int32Array.from(plan.columns, ({ column }) => column)
  const starts = new Int32Array(size)
  const ends = new Int32Array(size)
  const classes = new Uint8Array(size)
  const unusual = new Uint8Array(size)
  const values = new Array<string | undefined>(size).fill(undefined)
  let grid: Grid | undefined
  let first = 0
  let count = 0
  let length = 0
  let all = 0
  const limits = Int32Array.from(plan.columns, ({ field }) => longestOf(field))
  let corrected: ReadonlyMap<number, string> | undefined

  const turnTo = (to: Grid, row: number): void => {
    grid = to
    first = to.firstCells[row]!
    count = to.firstCells[row + 1]! - first
    length = 0
    all = 0
    for (let place = 0; place < size; place++) {
      values[place] = undefined
      unusual[place] = 0
      const column = columnOf[place]!
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
      if (bits !== 0) attend(to, cell, place)
      all |= ends[place]! - starts[place]! > limits[place]! ? charClass.escape : classes[place]!
    }
    if (corrections.size > 0) correct(to.firstRow + row + 1)
  }
  const correct = (sheetRow: number): void => {
    corrected = corrections.get(sheetRow)
    for (let place = 0; corrected && place < size; place++) {
      const value = corrected.get(columnOf[place]!)
      if (value === undefined) continue
      odd(place, value)
      all |= charClass.escape
    }
  }
  /** Blanks at the ends do not count; a cell with doubled quotes is no slice of the bytes. */
  const attend = (to: Grid, cell: number, place: number): void => {
    const text = to.odd.size > 0 ? to.odd.get(cell) : undefined
    if (text !== undefined) {
      odd(place, text)
      return
    }
    if (classes[place]! & charClass.blank) trim(to.bytes, place)
    if (classes[place]! & lookCloser) look(to.bytes.toString('utf8', starts[place], ends[place]), place)
  }
  const trim = (bytes: Buffer, place: number): void => {
    let start = starts[place]!
    let end = ends[place]!
    while (start < end && byteClass[bytes[start]!]! & charClass.blank) start++
    while (end > start && byteClass[bytes[end - 1]!]! & charClass.blank) end--
    starts[place] = start
    ends[place] = end
    classes[place] = classesOfBytes(bytes, start, end)
  }
  /** Classes by character, where bytes do not tell them. */
  const look = (text: string, place: number): void => {
    unusual[place] = 1
    classes[place] = classesOf(text) & ~charClass.surrogate
    if (classes[place]! & charClass.blank) values[place] = trimBlanks(text)
  }
  const odd = (place: number, cell: string): void => {
    starts[place] = ends[place] = 0
    classes[place] = charClass.escape
    values[place] = cell
  }
  const source = (place: number): string =>
    corrected?.get(columnOf[place]!) ?? (columnOf[place]! < count ? cellText(grid!, first + columnOf[place]!) : '')
  return {
    turnTo,
    starts,
    ends,
    classes,
    unusual,
    values,
    bytes: () => grid!.bytes,
    isEmpty: (place) =>
      place < 0 || (values[place] === undefined ? ends[place] === starts[place] : values[place] === ''),
    value: (place) => (place < 0 ? '' : (values[place] ?? grid!.bytes.toString('utf8', starts[place], ends[place]))),
    source,
    number: (place) =>
      grid!.numeric.size > 0 && columnOf[place]! < count && !corrected?.has(columnOf[place]!)
        ? grid!.numeric.get(first + columnOf[place]!)
        : undefined,
    length: () => length,
    all: () => all,
    count: () => count,
  }
}
