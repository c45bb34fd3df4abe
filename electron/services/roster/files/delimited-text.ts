import { createGridBuilder, type Grid, type GridBuilder } from './grid.ts'

const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d
const blank = 0x20

/** Rows of one piece of the text; a piece is what is checked and handed on at a time. */
const rowsPerPiece = 4096

type Scan = {
  readonly text: string
  /** Code of the delimiter. */
  readonly comma: number
  /** Quotes from here on are plain characters: the one at this place is never closed. */
  plainFrom: number
}

/**
 * Splits delimited text into rows and cells as RFC 4180 and Papa Parse do, in pieces of some thousand
 * rows. A quote inside a quoted cell that closes nothing is part of the text. A quote that is never closed
 * would swallow the rest of the file: its 0-based row is reported and it is read as a plain character.
 */
export function* splitText(text: string, delimiter: string, onOpenQuote: (row: number) => void): Generator<Grid, void, void> {
  const scan: Scan = { text, comma: delimiter.charCodeAt(0), plainFrom: text.length }
  let at = 0
  let firstRow = 0
  while (at < text.length) {
    const builder = createGridBuilder(rowsPerPiece * 12)
    while (at < text.length && builder.rows() < rowsPerPiece) {
      const plainFrom = scan.plainFrom
      at = readRow(scan, at, builder)
      if (scan.plainFrom !== plainFrom) onOpenQuote(firstRow + builder.rows())
      builder.endRow()
    }
    yield builder.build(text, firstRow)
    firstRow += builder.rows()
  }
}

/** Reads the row that begins at `from` and answers where the next one begins. */
function readRow(scan: Scan, from: number, builder: GridBuilder): number {
  const { text, comma } = scan
  const { length } = text
  let at = from
  for (;;) {
    const start = at
    let code = at < length ? text.charCodeAt(at) : lineFeed
    const quotedEnd = code === quote && at < scan.plainFrom ? readQuoted(scan, at, builder) : -1
    if (quotedEnd >= 0) at = quotedEnd
    else {
      while (code !== comma && code !== lineFeed && code !== carriageReturn) code = ++at < length ? text.charCodeAt(at) : lineFeed
      builder.cell(start, at)
    }
    if (at >= length) return length
    code = text.charCodeAt(at)
    at++
    if (code === comma) continue
    return code === carriageReturn && text.charCodeAt(at) === lineFeed ? at + 1 : at
  }
}

/** Reads the quoted cell that begins at `from` and answers where it ends; -1, with nothing read, when it is never closed. */
function readQuoted(scan: Scan, from: number, builder: GridBuilder): number {
  const { text } = scan
  const start = from + 1
  let doubled = false
  for (let end = text.indexOf('"', start); end >= 0; end = text.indexOf('"', end)) {
    if (text.charCodeAt(end + 1) === quote) {
      doubled = true
      end += 2
      continue
    }
    const after = endAfter(scan, end + 1)
    if (after < 0) {
      end++
      continue
    }
    if (doubled) builder.oddCell(text.slice(start, end).replaceAll('""', '"'))
    else builder.cell(start, end)
    return after
  }
  scan.plainFrom = from
  return -1
}

/** Where the delimiter or line end stands that follows, blanks aside; -1 when something else follows. */
function endAfter({ text, comma }: Scan, from: number): number {
  let at = from
  while (at < text.length && text.charCodeAt(at) === blank && comma !== blank) at++
  if (at >= text.length) return text.length
  const code = text.charCodeAt(at)
  return code === comma || code === lineFeed || code === carriageReturn ? at : -1
}
