import type { Session } from '../../../../core/model/exam.ts'
import type { RowFinding } from '../../../../core/model/row-issue.ts'
import type { Findings } from './findings.ts'
import { type KeptKeys, keepKeys } from './kept-keys.ts'
import { createKeyTable, hashNumber, hashStart, type KeyTable } from './key-table.ts'
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
  /** Keeps the row at hand and answers its number. `session` is its place in the exam's list, -1 when unknown. */
  readonly keep: (sheetRow: number, session: number) => number
  /** How many rows were kept. */
  readonly kept: () => number
  /**
   * Checks the rows kept from number `from` on and answers which of them may not stay, in order. A key at a time
   * over many rows: each key's table is then at hand in the processor's cache.
   */
  readonly settle: (from: number) => readonly number[]
}

export function compareRows(
  bytes: Buffer,
  plan: RowPlan,
  cells: RowCells,
  { findings, workspace }: { findings: Findings; workspace: Workspace },
): AcrossRows {
  // A row of a roster takes some hundred bytes; the tables grow where it takes less.
  const expected = Math.ceil(bytes.length / 120)
  const kept = keepKeys(
    bytes,
    keyFields.map((field) => plan.placeOf(field)),
    expected,
    workspace,
  )
  const { same, sessionOf } = kept
  const sameSession = (a: number, b: number): boolean => sessionOf(a) === sessionOf(b)
  const byAdmission = createKeyTable(
    workspace,
    'admission',
    expected,
    (a, b) => sameSession(a, b) && same(a, b, admissionKey),
  )
  const bySeat = createKeyTable(
    workspace,
    'seat',
    expected,
    (a, b) => sameSession(a, b) && same(a, b, seatKey) && same(a, b, roomKey),
  )
  const byName = createKeyTable(workspace, 'name', expected, (a, b) => sameSession(a, b) && same(a, b, nameKey))
  const report = reporter(kept, findings)
  const isPersonFree = personCheck(
    kept,
    plan.sessions,
    createKeyTable(workspace, 'person', expected, (a, b) => same(a, b, idKey)),
    report,
  )
  const seed = (row: number): number => hashNumber(hashStart, sessionOf(row))

  const isNumberFree = (row: number): boolean => {
    if (!kept.isSet(row, admissionKey)) return true
    const other = byAdmission.add(kept.hash(seed(row), row, admissionKey), row)
    if (other >= 0) report('duplicate-admission-number', 'admissionNumber', row, other, [admissionKey])
    return other < 0
  }
  const isSeatFree = (row: number): boolean => {
    if (!kept.isSet(row, seatKey) || !kept.isSet(row, roomKey)) return true
    const other = bySeat.add(kept.hash(kept.hash(seed(row), row, roomKey), row, seatKey), row)
    if (other >= 0) report('seat-taken', 'seat', row, other, [roomKey, seatKey])
    return other < 0
  }
  const isNameSeen = (row: number): true => {
    const other = byName.add(kept.hash(seed(row), row, nameKey), row)
    if (other >= 0 && !findings.counted('same-name', kept.sheetRow(row)))
      report('same-name', 'name', row, other, [nameKey])
    return true
  }
  return {
    kept: kept.rows,
    keep: (sheetRow, session) => kept.add(cells, sheetRow, session),
    settle(from) {
      const failed = new Set<number>()
      for (const check of [isPersonFree, isNumberFree, isSeatFree, isNameSeen]) {
        for (let row = from; row < kept.rows(); row++) {
          if (failed.size > 0 && failed.has(row)) continue
          if (!check(row)) failed.add(row)
        }
      }
      return [...failed].sort((a, b) => a - b)
    },
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
  const { sessionOf } = kept
  const rowsOf = new Map<number, number[]>()
  const overlap = overlaps(sessions)
  return (row) => {
    if (!kept.isSet(row, idKey)) return true
    const first = byId.add(kept.hash(hashStart, row, idKey), row)
    if (first < 0) return true
    const earlier = rowsOf.get(first) ?? [first]
    rowsOf.set(first, [...earlier, row])
    for (const other of earlier) {
      if (sessionOf(other) === -1 || sessionOf(row) === -1) continue
      const clash =
        sessionOf(other) === sessionOf(row)
          ? 'duplicate-candidate'
          : overlap(sessionOf(other), sessionOf(row))
            ? 'sessions-overlap'
            : undefined
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
    add({
      row: kept.sheetRow(row),
      field,
      code,
      value,
      more: { other: kept.sheetRow(other), name: kept.text(other, nameKey) },
    })
  }
}

/** Whether two sessions of the exam, by their places in its list, overlap in time. */
function overlaps(sessions: readonly Session[]): (a: number, b: number) => boolean {
  const times = sessions.map(({ start, end }) => ({ start: Date.parse(start), end: Date.parse(end) }))
  return (a, b) => times[a]!.start < times[b]!.end && times[b]!.start < times[a]!.end
}
