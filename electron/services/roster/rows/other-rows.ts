import { isEmptyish } from '../../../../core/roster/cell-text.ts'
import { isNote, isSignature, isTotal } from '../../../../core/roster/field-values.ts'
import { cellText, type Grid } from '../files/grid.ts'
import type { RowCells } from './row-cells.ts'
import type { RowPlan } from './row-plan.ts'

/** What a row is that is no candidate: blank, or something a person should hear of with its text. */
export type OtherRow =
  | { readonly kind: 'blank' }
  | { readonly kind: 'total-row' | 'row-ignored' | 'header-repeated'; readonly value: string }

/**
 * Tells rows that are no candidates: blank ones, totals, notes at the foot, empty seats, the header once more.
 * A row with an ID or admission number is always a candidate, unless it begins as those do where somebody signs: their
 * names then stand in any column.
 */
export class RowTriage {
  readonly #cells: RowCells
  readonly #nameAt: number
  readonly #idAt: number
  readonly #admissionAt: number
  readonly #nameColumn: number
  /** What the header calls the names. */
  readonly #header: Buffer

  constructor({ placeOf, columns, headers }: RowPlan, cells: RowCells) {
    this.#cells = cells
    this.#nameAt = placeOf('name')
    this.#idAt = placeOf('idNumber')
    this.#admissionAt = placeOf('admissionNumber')
    this.#nameColumn = columns[this.#nameAt]!.column
    this.#header = Buffer.from(headers[this.#nameColumn]!)
  }

  /** What the row at hand is; undefined for a candidate. */
  otherRow(grid: Grid, row: number): OtherRow | undefined {
    const cells = this.#cells
    const named = !cells.isEmpty(this.#nameAt)
    if (named && isHere(this.#header, cells, this.#nameAt))
      return { kind: 'header-repeated', value: this.#header.toString() }
    const signed = isSigned(grid, row)
    if (!signed && (!cells.isEmpty(this.#idAt) || !cells.isEmpty(this.#admissionAt))) return undefined
    const filled = filledCells(grid, row)
    if (filled.length === 0) return { kind: 'blank' }
    const value = filled.slice(0, 5).join(' ').slice(0, 200)
    const isTotals = named ? isTotal(cells.value(this.#nameAt)) || this.#isTotalBefore(grid, row) : filled.some(isTotal)
    if (isTotals) return { kind: 'total-row', value }
    if (!named || (filled.length === 1 && isNote(filled[0]!)) || isSignature(filled[0]!))
      return { kind: 'row-ignored', value }
    return undefined
  }

  /** 合计 in a column left of the names. */
  #isTotalBefore(grid: Grid, row: number): boolean {
    const first = grid.firstCells[row]!
    for (let column = 0; column < this.#nameColumn; column++) if (isTotal(cellText(grid, first + column))) return true
    return false
  }
}

/** First characters of {@link isSignature}'s words, as their three bytes: few rows need be looked at beyond them. */
const leads = new Set(
  [...'制填录编审复核校经负联主报上打单'].map((character) => Buffer.from(character).readUIntBE(0, 3)),
)

/** Whether the first cell that is not empty is where somebody signs. */
function isSigned(grid: Grid, row: number): boolean {
  for (let cell = grid.firstCells[row]!; cell < grid.firstCells[row + 1]!; cell++) {
    const start = grid.starts[cell]!
    const length = grid.ends[cell]! - start
    if (length === 0) continue
    return length >= 9 && leads.has(grid.bytes.readUIntBE(start, 3)) && isSignature(cellText(grid, cell))
  }
  return false
}

function isHere(text: Buffer, cells: RowCells, place: number): boolean {
  const start = cells.starts[place]!
  if (cells.ends[place]! - start !== text.length) return false
  const { bytes } = cells
  for (let i = 0; i < text.length; i++) if (bytes[start + i] !== text[i]) return false
  return true
}

/** The texts of the row's cells that hold more than blanks. */
function filledCells(grid: Grid, row: number): string[] {
  const filled: string[] = []
  for (let cell = grid.firstCells[row]!; cell < grid.firstCells[row + 1]!; cell++) {
    const text = cellText(grid, cell)
    for (let i = 0; i < text.length; i++) {
      if (isEmptyish(text.charCodeAt(i))) continue
      filled.push(text.trim())
      break
    }
  }
  return filled
}
