import type { RowFinding } from '../../../../core/model/row-issue.ts'
import { candidateId } from '../../../../core/rules/candidate-id.ts'
import { isEmptyish } from '../../../../core/rules/cell-text.ts'
import { isTotal } from '../../../../core/rules/field-values.ts'
import type { Grid } from '../files/grid.ts'
import { compareRows, keyNames } from './across-rows.ts'
import { createFieldChecks, type RowFacts } from './field-checks.ts'
import { createJsonWriter } from './json-writer.ts'
import { createRowCells } from './row-cells.ts'
import type { RowPlan } from './row-plan.ts'
import { createRowWriter } from './row-writer.ts'
import { createSessionFinder } from './session-finder.ts'

/** Sound rows as the JSON of table rows (`[…],[…]`, in UTF-8), with their 1-based sheet rows. */
export type CheckedRows = { readonly json: Uint8Array<ArrayBuffer>; readonly sheetRows: Int32Array<ArrayBuffer> }

export type RowChecker = {
  /** Checks a piece of the sheet; pieces come in order and share one text. */
  readonly take: (grid: Grid) => CheckedRows
  /** Rows that name a candidate, sound or not. */
  readonly candidates: () => number
}

/**
 * Checks rows against `plan` and gives the sound ones ids from `firstId` on. `guarded`: the file is text, so
 * cells may bear the apostrophe of {@link unguardFormula}.
 */
export function createRowChecker(plan: RowPlan, text: string, options: { firstId: number; guarded: boolean; add: (finding: RowFinding) => void }): RowChecker {
  const { add } = options
  const cells = createRowCells(plan)
  const check = createFieldChecks(plan, cells, options.guarded, add)
  const sessionOf = createSessionFinder(plan, cells)
  const across = compareRows(text, plan.sessions, add)
  const json = createJsonWriter(1 << 20)
  const write = createRowWriter(plan, cells, json)
  const facts: RowFacts = { idType: '', sourceName: undefined, sound: true }
  const keyPlaces = keyNames.map((field) => plan.placeOf(field))
  const [nameAt, idAt, admissionAt, roomAt, seatAt] = keyPlaces as [number, number, number, number, number]
  let nextId = options.firstId
  let candidates = 0
  let roomlessTold = false

  const takeRow = (sheetRow: number): boolean => {
    if (isHeaderAgain()) return add({ row: sheetRow, field: 'name', code: 'header-repeated', value: cells.value(nameAt) }), false
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
    across.begin(sheetRow, session.index)
    for (let key = 0; key < keyPlaces.length; key++) {
      const place = keyPlaces[key]!
      if (place >= 0) across.set(key, cells.starts[place]!, cells.ends[place]!, cells.values[place] || undefined)
    }
    if (seatAt >= 0 && !cells.isEmpty(seatAt) && cells.isEmpty(roomAt)) roomless(sheetRow)
    if (!across.check() || !facts.sound) return false
    write(candidateId(nextId++), plan.sessions[session.index]!.id, facts)
    return true
  }
  /** One warning where the file has no rooms at all, one per row where the row lacks one. */
  const roomless = (row: number): void => {
    if (roomAt < 0 && roomlessTold) return
    roomlessTold = true
    add({ row, field: 'seat', code: 'seat-without-room', value: cells.value(seatAt) })
  }
  const isHeaderAgain = (): boolean => {
    const header = plan.headers[plan.columns[nameAt]!.column]!
    return cells.ends[nameAt]! - cells.starts[nameAt]! === header.length && cells.value(nameAt) === header
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
      const sheetRows = new Int32Array(grid.rows)
      let kept = 0
      for (let row = 0; row < grid.rows; row++) {
        const sheetRow = grid.firstRow + row + 1
        cells.turnTo(grid, row)
        if (cells.isEmpty(nameAt)) {
          nameless(grid, row, sheetRow)
          continue
        }
        if (cells.isEmpty(idAt) && cells.isEmpty(admissionAt) && filledCells(grid, row).slice(0, 3).some(isTotal)) {
          add({ row: sheetRow, field: '', code: 'total-row', value: cells.value(nameAt) })
          continue
        }
        if (takeRow(sheetRow)) sheetRows[kept++] = sheetRow
      }
      return { json: json.take(), sheetRows: sheetRows.slice(0, kept) }
    },
  }
}

/** The texts of the row's cells that hold more than blanks. */
function filledCells(grid: Grid, row: number): string[] {
  const filled: string[] = []
  for (let cell = grid.firstCells[row]!; cell < grid.firstCells[row + 1]!; cell++) {
    const text = grid.odd.get(cell) ?? grid.text.slice(grid.starts[cell], grid.ends[cell])
    for (let i = 0; i < text.length; i++) {
      if (isEmptyish(text.charCodeAt(i))) continue
      filled.push(text.trim())
      break
    }
  }
  return filled
}
