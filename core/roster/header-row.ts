import type { CandidateField } from '../model/candidate.ts'
import type { Mapping } from '../model/roster.ts'
import { cleanText } from './cell-text.ts'
import { fieldByExactName, fieldBySynonym, isRemarks } from './header-synonyms.ts'

/** How far down a header is looked for: title rows, notes and blank rows stand above it. */
export const headerSearchRows = 60

export type Header = {
  /** 0-based row of the (lower, where there are two) header row. */
  readonly row: number
  readonly headers: readonly string[]
}

/**
 * The row that names the columns: the one with the most known names, a name column counting most; the
 * first of equals. A second row of names under it (merged headers: 考试安排 over 考场号 and 座位号) is joined
 * in. Undefined when no row holds a known name.
 */
export function findHeader(rows: readonly (readonly string[])[]): Header | undefined {
  let best = -1
  let most = 0
  const scores = rows.slice(0, headerSearchRows).map(scoreOf)
  scores.forEach((score, row) => {
    if (score > most) [best, most] = [row, score]
  })
  if (best < 0) return undefined
  return joinMerged(rows, scores, best)
}

/** The first row that looks like headers at all: two or more different short texts, none of them a long number. */
export function guessHeader(rows: readonly (readonly string[])[]): Header | undefined {
  const row = rows.slice(0, headerSearchRows).findIndex((cells) => {
    const filled = cells.map(cleanText).filter((cell) => cell !== '')
    return (
      filled.length >= 2 &&
      new Set(filled).size === filled.length &&
      filled.every((cell) => cell.length <= 30 && !/\d{5,}/.test(cell))
    )
  })
  return row < 0 ? undefined : { row, headers: rows[row]!.map(cleanText) }
}

function scoreOf(cells: readonly string[]): number {
  const found = new Set<CandidateField>()
  for (const cell of cells) {
    const field = fieldOf(cell)
    if (field !== undefined) found.add(field)
  }
  return found.size + (found.has('name') ? 2 : 0)
}

function fieldOf(cell: string): CandidateField | undefined {
  // Longer texts are values or titles; the longest header seen is some twenty characters with its hint.
  if (cell === '' || cell.length > 40) return undefined
  const clean = cleanText(cell)
  return fieldByExactName(clean) ?? fieldBySynonym(clean)
}

/** Joins a header of two rows: each column takes the lower name, or the upper one where the lower is blank. */
function joinMerged(rows: readonly (readonly string[])[], scores: readonly number[], best: number): Header {
  const here = rows[best]!
  const below = rows[best + 1]
  if (below && (scores[best + 1] ?? 0) > 0 && complements(here, below))
    return { row: best + 1, headers: join(here, below) }
  const above = rows[best - 1]
  if (above && (scores[best - 1] ?? 0) > 0 && complements(above, here)) return { row: best, headers: join(above, here) }
  return { row: best, headers: trimEnd(here.map(cleanText)) }
}

/**
 * Whether two rows are one header: where both have a cell in the column of names it is the same one, and every
 * known name of the lower row stands under a blank or under a name that is no column's own.
 */
function complements(upper: readonly string[], lower: readonly string[]): boolean {
  const nameColumn = Math.max(
    upper.findIndex((cell) => fieldOf(cell) === 'name'),
    lower.findIndex((cell) => fieldOf(cell) === 'name'),
  )
  const [above, below] = [cleanText(upper[nameColumn] ?? ''), cleanText(lower[nameColumn] ?? '')]
  if (above !== '' && below !== '' && above !== below) return false
  return lower.every((cell, column) => {
    const over = upper[column] ?? ''
    return fieldOf(cell) === undefined || fieldOf(over) === undefined || cleanText(cell) === cleanText(over)
  })
}

function join(upper: readonly string[], lower: readonly string[]): string[] {
  const width = Math.max(upper.length, lower.length)
  const joined = Array.from({ length: width }, (_, i) => cleanText(lower[i] ?? '') || cleanText(upper[i] ?? ''))
  return trimEnd(joined)
}

function trimEnd(cells: string[]): string[] {
  let length = cells.length
  while (length > 0 && cells[length - 1] === '') length--
  return cells.slice(0, length)
}

/**
 * Maps columns to fields: exact names first, so that a loose match never takes a field from an exact one,
 * then synonyms. A field is given once, to the leftmost; every further column is `extra`, but for the findings
 * that this program wrote beside the rows itself.
 */
export function mapHeaders(headers: readonly string[]): Mapping {
  const fields = new Array<CandidateField | undefined>(headers.length).fill(undefined)
  const taken = new Set<CandidateField>()
  for (const match of [fieldByExactName, fieldBySynonym]) {
    headers.forEach((header, column) => {
      const field = fields[column] === undefined && header !== '' ? match(header) : undefined
      if (field === undefined || taken.has(field)) return
      taken.add(field)
      fields[column] = field
    })
  }
  return headers.map((header, column) => ({
    column,
    header,
    field: fields[column] ?? (isRemarks(header) ? 'ignore' : 'extra'),
  }))
}

/** The key under which a column of no field is kept: its header, made unique; its letter where it has none. */
export function extraKeys(mapping: Mapping): ReadonlyMap<number, string> {
  const keys = new Map<number, string>()
  const used = new Set<string>()
  for (const { column, header, field } of mapping) {
    if (field !== 'extra') continue
    const base = header === '' ? columnLetters(column) : header
    let key = base
    for (let n = 2; used.has(key); n++) key = `${base}(${n})`
    used.add(key)
    keys.set(column, key)
  }
  return keys
}

/** A, B, … Z, AA as a spreadsheet names its columns; `column` is 0-based. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter
}
