import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { type Refusal, refusal } from '../../../../core/model/failure.ts'
import type { ImportReport } from '../../../../core/model/roster.ts'
import { findHeader } from '../../../../core/roster/header-row.ts'
import { type DecodeProblem, decodeText, type Encoding } from './decode-text.ts'
import { splitText } from './delimited-text.ts'
import { delimiterOf } from './delimiter.ts'
import { fileKind } from './file-kind.ts'
import { type Grid, rowTexts } from './grid.ts'
import type { ReadingLimits } from './limits.ts'
import { readWorkbook, type Workbook } from './read-workbook.ts'
import { type Utf8Text, wholeText } from './utf8-text.ts'
import { zipEntries } from './zip-entries.ts'

/** A roster opened: what it is, and its cells in pieces over the same bytes. */
export type RosterFile = Pick<ImportReport, 'format' | 'encoding' | 'sheet' | 'sheets'> & {
  /** How long the text of all pieces will be, as far as can be told by now. */
  readonly bytes: () => number
  readonly pieces: Iterable<Grid>
  /** Rows (0-based) with a quote that is never closed, known after the pieces have been read. */
  readonly openQuotes: readonly number[]
}

type Wanted = {
  readonly text?: string
  readonly sheet?: string | number
  readonly limits: ReadingLimits
  readonly room: (name: string, length: number) => Buffer
}

/**
 * Opens a roster by its content, whatever it is called. Refuses with `file-not-found`, `file-unreadable`,
 * `file-empty`, `file-too-large`, `file-binary`, `file-not-as-named`, `file-truncated`, `file-encrypted`,
 * `file-encoding-broken` or `sheet-not-found`.
 */
export async function openRosterFile(file: string, wanted: Wanted): Promise<RosterFile> {
  if (wanted.text !== undefined) return openPasted(file, wanted.text)
  const bytes = readBytes(file, wanted.limits.bytes)
  const kind = fileKind(bytes)
  if (kind.kind === 'other') throw foreign(file, kind.looksLike)
  if (kind.kind === 'zip') return openZip(file, bytes, wanted)
  if (kind.kind === 'compound') return openCompound(file, bytes, wanted)
  return openText(file, bytes, wanted)
}

function readBytes(file: string, limit: number): Buffer {
  try {
    const fd = openSync(file, 'r')
    try {
      const stat = fstatSync(fd)
      if (stat.isDirectory()) throw refusal({ code: 'file-unreadable', file, reason: 'EISDIR' })
      if (!stat.isFile()) throw refusal({ code: 'file-unreadable', file, reason: 'not-a-file' })
      if (stat.size === 0) throw refusal({ code: 'file-empty', file })
      if (stat.size > limit) throw refusal({ code: 'file-too-large', file, bytes: stat.size, limit })
      return readFileSync(fd)
    } finally {
      closeSync(fd)
    }
  } catch (error) {
    const code = (error as { code?: string }).code
    if (code === undefined) throw error
    throw code === 'ENOENT' || code === 'ENOTDIR'
      ? refusal({ code: 'file-not-found', file })
      : refusal({ code: 'file-unreadable', file, reason: code })
  }
}

/** The refusal for content no roster is kept in; a spreadsheet's name on it is told. */
function foreign(file: string, is: string): Refusal {
  const named = extname(file).slice(1).toLowerCase()
  const misnamed = ['xlsx', 'xls', 'xlsm', 'csv', 'ods', 'et', 'txt', 'tsv'].includes(named)
  return misnamed
    ? refusal({ code: 'file-not-as-named', file, named, is })
    : refusal({ code: 'file-binary', file, looksLike: is })
}

async function openZip(file: string, bytes: Buffer, wanted: Wanted): Promise<RosterFile> {
  const entries = zipEntries(bytes, wanted.limits.unpackedBytes)
  if ('problem' in entries) {
    if (entries.problem === 'too-large')
      throw refusal({
        code: 'file-too-large',
        file,
        bytes: wanted.limits.unpackedBytes + 1,
        limit: wanted.limits.unpackedBytes,
      })
    throw entries.problem === 'encrypted'
      ? refusal({ code: 'file-encrypted', file })
      : refusal({ code: 'file-truncated', file, reason: 'zip' })
  }
  const has = (start: string) => entries.names.some((name) => name.startsWith(start))
  if (has('xl/')) return fromWorkbook(file, bytes, 'xlsx', wanted)
  if (has('content.xml')) return fromWorkbook(file, bytes, 'ods', wanted)
  throw foreign(file, has('word/') ? 'Word' : has('ppt/') ? 'PowerPoint' : 'zip')
}

async function openCompound(file: string, bytes: Buffer, wanted: Wanted): Promise<RosterFile> {
  // Names of the streams inside, in UTF-16: a workbook is called Workbook, before Excel 97 Book.
  const holds = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) throw refusal({ code: 'file-encrypted', file })
  if (holds('Workbook') || holds('Book')) return fromWorkbook(file, bytes, 'xls', wanted)
  if (holds('WordDocument')) throw foreign(file, 'Word')
  throw /\.(xls|et)$/i.test(file) ? refusal({ code: 'file-truncated', file, reason: 'xls' }) : foreign(file, 'unknown')
}

async function openText(file: string, bytes: Buffer, wanted: Wanted): Promise<RosterFile> {
  const refuse = (problem: DecodeProblem): Refusal => undecodable(file, problem)
  const decoded = decodeText(bytes, { room: (length) => wanted.room('utf-8', length), refuse })
  if ('problem' in decoded) throw refuse(decoded)
  const { text, encoding } = decoded
  if (isBlank(text)) throw refusal({ code: 'file-empty', file })
  const start = text.bytes.toString('utf8', 0, Math.min(text.length(), 4000)).trimStart().toLowerCase()
  const isSheetXml = start.startsWith('<?xml') && start.includes('schemas-microsoft-com:office:spreadsheet')
  if (isSheetXml) return { ...(await fromWorkbook(file, wholeString(text), 'xls', wanted)), encoding }
  if (/^(<!doctype html|<html|<table|<meta|<head|<body|<style|<\?xml[\s\S]*<html)/.test(start))
    return { ...(await fromWorkbook(file, wholeString(text), 'html', wanted)), encoding }
  return fromText(text, encoding)
}

function undecodable(file: string, problem: DecodeProblem): Refusal {
  if (problem.problem === 'binary') return foreign(file, problem.looksLike)
  if (problem.problem === 'truncated') return refusal({ code: 'file-truncated', file, reason: 'text' })
  return refusal({ code: 'file-encoding-broken', file, encoding: problem.encoding })
}

function openPasted(file: string, pasted: string): RosterFile {
  const text = wholeText(Buffer.from(pasted.replace(/^\ufeff/, '')))
  if (isBlank(text)) throw refusal({ code: 'file-empty', file })
  return fromText(text, 'utf-8')
}

function fromText(text: Utf8Text, encoding: Encoding): RosterFile {
  const delimiter = delimiterOf(text.bytes.subarray(0, text.length()))
  const openQuotes: number[] = []
  return {
    format: delimiter === '\t' ? 'tsv' : 'csv',
    encoding,
    bytes: text.expected,
    pieces: splitText(text, delimiter, (row) => openQuotes.push(row)),
    openQuotes,
  }
}

function wholeString(text: Utf8Text): string {
  while (text.more(text.bytes.length));
  return text.bytes.toString('utf8', 0, text.length())
}

/** Blanks that are looked through for a text to begin. */
const mostBlanks = 100_000

/** Nothing but blanks and line ends. */
function isBlank(text: Utf8Text): boolean {
  const { bytes, length } = text
  let first = 0
  while (first < length() || text.more(mostBlanks)) {
    if (bytes[first]! > 0x20) break
    first++
  }
  if (first >= length()) return true
  if (bytes[first]! < 0x80) return false
  while (length() < first + mostBlanks && text.more(mostBlanks));
  return bytes.toString('utf8', first, Math.min(length(), first + mostBlanks)).trim() === ''
}

async function fromWorkbook(
  file: string,
  source: Buffer | string,
  format: RosterFile['format'],
  wanted: Wanted,
): Promise<RosterFile> {
  const book = await readWorkbook(source)
  if ('problem' in book)
    throw book.problem === 'encrypted'
      ? refusal({ code: 'file-encrypted', file })
      : refusal({ code: 'file-truncated', file, reason: format })
  const sheet = pickSheet(book, wanted.sheet)
  const grid = book.gridOf(sheet)
  if (grid === 'too-large') throw refusal({ code: 'too-many-rows', file, limit: wanted.limits.rows })
  return {
    format,
    sheet,
    sheets: [...book.sheets],
    bytes: () => grid.bytes.length,
    pieces: inPieces(grid),
    openQuotes: [],
  }
}

/** The sheet asked for by name, or by number from 1; otherwise the first whose header names a candidate's name, else the first with cells. */
function pickSheet(book: Workbook, wanted: string | number | undefined): string {
  const { sheets } = book
  if (wanted !== undefined) {
    const found = sheets.find((name) => name === String(wanted)) ?? sheets[Number(wanted) - 1]
    if (found === undefined) throw refusal({ code: 'sheet-not-found', sheet: String(wanted), sheets })
    return found
  }
  const heads = sheets.map((name) => {
    const grid = book.gridOf(name)
    if (grid === 'too-large') return { name, score: 0 }
    const rows = Array.from({ length: Math.min(60, grid.rows) }, (_, row) => rowTexts(grid, row))
    const header = findHeader(rows)
    return { name, score: header ? 2 + header.headers.length : grid.bytes.length === 0 ? 0 : 1 }
  })
  const best = heads.find(({ score }) => score > 1) ?? heads.find(({ score }) => score > 0) ?? heads[0]
  if (best === undefined) throw refusal({ code: 'sheet-not-found', sheet: '1', sheets })
  return best.name
}

const rowsPerPiece = 4096

/** The grid in pieces of some thousand rows over the same cells. */
function* inPieces(grid: Grid): Generator<Grid, void, void> {
  for (let from = 0; from < grid.rows; from += rowsPerPiece) {
    const rows = Math.min(rowsPerPiece, grid.rows - from)
    yield { ...grid, firstCells: grid.firstCells.subarray(from, from + rows + 1), rows, firstRow: from }
  }
}
