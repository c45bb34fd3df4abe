import { refusal } from '../../../core/model/failure.ts'
import { mapScoreHeaders, type ScoreColumn } from '../../../core/notice/score-columns.ts'
import type { ScoreRow } from '../../../core/notice/score-matching.ts'
import { cleanText } from '../../../core/roster/cell-text.ts'
import { findHeader, headerSearchRows } from '../../../core/roster/header-row.ts'
import { rowTexts } from '../roster/files/grid.ts'
import { openRosterFile } from '../roster/files/open-roster-file.ts'
import type { ScoreFile, ScoreRequest } from './read-scores.ts'

const wanted = new Set([
  'total',
  'theory',
  'practice',
  'result',
  'certificateNumber',
  'name',
  'admissionNumber',
  'idNumber',
  'school',
  'level',
])
const scoreColumns = new Set(['total', 'theory', 'practice', 'result', 'certificateNumber'])

/**
 * Reads a file of scores in whatever format rosters come in. Refuses as `openRosterFile` does, and with
 * `header-not-found`, `no-score-column`, `no-person-column` or `no-rows`.
 */
export async function scoresIn({ file, sheet, limits }: ScoreRequest): Promise<ScoreFile> {
  const opened = await openRosterFile(file, { sheet, limits, room: (_, length) => Buffer.allocUnsafe(length) })
  const rows: string[][] = []
  for (const piece of opened.pieces) {
    for (let row = 0; row < piece.rows; row++) rows.push(rowTexts(piece, row))
    if (rows.length > limits.rows) throw refusal({ code: 'too-many-rows', file, limit: limits.rows })
  }
  const header = findHeader(rows.slice(0, headerSearchRows))
  if (!header) throw refusal({ code: 'header-not-found', file })
  const columns = mapScoreHeaders(header.headers).filter((column) => wanted.has(column.field))
  const headers = header.headers.filter((name) => name !== '')
  if (!columns.some((column) => scoreColumns.has(column.field))) throw refusal({ code: 'no-score-column', headers })
  if (!columns.some((column) => ['name', 'admissionNumber', 'idNumber'].includes(column.field))) {
    throw refusal({ code: 'no-person-column', headers })
  }
  const found = rows.slice(header.row + 1).flatMap((cells, at) => rowOf(cells, header.row + 2 + at, columns))
  if (found.length === 0) throw refusal({ code: 'no-rows', file })
  const named = columns.map(({ column, field }) => ({ header: header.headers[column] ?? '', field }))
  return { rows: found, columns: named }
}

/** The cells of a row by field; a row without any is none. */
function rowOf(cells: readonly string[], row: number, columns: readonly ScoreColumn[]): ScoreRow[] {
  const texts = columns.map(({ column, field }) => [field, cleanText(cells[column] ?? '')] as const)
  const filled = texts.filter(([, text]) => text !== '')
  return filled.length === 0 ? [] : [{ row, ...Object.fromEntries(filled) }]
}
