import { isRowError, type RowFinding, type RowIssueCode } from '../../../../core/model/row-issue.ts'

/** Warnings of one code that are listed one by one; beyond that, one line says how many more there are. */
export const warningsListed = 1000

/** Collects what is found. Errors are all kept; of each kind of warning the first thousand. */
export type Findings = {
  readonly add: (finding: RowFinding) => void
  /** Counts one more of a warning that is listed often enough; false when it is to be added in full. */
  readonly counted: (code: RowIssueCode, row: number) => boolean
  readonly errors: () => readonly RowFinding[]
  readonly warnings: () => readonly RowFinding[]
}

export function createFindings(): Findings {
  const errors: RowFinding[] = []
  const warnings: RowFinding[] = []
  const counts = new Map<RowIssueCode, { count: number; last: number; field: string }>()
  return {
    counted(code, row) {
      const seen = counts.get(code)
      if (!seen || seen.count < warningsListed) return false
      seen.count++
      seen.last = row
      return true
    },
    add(finding) {
      if (isRowError(finding.code)) {
        errors.push(finding)
        return
      }
      const seen = counts.get(finding.code) ?? { count: 0, last: 0, field: finding.field }
      counts.set(finding.code, { ...seen, count: seen.count + 1, last: finding.row })
      if (seen.count < warningsListed) warnings.push(finding)
    },
    errors: () => errors.toSorted((a, b) => a.row - b.row),
    warnings() {
      const more = [...counts].flatMap(([of, { count, last, field }]): RowFinding[] =>
        count > warningsListed
          ? [{ row: last, field, code: 'more-like-this', value: '', more: { of, count: count - warningsListed } }]
          : [],
      )
      return [...warnings, ...more].sort((a, b) => a.row - b.row)
    },
  }
}
