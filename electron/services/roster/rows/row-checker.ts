import { candidateId } from '../../../../core/rules/candidate-id.ts'
import { isEmptyish } from '../../../../core/rules/cell-text.ts'
import { isTotal } from '../../../../core/rules/field-values.ts'
import { cellText, type Grid } from '../files/grid.ts'
import { compareRows } from './across-rows.ts'
import { createFieldChecks, type RowFacts } from './field-checks.ts'
import type { Findings } from './findings.ts'
import { createRowCells } from './row-cells.ts'
import type { RowPlan } from './row-plan.ts'
import { createRowWriter } from './row-writer.ts'
import { createSessionFinder } from './session-finder.ts'

/** Sound rows as the JSON of table rows (`[…],[…]`, in UTF-8), with their 1-based sheet rows. */
export type CheckedRows = { readonly json: Uint8Array<ArrayBuffer>; readonly sheetRows: Int32Array<ArrayBuffer> }

export type RowChecker = {
  /** Checks a piece of the sheet; pieces come in order and share the same bytes. */
  readonly take: (grid: Grid) => CheckedRows
  /** Rows that name a candidate, sound or not. */
  readonly candidates: () => number
}

/**
 * Checks rows against `plan` and gives the sound ones ids from `firstId` on. `guarded`: the file is text, so
 * cells may bear the apostrophe of {@link unguardFormula}.
 */
export function createRowChecker(plan: RowPlan, bytes: Buffer, options: { firstId: number; guarded: boolean; findings: Findings }): RowChecker {
  const { add } = options.findings
  const cells = createRowCells(plan)
  const check = createFieldChecks(plan, cells, options.guarded, add)
  const sessionOf = createSessionFinder(plan, cells)
  const across = compareRows(bytes, plan, cells, options.findings)
  const writer = createRowWriter(plan, cells)
  const facts: RowFacts = { idType: '', sourceName: undefined, sound: true }
  const [nameAt, idAt, admissionAt, roomAt, seatAt] = (['name', 'idNumber', 'admissionNumber', 'room', 'seat'] as const).map((field) => plan.placeOf(field)) as [number, number, number, number, number]
  const nameHeader = Buffer.from(plan.headers[plan.columns[nameAt]!.column]!)
  let nextId = options.firstId
  let candidates = 0
  let roomlessTold = false

  /** Rows of the piece at hand that were written: number among all rows kept, sheet row, place in the JSON. */
  let written: { kept: number; sheetRow: number; from: number; to: number }[] = []

  const takeRow = (sheetRow: number): void => {
    if (isHeaderAgain()) return add({ row: sheetRow, field: 'name', code: 'header-repeated', value: cells.value(nameAt) })
    candidates++
    check(sheetRow, facts)
    if (cells.isEmpty(nameAt)) {
      facts.sound = false
      add({ row: sheetRow, field: 'name', code: 'name-missing', value: cells.source(nameAt) })
    }
    const session = sessionOf()
    if (!('session' in session.found)) {
      facts.sound = false
      const choices = session.found.choices.map((s) => s.name).join('、')
      add({ row: sheetRow, field: 'session', code: session.found.problem, value: session.said, more: { choices } })
    }
    if (seatAt >= 0 && !cells.isEmpty(seatAt) && cells.isEmpty(roomAt)) roomless(sheetRow)
    const kept = across.keep(sheetRow, session.index)
    if (!facts.sound) return
    const from = writer.at()
    writer.write(candidateId(nextId++), session.index, facts)
    written.push({ kept, sheetRow, from, to: writer.at() })
  }
  /** Takes back the rows that clash with earlier ones, from the last to the first. */
  const takeBack = (failed: readonly number[]): void => {
    if (failed.length === 0) return
    const clashing = new Set(failed)
    for (const { from, to } of written.filter(({ kept }) => clashing.has(kept)).reverse()) writer.cut(from, to)
    written = written.filter(({ kept }) => !clashing.has(kept))
  }
  /** One warning where the file has no rooms at all, one per row where the row lacks one. */
  const roomless = (row: number): void => {
    if (roomAt < 0 && roomlessTold) return
    roomlessTold = true
    add({ row, field: 'seat', code: 'seat-without-room', value: cells.value(seatAt) })
  }
  const isHeaderAgain = (): boolean => {
    return cells.ends[nameAt]! - cells.starts[nameAt]! === nameHeader.length && nameHeader.compare(cells.bytes(), cells.starts[nameAt], cells.ends[nameAt]) === 0
  }
  /** Rows without a name: blank ones, totals, notes, empty seats; one that has a number is a candidate whose name is missing. */
  const nameless = (grid: Grid, row: number, sheetRow: number): void => {
    const filled = filledCells(grid, row)
    if (filled.length === 0) return
    const numbered = !cells.isEmpty(idAt) || !cells.isEmpty(admissionAt)
    if (!numbered) return add({ row: sheetRow, field: '', code: filled.some(isTotal) ? 'total-row' : 'row-ignored', value: filled.slice(0, 5).join(' ').slice(0, 200) })
    candidates++
    add({ row: sheetRow, field: 'name', code: 'name-missing', value: '' })
  }

  return {
    candidates: () => candidates,
    take(grid) {
      written = []
      const before = across.kept()
      for (let row = 0; row < grid.rows; row++) {
        const sheetRow = grid.firstRow + row + 1
        cells.turnTo(grid, row)
        if (cells.isEmpty(nameAt)) nameless(grid, row, sheetRow)
        else if (isTotalRow(grid, row)) add({ row: sheetRow, field: '', code: 'total-row', value: cells.value(nameAt) })
        else takeRow(sheetRow)
      }
      takeBack(across.settle(before))
      return { json: writer.take(), sheetRows: Int32Array.from(written, ({ sheetRow }) => sheetRow) }
    },
  }

  /** 合计 in the column of names, or before it. */
  function isTotalRow(grid: Grid, row: number): boolean {
    return cells.isEmpty(idAt) && cells.isEmpty(admissionAt) && filledCells(grid, row).slice(0, 3).some(isTotal)
  }
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
