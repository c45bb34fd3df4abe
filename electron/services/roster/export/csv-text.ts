import { guardFormula } from '../../../../core/roster/formula-guard.ts'

/** Chinese Excel reads a CSV as UTF-8 only with this in front. */
export const byteOrderMark = '\ufeff'

/** One line of CSV after RFC 4180, formulas guarded. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

/** Blanks at the ends would be taken off when read; quotes, as a spreadsheet's own, keep nothing, so they are left as they are. */
function csvCell(cell: string): string {
  const guarded = guardFormula(cell)
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
