import type { Session } from '../../../../core/model/exam.ts'
import type { RowFinding } from '../../../../core/model/row-issue.ts'
import type { LeftOut } from '../reading.ts'
import { createDistinctKeys } from './distinct-keys.ts'
import type { Findings } from './findings.ts'
import { type KeptKeys, keepKeys } from './kept-keys.ts'
import { createKeyTable, hashStart, type KeyTable } from './key-table.ts'
import { createNamedSeats, type NameSeats } from './named-seats.ts'
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

/** Checks rows against those before them: duplicates, one person in two sessions at once, one seat for two. */
export type AcrossRows = {
  /**
   * Keeps the row at hand and answers its number. `session` is its place in the exam's list, -1 when unknown. Who
   * is withdrawn takes up no seat and no number.
   */
  readonly keep: (sheetRow: number, session: number, withdrawn: boolean) => number
  /** How many rows were kept. */
  readonly kept: () => number
  /**
   * Checks the rows kept from number `from` on and answers which of them may not stay, in order. A key at a time
   * over many rows: each key's table is then at hand in the processor's cache.
   */
  readonly settle: (from: number) => readonly number[]
  readonly namedSeats: NameSeats
  /** Who a row kept names. */
  readonly named: (row: number) => LeftOut
}

export function compareRows(
  bytes: Buffer,
  plan: RowPlan,
  cells: RowCells,
  { findings, workspace }: { findings: Findings; workspace: Workspace },
): AcrossRows {
  // A row of a roster takes some hundred bytes; the tables grow where it takes less.
  const expectedRows = Math.ceil(bytes.length / 120)
  const places = keyFields.map((field) => plan.placeOf(field))
  const kept = keepKeys(bytes, places, expectedRows, workspace)
  const report = reporter(kept, findings)
  const failed = new Set<number>()
  const takesUp = (row: number, ...keys: readonly number[]): boolean =>
    !kept.isWithdrawn(row) && !failed.has(row) && keys.every((key) => kept.isSet(row, key))
  const distinct = (name: string, keys: readonly number[]) =>
    createDistinctKeys(kept, { workspace, name, expectedRows, keys, counts: (row) => takesUp(row, ...keys) })
  const sameNumber = distinct('admission', [admissionKey])
  const sameSeat = distinct('seat', [roomKey, seatKey])
  const sameName = distinct('name', [nameKey])
  const byId = createKeyTable(workspace, 'person', expectedRows, (a, b) => kept.same(a, b, idKey))

  const isNumberFree = (row: number): boolean => {
    if (!kept.isSet(row, admissionKey)) return true
    const other = sameNumber(row)
    if (other >= 0) report('duplicate-admission-number', 'admissionNumber', row, other, [admissionKey])
    return other < 0
  }
  const isSeatFree = (row: number): boolean => {
    if (!kept.isSet(row, seatKey) || !kept.isSet(row, roomKey)) return true
    const other = sameSeat(row)
    if (other >= 0) report('seat-taken', 'seat', row, other, [roomKey, seatKey])
    return other < 0
  }
  const isNameSeen = (row: number): true => {
    const other = sameName(row)
    if (other >= 0 && !findings.counted('same-name', kept.sheetRow(row)))
      report('same-name', 'name', row, other, [nameKey])
    return true
  }
  const ofThoseWhoSit = (check: (row: number) => boolean) => (row: number) => kept.isWithdrawn(row) || check(row)
  const checks = [
    personCheck(kept, plan.sessions, byId, report),
    ...[isNumberFree, isSeatFree, isNameSeen].map(ofThoseWhoSit),
  ]
  return {
    kept: kept.rows,
    keep: (sheetRow, session, withdrawn) => kept.add(cells, sheetRow, session, withdrawn),
    settle(from) {
      const before = failed.size
      for (const check of checks) {
        for (let row = from; row < kept.rows(); row++) {
          if (failed.size > before && failed.has(row)) continue
          if (!check(row)) failed.add(row)
        }
      }
      return [...failed].slice(before).sort((a, b) => a - b)
    },
    named: (row) => ({
      name: kept.text(row, nameKey),
      idNumber: kept.text(row, idKey),
      admissionNumber: kept.text(row, admissionKey),
    }),
    namedSeats: createNamedSeats(kept, workspace, roomKey, seatKey),
  }
}

type Report = (code: RowFinding['code'], field: string, row: number, other: number, keys: readonly number[]) => void

/** Whether the row's person is in no other row of the session, nor in a session that overlaps. */
function personCheck(
  kept: KeptKeys,
  sessions: readonly Session[],
  byId: KeyTable,
  report: Report,
): (row: number) => boolean {
  const { sessionOf, isWithdrawn } = kept
  const rowsOf = new Map<number, number[]>()
  const overlap = overlaps(sessions)
  const clashOf = (row: number, other: number): RowFinding['code'] | undefined => {
    if (sessionOf(other) === -1 || sessionOf(row) === -1) return undefined
    if (sessionOf(other) === sessionOf(row)) return 'duplicate-candidate'
    const both = !isWithdrawn(row) && !isWithdrawn(other)
    return both && overlap(sessionOf(other), sessionOf(row)) ? 'sessions-overlap' : undefined
  }
  return (row) => {
    if (!kept.isSet(row, idKey)) return true
    const first = byId.add(kept.hash(hashStart, row, idKey), row)
    if (first < 0) return true
    const earlier = rowsOf.get(first) ?? [first]
    rowsOf.set(first, [...earlier, row])
    for (const other of earlier) {
      const clash = clashOf(row, other)
      if (clash === undefined) continue
      report(clash, 'idNumber', row, other, [idKey])
      return false
    }
    return true
  }
}

function reporter(kept: KeptKeys, { add }: Findings): Report {
  return (code, field, row, other, keys) => {
    const value = keys.map((key) => kept.text(row, key)).join(' ')
    const more = { other: kept.sheetRow(other), name: kept.text(other, nameKey) }
    add({ row: kept.sheetRow(row), field, code, value, more })
  }
}

/** Whether two sessions of the exam, by their places in its list, overlap in time. */
function overlaps(sessions: readonly Session[]): (a: number, b: number) => boolean {
  const times = sessions.map(({ start, end }) => ({ start: Date.parse(start), end: Date.parse(end) }))
  return (a, b) => times[a]!.start < times[b]!.end && times[b]!.start < times[a]!.end
}
