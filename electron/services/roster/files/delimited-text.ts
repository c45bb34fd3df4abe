import { byteClass, classesOfBytes, type Grid, GridBuilder } from './grid.ts'
import type { Utf8Text } from './utf8-text.ts'

const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d
const blank = 0x20

/** Rows of one piece of the text; a piece is what is checked and handed on at a time. */
const rowsPerPiece = 4096

/** Beyond every place in a text. */
const all = Number.MAX_SAFE_INTEGER

/** Marks what ends a cell, beside the classes of a byte. */
const endsCell = 0x100

type Scan = {
  /** The text as far as it is there. */
  bytes: Buffer
  /** The delimiter, an ASCII character. */
  readonly comma: number
  /** Classes by byte, with {@link endsCell} on what ends a cell. */
  readonly table: Uint16Array
  /** Quotes from here on are plain characters: the one at this place is never closed. */
  plainFrom: number
}

/**
 * Splits delimited UTF-8 text into rows and cells as RFC 4180 and Papa Parse do, in pieces of some thousand
 * rows. A quote inside a quoted cell that closes nothing is part of the text. A quote that is never closed
 * would swallow the rest of the file: its 0-based row is reported and it is read as a plain character.
 * A piece is valid until the next is asked for. More of the text is asked for as the rows need it.
 */
export function* splitText(
  text: Utf8Text,
  delimiter: string,
  onOpenQuote: (row: number) => void,
): Generator<Grid, void, void> {
  const comma = delimiter.charCodeAt(0)
  const scan: Scan = { bytes: text.bytes.subarray(0, text.length()), comma, table: tableFor(comma), plainFrom: all }
  let at = 0
  let firstRow = 0
  const builder = new GridBuilder(rowsPerPiece * 16)
  const isMore = (least: number): boolean => {
    const more = text.more(least)
    if (more) scan.bytes = text.bytes.subarray(0, text.length())
    return more
  }
  while (at < scan.bytes.length || isMore(1)) {
    builder.clear()
    while (builder.rows < rowsPerPiece && (at < scan.bytes.length || isMore(1))) {
      const { plainFrom } = scan
      const end = readRow(scan, at, builder)
      const isCut = end >= scan.bytes.length || scan.plainFrom !== plainFrom
      // A row that goes on is read again from its start, with as much more as it has, so that none is read often.
      if (isCut && isMore(scan.bytes.length - at)) {
        builder.dropRow()
        scan.plainFrom = plainFrom
        continue
      }
      if (scan.plainFrom !== plainFrom) onOpenQuote(firstRow + builder.rows)
      builder.endRow()
      at = end
    }
    yield builder.build(text.bytes, firstRow)
    firstRow += builder.rows
  }
}

function tableFor(comma: number): Uint16Array {
  const table = Uint16Array.from(byteClass)
  for (const code of [comma, lineFeed, carriageReturn]) table[code]! |= endsCell
  return table
}

/** Reads the row that begins at `from` and answers where the next one begins. */
function readRow(scan: Scan, from: number, builder: GridBuilder): number {
  const { bytes, comma, table } = scan
  const { length } = bytes
  let at = from
  for (;;) {
    const start = at
    const quotedEnd = at < scan.plainFrom && bytes[at] === quote ? readQuoted(scan, at, builder) : -1
    if (quotedEnd >= 0) at = quotedEnd
    else {
      let classes = 0
      for (; at < length; at++) {
        const bits = table[bytes[at]!]!
        if (bits >= endsCell) break
        classes |= bits
      }
      builder.cell(start, at, classes)
    }
    if (at >= length) return length
    const code = bytes[at]
    at++
    if (code === comma) continue
    return code === carriageReturn && bytes[at] === lineFeed ? at + 1 : at
  }
}

/** Reads the quoted cell that begins at `from` and answers where it ends; -1, with nothing read, when it is never closed. */
function readQuoted(scan: Scan, from: number, builder: GridBuilder): number {
  const { bytes } = scan
  const start = from + 1
  let doubled = false
  for (let end = bytes.indexOf(quote, start); end >= 0; end = bytes.indexOf(quote, end)) {
    if (bytes[end + 1] === quote) {
      doubled = true
      end += 2
      continue
    }
    const after = endAfter(scan, end + 1)
    if (after < 0) {
      end++
      continue
    }
    if (doubled) builder.oddCell(bytes.toString('utf8', start, end).replaceAll('""', '"'))
    else builder.cell(start, end, classesOfBytes(bytes, start, end))
    return after
  }
  scan.plainFrom = from
  return -1
}

/** Where the delimiter or line end stands that follows, blanks aside; -1 when something else follows. */
function endAfter({ bytes, comma }: Scan, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] === blank) at++
  if (at >= bytes.length) return bytes.length
  const code = bytes[at]
  return code === comma || code === lineFeed || code === carriageReturn ? at : -1
}
