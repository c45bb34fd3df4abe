import type { Session } from '../../../../core/model/exam.ts'
import { isRowError, type RowFinding } from '../../../../core/model/row-issue.ts'
import type { LeftOut } from '../reading.ts'
import { DistinctKeys } from './distinct-keys.ts'
import type { Findings } from './findings.ts'
import { KeptKeys } from './kept-keys.ts'
import { KeyTable } from './key-table.ts'
import { NamedSeats } from './named-seats.ts'
import { OneKey } from './one-key.ts'
import type { RowCells } from './row-cells.ts'
import type { RowPlan } from './row-plan.ts'
import type { Workspace } from './workspace.ts'

/** The values by which rows are compared with each other, as places in the kept keys. */
const keyFields = ['name', 'idNumber', 'admissionNumber', 'room', 'seat'] as const
const nameKey = 0
const idKey = 1
const admissionKey = 2
const roomKey = 3
const seatKey = 4

/** One thing in which a row must not, or should not, be like one before it. */
type RowCheck = {
  /** Whether the row may stay; what is found is reported. */
  readonly isSound: (row: number) => boolean
}

/** Checks rows against those before them: duplicates, one person in two sessions at once, one seat for two. */
export class AcrossRows {
  readonly #kept: KeptKeys
  readonly #cells: RowCells
  readonly #failed = new Set<number>()
  readonly #checks: readonly RowCheck[]
  readonly namedSeats: NamedSeats

  constructor(
    bytes: Buffer,
    plan: RowPlan,
    cells: RowCells,
    { findings, workspace }: { findings: Findings; workspace: Workspace },
  ) {
    // A row of a roster takes some hundred bytes; the tables grow where it takes less.
    const expectedRows = Math.ceil(bytes.length / 120)
    const places = keyFields.map((field) => plan.placeOf(field))
    const kept = new KeptKeys(bytes, places, expectedRows, workspace)
    const report = new Reporter(kept, findings)
    const sessions = plan.sessions.length
    const shared = (code: RowFinding['code'], field: string, keys: readonly number[]): RowCheck => {
      const wanted = { workspace, name: field, expectedRows, sessions, keys, failed: this.#failed }
      return new SharedCheck(new DistinctKeys(kept, wanted), report, code, field)
    }
    const byId = new KeyTable(workspace, 'idNumber', expectedRows, new OneKey(kept, idKey))
    this.#kept = kept
    this.#cells = cells
    this.#checks = [
      new PersonCheck(kept, plan.sessions, report, byId),
      shared('duplicate-admission-number', 'admissionNumber', [admissionKey]),
      shared('seat-taken', 'seat', [roomKey, seatKey]),
      shared('same-name', 'name', [nameKey]),
    ]
    this.namedSeats = new NamedSeats(kept, workspace, roomKey, seatKey)
  }

  /**
   * Keeps the row at hand and answers its number. `session` is its place in the exam's list, -1 when unknown. Who
   * is withdrawn takes up no seat and no number.
   */
  keep(sheetRow: number, session: number, withdrawn: boolean): number {
    return this.#kept.add(this.#cells, sheetRow, session, withdrawn)
  }

  /** How many rows were kept. */
  get kept(): number {
    return this.#kept.rows
  }

  /**
   * Checks the rows kept from number `from` on and answers which of them may not stay, in order. A key at a time
   * over many rows: each key's table is then at hand in the processor's cache.
   */
  settle(from: number): readonly number[] {
    const failed = this.#failed
    const before = failed.size
    const rows = this.#kept.rows
    for (const check of this.#checks) {
      for (let row = from; row < rows; row++) {
        if (failed.size > before && failed.has(row)) continue
        if (!check.isSound(row)) failed.add(row)
      }
    }
    return [...failed].slice(before).sort((a, b) => a - b)
  }

  /** Who a row kept names. */
  named(row: number): LeftOut {
    const kept = this.#kept
    return {
      name: kept.text(row, nameKey),
      idNumber: kept.text(row, idKey),
      admissionNumber: kept.text(row, admissionKey),
    }
  }
}

/** Tells of a row that is like another one. */
class Reporter {
  readonly #kept: KeptKeys
  readonly #findings: Findings

  constructor(kept: KeptKeys, findings: Findings) {
    this.#kept = kept
    this.#findings = findings
  }

  tell(code: RowFinding['code'], field: string, row: number, other: number, keys: readonly number[]): void {
    const kept = this.#kept
    const value = keys.map((key) => kept.text(row, key)).join(' ')
    const more = { other: kept.sheetRow(other), name: kept.text(other, nameKey) }
    this.#findings.add({ row: kept.sheetRow(row), field, code, value, more })
  }

  /** Counts a warning that is listed often enough; false where it is to be told. */
  counted(code: RowFinding['code'], row: number): boolean {
    return this.#findings.counted(code, this.#kept.sheetRow(row))
  }
}

/** No person is in two rows of a session, nor in two sessions that overlap. */
class PersonCheck implements RowCheck {
  readonly #kept: KeptKeys
  readonly #report: Reporter
  readonly #byId: KeyTable
  readonly #overlap: (a: number, b: number) => boolean
  readonly #rowsOf = new Map<number, readonly number[]>()

  constructor(kept: KeptKeys, sessions: readonly Session[], report: Reporter, byId: KeyTable) {
    this.#kept = kept
    this.#report = report
    this.#byId = byId
    this.#overlap = overlaps(sessions)
  }

  isSound(row: number): boolean {
    if (!this.#kept.isSet(row, idKey)) return true
    const first = this.#byId.add(row)
    return first < 0 || this.#agrees(row, first)
  }

  #agrees(row: number, first: number): boolean {
    const earlier = this.#rowsOf.get(first) ?? [first]
    this.#rowsOf.set(first, [...earlier, row])
    for (const other of earlier) {
      const clash = this.#clashOf(row, other)
      if (clash === undefined) continue
      this.#report.tell(clash, 'idNumber', row, other, [idKey])
      return false
    }
    return true
  }

  #clashOf(row: number, other: number): RowFinding['code'] | undefined {
    const kept = this.#kept
    const [session, otherSession] = [kept.sessionOf(row), kept.sessionOf(other)]
    if (otherSession === -1 || session === -1) return undefined
    if (otherSession === session) return 'duplicate-candidate'
    const both = !kept.isWithdrawn(row) && !kept.isWithdrawn(other)
    return both && this.#overlap(otherSession, session) ? 'sessions-overlap' : undefined
  }
}

/** What no two of a session share: a number or a seat, where that is an error; a name, where it is worth a warning. */
class SharedCheck implements RowCheck {
  readonly #distinct: DistinctKeys
  readonly #report: Reporter
  readonly #code: RowFinding['code']
  readonly #field: string

  constructor(distinct: DistinctKeys, report: Reporter, code: RowFinding['code'], field: string) {
    this.#distinct = distinct
    this.#report = report
    this.#code = code
    this.#field = field
  }

  isSound(row: number): boolean {
    const other = this.#distinct.earlier(row)
    if (other < 0) return true
    if (!this.#report.counted(this.#code, row))
      this.#report.tell(this.#code, this.#field, row, other, this.#distinct.keys)
    return !isRowError(this.#code)
  }
}

/** Whether two sessions of the exam, by their places in its list, overlap in time. */
function overlaps(sessions: readonly Session[]): (a: number, b: number) => boolean {
  const times = sessions.map(({ start, end }) => ({ start: Date.parse(start), end: Date.parse(end) }))
  return (a, b) => times[a]!.start < times[b]!.end && times[b]!.start < times[a]!.end
}
