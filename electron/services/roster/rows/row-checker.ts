import { candidateId } from '../../../../core/roster/candidate-id.ts'
import type { Grid } from '../files/grid.ts'
import type { LeftOut } from '../reading.ts'
import { compareRows } from './across-rows.ts'
import { createFieldChecks, type RowFacts } from './field-checks.ts'
import type { Findings } from './findings.ts'
import { createRowTriage } from './other-rows.ts'
import { createRareNames, type RareNames } from './rare-names.ts'
import { type Corrections, createRowCells } from './row-cells.ts'
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
  /** Names with characters that a font may lack. */
  readonly rareNames: () => RareNames
  /** Whom the rows name that were left out for their errors. */
  readonly leftOut: () => LeftOut[]
}

/**
 * Checks rows against `plan` and gives the sound ones ids from `firstId` on. `guarded`: the file is text, so
 * cells may bear the apostrophe of {@link unguardFormula}.
 */
export function createRowChecker(
  plan: RowPlan,
  bytes: Buffer,
  options: { firstId: number; guarded: boolean; findings: Findings; workspace: Workspace; corrections?: Corrections },
): RowChecker {
  const { add } = options.findings
  const cells = createRowCells(plan, options.corrections)
  const otherRow = createRowTriage(plan, cells)
  const check = createFieldChecks(plan, cells, options.guarded, add)
  const sessionOf = createSessionFinder(plan, cells)
  const across = compareRows(bytes, plan, cells, options)
  // Quotes and the fields that the file lacks add about a third; untouched memory costs nothing.
  options.workspace.text.begin(bytes.length * 2 + (1 << 20))
  const writer = createRowWriter(plan, cells, options.workspace.text)
  const written = keepWrittenRows(writer)
  const facts: RowFacts = { idType: undefined, sourceName: undefined, sound: true }
  const { placeOf } = plan
  const [nameAt, roomAt, seatAt, withdrawnAt] = [
    placeOf('name'),
    placeOf('room'),
    placeOf('seat'),
    placeOf('withdrawn'),
  ]
  const rare = createRareNames()
  let nextId = options.firstId
  let candidates = 0
  let roomlessTold = false
  /** Rows left out, by their numbers among all kept. */
  const unsound = new Set<number>()

  const takeRow = (sheetRow: number): void => {
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
    const kept = across.keep(sheetRow, session.index, withdrawnAt >= 0 && !cells.isEmpty(withdrawnAt))
    if (cells.unusual[nameAt] === 1) rare.add(sheetRow, cells.value(nameAt))
    if (!facts.sound) {
      unsound.add(kept)
      return
    }
    const from = writer.at()
    const counter = nextId++
    writer.write(candidateId(counter), session.index, facts)
    written.add(kept, sheetRow, counter, writer.at() - from)
  }
  /** One warning where the file has no rooms at all, one per row where the row lacks one. */
  const roomless = (row: number): void => {
    if (roomAt < 0 && roomlessTold) return
    roomlessTold = true
    add({ row, field: 'seat', code: 'seat-without-room', value: cells.value(seatAt) })
  }
  return {
    candidates: () => candidates,
    rareNames: () => rare,
    leftOut: () => Array.from(unsound, across.named),
    take(grid) {
      written.begin()
      const before = across.kept()
      for (let row = 0; row < grid.rows; row++) {
        const sheetRow = grid.firstRow + row + 1
        cells.turnTo(grid, row)
        const other = otherRow(grid, row)
        if (!other) takeRow(sheetRow)
        else if (other.kind !== 'blank') add({ row: sheetRow, field: '', code: other.kind, value: other.value })
      }
      const clashing = across.settle(before)
      for (const row of clashing) unsound.add(row)
      written.takeBack(clashing)
      const { kept, ...rows } = written.take()
      return { ...rows, named: across.namedSeats(kept) }
    },
  }
}
