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
import type { Workspace } from './workspace.ts'
import { type CheckedRows, keepWrittenRows } from './written-rows.ts'

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
export function createRowChecker(
  plan: RowPlan,
  bytes: Buffer,
  options: { firstId: number; guarded: boolean; findings: Findings; workspace: Workspace },
): RowChecker {
  const { add } = options.findings
  const cells = createRowCells(plan)
  const check = createFieldChecks(plan, cells, options.guarded, add)
  const sessionOf = createSessionFinder(plan, cells)
  const across = compareRows(bytes, plan, cells, options)
  // Quotes and the fields that the file lacks add about a third; untouched memory costs nothing.
  options.workspace.text.begin(bytes.length * 2 + (1 << 20))
  const writer = createRowWriter(plan, cells, options.workspace.text)
  const written = keepWrittenRows(writer)
  const facts: RowFacts = { idType: undefined, sourceName: undefined, sound: true }
  const [nameAt, idAt, admissionAt, roomAt, seatAt] = (
    ['name', 'idNumber', 'admissionNumber', 'room', 'seat'] as const
  ).map((field) => plan.placeOf(field)) as [number, number, number, number, number]
  const nameHeader = Buffer.from(plan.headers[plan.columns[nameAt]!.column]!)
  let nextId = options.firstId
  let candidates = 0
  let roomlessTold = false

  const takeRow = (sheetRow: number): void => {
    if (isHeaderAgain()) {
      add({ row: sheetRow, field: 'name', code: 'header-repeated', value: cells.value(nameAt) })
      return
    }
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
    written.add(kept, sheetRow, writer.at() - from)
  }
  /** One warning where the file has no rooms at all, one per row where the row lacks one. */
  const roomless = (row: number): void => {
    if (roomAt < 0 && roomlessTold) return
    roomlessTold = true
    add({ row, field: 'seat', code: 'seat-without-room', value: cells.value(seatAt) })
  }
  const isHeaderAgain = (): boolean => {
    return (
      cells.ends[nameAt]! - cells.starts[nameAt]! === nameHeader.length &&
      isHere(nameHeader, cells.bytes(), cells.starts[nameAt]!)
    )
  }
  /** Rows without a name: blank ones, totals, notes, empty seats; one that has a number is a candidate whose name is missing. */
  const nameless = (grid: Grid, row: number, sheetRow: number): void => {
    const filled = filledCells(grid, row)
    if (filled.length === 0) return
    const numbered = !cells.isEmpty(idAt) || !cells.isEmpty(admissionAt)
    if (!numbered) {
      const code = filled.some(isTotal) ? 'total-row' : 'row-ignored'
      add({ row: sheetRow, field: '', code, value: filled.slice(0, 5).join(' ').slice(0, 200) })
      return
    }
    candidates++
    add({ row: sheetRow, field: 'name', code: 'name-missing', value: '' })
  }

  return {
    candidates: () => candidates,
    take(grid) {
      written.begin()
      const before = across.kept()
      for (let row = 0; row < grid.rows; row++) {
        const sheetRow = grid.firstRow + row + 1
        cells.turnTo(grid, row)
        if (cells.isEmpty(nameAt)) nameless(grid, row, sheetRow)
        else if (isTotalRow(grid, row)) add({ row: sheetRow, field: '', code: 'total-row', value: cells.value(nameAt) })
        else takeRow(sheetRow)
      }
      written.takeBack(across.settle(before))
      return written.take()
    },
  }

  /** 合计 in the column of names, or before it. */
  function isTotalRow(grid: Grid, row: number): boolean {
    return cells.isEmpty(idAt) && cells.isEmpty(admissionAt) && filledCells(grid, row).slice(0, 3).some(isTotal)
  }
}

function isHere(text: Buffer, bytes: Buffer, start: number): boolean {
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
