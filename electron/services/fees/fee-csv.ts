import papaparse from 'papaparse'
import { type Cell, type FeeStatement, summaryHeader, summaryRows } from '../../../core/notice/fee-table.ts'
import { guardFormula } from '../../../core/roster/formula-guard.ts'

/** The fees of all schools as CSV: UTF-8 with a byte order mark, which Excel and WPS need, and CRLF. */
export function feeCsv({ schools }: FeeStatement): string {
  const text = (cell: Cell) =>
    typeof cell === 'number' ? cell.toFixed(Number.isInteger(cell) ? 0 : 2) : guardFormula(cell)
  const rows = [summaryHeader, ...summaryRows(schools)].map((row) => row.map(text))
  return `\ufeff${papaparse.unparse(rows, { newline: '\r\n' })}\r\n`
}
