import { refusal } from '../../../core/model/failure.ts'
import type { Correction, Mapping } from '../../../core/model/roster.ts'
import { unguardFormula } from '../../../core/roster/formula-guard.ts'
import { findHeader, guessHeader, type Header, headerSearchRows, mapHeaders } from '../../../core/roster/header-row.ts'
import { headerShape } from '../../../core/roster/header-synonyms.ts'
import { type Grid, rowTexts } from './files/grid.ts'
import { openRosterFile, type RosterFile } from './files/open-roster-file.ts'
import type { GlyphCheck } from './missing-glyphs.ts'
import type { ReadHead, ReadMessage, ReadRequest } from './reading.ts'
import { Findings } from './rows/findings.ts'
import type { Corrections } from './rows/row-cells.ts'
import { RowChecker } from './rows/row-checker.ts'
import { planRows } from './rows/row-plan.ts'
import type { Workspace } from './rows/workspace.ts'

/** What a reading thread keeps from one roster to the next. */
export type ReadingTools = { readonly workspace: Workspace; readonly checkGlyphs: GlyphCheck }

/** Rosters above any site's size are not held up by opening the fonts: the sheets tell when they are printed. */
const mostAsked = 20_000

/** Rows under the header shown on the mapping screen. */
const sampleRows = 5

/**
 * Reads a roster from first byte to last and tells what it finds. Refuses as `openRosterFile` does, and with
 * `header-not-found`, `no-name-column`, `no-rows`, `too-many-rows` or `mapping-invalid`.
 */
export async function readRoster(
  request: ReadRequest,
  { workspace, checkGlyphs }: ReadingTools,
  tell: (message: ReadMessage) => void,
): Promise<void> {
  const opened = await openRosterFile(request.file, { ...request, room: workspace.bytes })
  const pieces = opened.pieces[Symbol.iterator]()
  const first = pieces.next()
  if (first.done) throw refusal({ code: 'no-rows', file: request.file })
  const head = readHead(request, opened, first.value)
  tell({ head })
  if (request.keepSource) tell({ source: sourceRows(above(first.value, head.headerRow)) })
  const findings = new Findings()
  const plan = planRows(head.mapping, head.headerRow, request.sessions, request.today)
  const checker = new RowChecker(plan, first.value.bytes, {
    firstId: request.firstId,
    guarded: isText(opened),
    findings,
    workspace,
    corrections: byRow(request.corrections),
  })
  for (
    let piece: IteratorResult<Grid, void> = { value: below(first.value, head.headerRow), done: false };
    !piece.done;
    piece = pieces.next()
  ) {
    const grid = piece.value
    if (grid.firstRow + grid.rows > request.limits.rows)
      throw refusal({ code: 'too-many-rows', file: request.file, limit: request.limits.rows })
    if (request.keepSource) tell({ source: sourceRows(grid) })
    const rows = checker.take(grid)
    const done = grid.rows === 0 ? 0 : grid.ends[grid.firstCells[grid.rows]! - 1]!
    tell({ rows, done, total: opened.bytes() })
  }
  for (const row of opened.openQuotes) {
    if (row >= head.headerRow) findings.add({ row: row + 1, field: '', code: 'quote-open', value: '' })
  }
  if (checker.candidates <= mostAsked) await checkGlyphs(checker.rareNames, (finding) => findings.add(finding))
  if (checker.candidates === 0) throw refusal({ code: 'no-rows', file: request.file })
  tell({
    end: {
      rows: checker.candidates,
      leftOut: checker.leftOut(),
      errors: findings.errors(),
      warnings: findings.warnings(),
    },
  })
}

/** Every row of a piece as texts. */
const sourceRows = (grid: Grid): string[][] => Array.from({ length: grid.rows }, (_, row) => rowTexts(grid, row))

function byRow(corrections: readonly Correction[] | undefined): Corrections {
  const rows = new Map<number, Map<number, string>>()
  for (const { row, column, value } of corrections ?? []) {
    const cells = rows.get(row) ?? new Map<number, string>()
    rows.set(row, cells.set(column, value))
  }
  return rows
}

/** Whether cells may bear the apostrophe that an exported formula has in front. */
const isText = ({ format }: RosterFile): boolean => format === 'csv' || format === 'tsv'

/** The rows down to the header. */
const above = (grid: Grid, headerRow: number): Grid => ({ ...grid, rows: Math.min(headerRow, grid.rows) })

/** The rows under the header. */
function below(grid: Grid, headerRow: number): Grid {
  const from = Math.min(headerRow, grid.rows)
  return { ...grid, firstCells: grid.firstCells.subarray(from), rows: grid.rows - from, firstRow: grid.firstRow + from }
}

function readHead(request: ReadRequest, opened: RosterFile, grid: Grid): ReadHead {
  const rows = Array.from({ length: Math.min(headerSearchRows + sampleRows, grid.rows) }, (_, row) =>
    isText(opened) ? rowTexts(grid, row).map(unguardFormula) : rowTexts(grid, row),
  )
  const header = headerFor(rows, request.mapping)
  if (!header) throw refusal({ code: 'header-not-found', file: request.file })
  const shape = headerShape(header.headers)
  const mapping = request.mapping ?? fitting(request.remembered[shape], header) ?? mapHeaders(header.headers)
  checkMapping(mapping, header)
  const samples = rows
    .slice(header.row + 1, header.row + 1 + sampleRows)
    .map((cells) => header.headers.map((_, column) => (cells[column] ?? '').slice(0, 200)))
  const { format, encoding, sheet, sheets } = opened
  const fields = planRows(mapping, header.row + 1, request.sessions, request.today).fields
  return { format, encoding, sheet, sheets, headerRow: header.row + 1, mapping, samples, fields, shape }
}

/** The header: where a mapping is given, the row that has its names; otherwise the one that looks most like it. */
function headerFor(rows: readonly (readonly string[])[], mapping: Mapping | undefined): Header | undefined {
  const found = findHeader(rows)
  if (mapping) {
    const named = mapping.filter(({ header }) => header !== '')
    const row = rows.findIndex(
      (cells) => named.length > 0 && named.every(({ column, header }) => (cells[column] ?? '').trim() === header),
    )
    if (row >= 0) return { row, headers: rows[row]!.map((cell) => cell.trim()) }
  }
  return found ?? guessHeader(rows)
}

/** A remembered mapping counts only where its headers stand where it says. */
function fitting(mapping: Mapping | undefined, { headers }: Header): Mapping | undefined {
  if (!mapping || mapping.length !== headers.length) return undefined
  return mapping.map((one) => ({ ...one, header: headers[one.column] ?? '' }))
}

function checkMapping(mapping: Mapping, { headers }: Header): void {
  const taken = new Set<string>()
  for (const { column, field } of mapping) {
    if (field !== 'extra' && field !== 'ignore' && taken.has(field))
      throw refusal({ code: 'mapping-invalid', reason: `field-twice:${field}` })
    if (taken.has(`column ${column}`)) throw refusal({ code: 'mapping-invalid', reason: `column-twice:${column + 1}` })
    taken.add(field).add(`column ${column}`)
  }
  if (!taken.has('name'))
    throw refusal({ code: 'no-name-column', headers: headers.filter((header) => header !== ''), mapping })
}
