import { charClass, classOf } from '../../../../core/rules/cell-text.ts'
import { cellText, type Grid } from '../files/grid.ts'
import type { RowPlan } from './row-plan.ts'

/** The mapped cells of the row at hand, blanks at their ends left out. */
export type RowCells = {
  /** Turns to a row of a grid. */
  readonly turnTo: (grid: Grid, row: number) => void
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Classes (`charClass`) of each cell's characters, as bits. */
  readonly classes: Uint8Array
  /** The normalised value where it is not a slice of the text. */
  readonly values: (string | undefined)[]
  readonly text: () => string
  readonly isEmpty: (place: number) => boolean
  /** The value: the normalised one if there is one, else the cell. */
  readonly value: (place: number) => string
  /** The cell as the file has it. */
  readonly source: (place: number) => string
  /** The number that the file holds in the cell, if it is one. */
  readonly number: (place: number) => number | undefined
  /** How many cells the row has, mapped or not. */
  readonly count: () => number
}

export function createRowCells(plan: RowPlan): RowCells {
  const size = plan.columns.length
  const columnOf = Int32Array.from(plan.columns, ({ column }) => column)
  const starts = new Int32Array(size)
  const ends = new Int32Array(size)
  const classes = new Uint8Array(size)
  const values = new Array<string | undefined>(size).fill(undefined)
  let grid: Grid | undefined
  let first = 0
  let count = 0

  const turnTo = (to: Grid, row: number): void => {
    grid = to
    first = to.firstCells[row]!
    count = to.firstCells[row + 1]! - first
    const { text } = to
    for (let place = 0; place < size; place++) {
      values[place] = undefined
      const column = columnOf[place]!
      if (column >= count) {
        starts[place] = ends[place] = classes[place] = 0
        continue
      }
      if (to.odd.size > 0 && to.odd.has(first + column)) {
        odd(place, to.odd.get(first + column)!)
        continue
      }
      let start = to.starts[first + column]!
      let end = to.ends[first + column]!
      while (start < end && classOf[text.charCodeAt(start)]! & charClass.blank) start++
      while (end > start && classOf[text.charCodeAt(end - 1)]! & charClass.blank) end--
      let bits = 0
      for (let i = start; i < end; i++) bits |= classOf[text.charCodeAt(i)]!
      starts[place] = start
      ends[place] = end
      classes[place] = bits
    }
  }
  const odd = (place: number, cell: string): void => {
    starts[place] = ends[place] = 0
    classes[place] = charClass.escape
    values[place] = cell
  }
  const source = (place: number): string => (columnOf[place]! < count ? cellText(grid!, first + columnOf[place]!) : '')
  return {
    turnTo,
    starts,
    ends,
    classes,
    values,
    text: () => grid!.text,
    isEmpty: (place) => place < 0 || (values[place] === undefined ? ends[place] === starts[place] : values[place] === ''),
    value: (place) => (place < 0 ? '' : (values[place] ?? grid!.text.slice(starts[place], ends[place]))),
    source,
    number: (place) => (grid!.numeric.size > 0 && columnOf[place]! < count ? grid!.numeric.get(first + columnOf[place]!) : undefined),
    count: () => count,
  }
}
