import { candidateId } from '../../../../core/roster/candidate-id.ts'
import type { Grid } from '../files/grid.ts'
import type { LeftOut } from '../reading.ts'
import { AcrossRows } from './across-rows.ts'
import { FieldChecks, type RowFacts } from './field-checks.ts'
import type { Findings } from './findings.ts'
import { RowTriage } from './other-rows.ts'
import { createRareNames, type RareNames } from './rare-names.ts'
import { type Corrections, RowCells } from './row-cells.ts'
import type { RowPlan } from './row-plan.ts'
import { RowWriter } from './row-writer.ts'
import { SessionFinder } from './session-finder.ts'
import type { Workspace } from './workspace.ts'
import { type CheckedRows, WrittenRows } from './written-rows.ts'

type Options = {
  readonly firstId: number
  readonly guarded: boolean
  readonly findings: Findings
  readonly workspace: Workspace
  readonly corrections?: Corrections
}

/**
 * Checks the rows of a roster against a plan and gives the sound ones ids.
 *
 * What is used for every row here is a class and no closure: closures are made anew with each roster, and what the
 * engine has compiled for those of one roster is thrown away at the next (ADR 11).
 */
export class RowChecker {
  readonly #findings: Findings
  readonly #cells: RowCells
  readonly #triage: RowTriage
  readonly #fields: FieldChecks
  readonly #session: SessionFinder
  readonly #across: AcrossRows
  readonly #writer: RowWriter
  readonly #written: WrittenRows
  readonly #rare = createRareNames()
  readonly #facts: RowFacts = { idType: undefined, sourceName: undefined, sound: true }
  readonly #nameAt: number
  readonly #roomAt: number
  readonly #seatAt: number
  readonly #withdrawnAt: number
  /** Rows left out, by their numbers among all kept. */
  readonly #unsound = new Set<number>()
  #nextId: number
  #candidates = 0
  #roomlessTold = false

  /**
   * `bytes`: those that all pieces share. Ids begin at `firstId`. `guarded`: the file is text, so cells may bear the
   * apostrophe of `unguardFormula`.
   */
  constructor(plan: RowPlan, bytes: Buffer, options: Options) {
    const { findings, workspace, guarded } = options
    const { placeOf } = plan
    const cells = new RowCells(plan, options.corrections)
    // Quotes and the fields that the file lacks add about a third; untouched memory costs nothing.
    workspace.text.begin(bytes.length * 2 + (1 << 20))
    this.#findings = findings
    this.#cells = cells
    this.#triage = new RowTriage(plan, cells)
    this.#fields = new FieldChecks(plan, cells, guarded, findings)
    this.#session = new SessionFinder(plan, cells)
    this.#across = new AcrossRows(bytes, plan, cells, options)
    this.#writer = new RowWriter(plan, cells, workspace.text)
    this.#written = new WrittenRows(this.#writer)
    this.#nameAt = placeOf('name')
    this.#roomAt = placeOf('room')
    this.#seatAt = placeOf('seat')
    this.#withdrawnAt = placeOf('withdrawn')
    this.#nextId = options.firstId
  }

  /** Rows that name a candidate, sound or not. */
  get candidates(): number {
    return this.#candidates
  }

  /** Names with characters that a font may lack. */
  get rareNames(): RareNames {
    return this.#rare
  }

  /** Whom the rows name that were left out for their errors. */
  leftOut(): LeftOut[] {
    return Array.from(this.#unsound, (row) => this.#across.named(row))
  }

  /** Checks a piece of the sheet; pieces come in order and share the same bytes. */
  take(grid: Grid): CheckedRows {
    this.#written.begin()
    const before = this.#across.kept
    for (let row = 0; row < grid.rows; row++) {
      const sheetRow = grid.firstRow + row + 1
      this.#cells.turnTo(grid, row)
      const other = this.#triage.otherRow(grid, row)
      if (!other) this.#takeRow(sheetRow)
      else if (other.kind !== 'blank')
        this.#findings.add({ row: sheetRow, field: '', code: other.kind, value: other.value })
    }
    const clashing = this.#across.settle(before)
    for (const row of clashing) this.#unsound.add(row)
    this.#written.takeBack(clashing)
    const { kept, ...rows } = this.#written.take()
    return { ...rows, named: this.#across.namedSeats.of(kept) }
  }

  #takeRow(sheetRow: number): void {
    const cells = this.#cells
    const facts = this.#facts
    this.#candidates++
    this.#fields.check(sheetRow, facts)
    if (cells.isEmpty(this.#nameAt)) {
      facts.sound = false
      this.#findings.add({ row: sheetRow, field: 'name', code: 'name-missing', value: cells.source(this.#nameAt) })
    }
    const session = this.#session.find()
    if ('problem' in session.found) {
      facts.sound = false
      const { problem, choices } = session.found
      const more = { choices: choices.map((s) => s.name).join('、') }
      this.#findings.add({ row: sheetRow, field: 'session', code: problem, value: session.said, more })
    }
    if (this.#seatAt >= 0 && !cells.isEmpty(this.#seatAt) && cells.isEmpty(this.#roomAt)) this.#roomless(sheetRow)
    const withdrawn = this.#withdrawnAt >= 0 && !cells.isEmpty(this.#withdrawnAt)
    const kept = this.#across.keep(sheetRow, session.index, withdrawn)
    if (cells.unusual[this.#nameAt] === 1) this.#rare.add(sheetRow, cells.value(this.#nameAt))
    if (!facts.sound) {
      this.#unsound.add(kept)
      return
    }
    const from = this.#writer.at
    const counter = this.#nextId++
    this.#writer.write(candidateId(counter), session.index, facts)
    this.#written.add(kept, sheetRow, counter, this.#writer.at - from)
  }

  /** One warning where the file has no rooms at all, one per row where the row lacks one. */
  #roomless(row: number): void {
    if (this.#roomAt < 0 && this.#roomlessTold) return
    this.#roomlessTold = true
    this.#findings.add({ row, field: 'seat', code: 'seat-without-room', value: this.#cells.value(this.#seatAt) })
  }
}
