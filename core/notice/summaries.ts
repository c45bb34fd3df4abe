import type { CertificateRow, ScoreRowView } from '../calls/after-exam.ts'
import { compareText } from '../rules/natural-order.ts'

/** One school and level, from the roster to the certificate. */
export type SchoolSummary = {
  readonly school: string
  readonly level: string
  readonly expected: number
  readonly present: number
  readonly late: number
  readonly absent: number
  readonly unrecorded: number
  readonly scored: number
  readonly passed: number
  readonly certificates: number
  readonly handedOut: number
}

/**
 * Counts by school and level, in that order (借考: every school has its own line). `present` includes the
 * late, so expected = present + absent + unrecorded.
 */
export function summarise(rows: readonly ScoreRowView[], certificates: readonly CertificateRow[]): SchoolSummary[] {
  const groups = new Map<string, ScoreRowView[]>()
  for (const row of rows) {
    const key = `${row.school}\u0000${row.level}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  const certificateOf = new Map(certificates.map((row) => [row.candidate, row.certificate]))
  return [...groups.values()]
    .map((group) => summaryOf(group, certificateOf))
    .sort((a, b) => compareText(a.school, b.school) || compareText(a.level, b.level))
}

function summaryOf(
  group: readonly ScoreRowView[],
  certificateOf: ReadonlyMap<string, CertificateRow['certificate']>,
): SchoolSummary {
  const count = (test: (row: ScoreRowView) => unknown) => group.filter(test).length
  const { school, level } = group[0]!
  return {
    school,
    level,
    expected: group.length,
    present: count((row) => row.status === 'present' || row.status === 'late'),
    late: count((row) => row.status === 'late'),
    absent: count((row) => row.status === 'absent'),
    unrecorded: count((row) => row.status === 'expected'),
    scored: count((row) => row.score),
    passed: count((row) => row.outcome === 'passed'),
    certificates: count(
      (row) => certificateOf.get(row.candidate)?.received ?? certificateOf.get(row.candidate)?.electronic,
    ),
    handedOut: count((row) => certificateOf.get(row.candidate)?.handedOut),
  }
}
