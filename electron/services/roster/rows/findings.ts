import { isRowError, type RowFinding, type RowIssueCode } from '../../../../core/model/row-issue.ts'

/** Warnings of one code that are listed one by one; beyond that, one line says how many more there are. */
export const warningsListed = 1000

/** Collects what is found. Errors are all kept; of each kind of warning the first thousand. */
export class Findings {
  readonly #errors: RowFinding[] = []
  readonly #warnings: RowFinding[] = []
  readonly #counts = new Map<RowIssueCode, { count: number; last: number; readonly field: string }>()

  add(finding: RowFinding): void {
    if (isRowError(finding.code)) {
      this.#errors.push(finding)
      return
    }
    if (this.counted(finding.code, finding.row)) return
    const seen = this.#counts.get(finding.code)
    if (seen) {
      seen.count++
      seen.last = finding.row
    } else this.#counts.set(finding.code, { count: 1, last: finding.row, field: finding.field })
    this.#warnings.push(finding)
  }

  /** Counts one more of a warning that is listed often enough; false when it is to be added in full. */
  counted(code: RowIssueCode, row: number): boolean {
    const seen = this.#counts.get(code)
    if (!seen || seen.count < warningsListed) return false
    seen.count++
    seen.last = row
    return true
  }

  errors(): readonly RowFinding[] {
    return this.#errors.toSorted((a, b) => a.row - b.row)
  }

  warnings(): readonly RowFinding[] {
    const more = [...this.#counts].flatMap(([of, { count, last, field }]): RowFinding[] =>
      count > warningsListed
        ? [{ row: last, field, code: 'more-like-this', value: '', more: { of, count: count - warningsListed } }]
        : [],
    )
    return [...this.#warnings, ...more].sort((a, b) => a.row - b.row)
  }
}
