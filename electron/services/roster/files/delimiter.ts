import { findHeader } from '../../../../core/roster/header-row.ts'
import { splitText } from './delimited-text.ts'
import { rowTexts } from './grid.ts'
import { wholeText } from './utf8-text.ts'

const delimiters = [',', '\t', ';', '|'] as const

/** How much of the text is looked at. */
const lookAt = 64 * 1024
const lookAtRows = 60

/**
 * The delimiter of a text: the one that Excel's own first line `sep=` names, else the one under which a
 * header of known names has the most of them, else the one that gives the most even rows.
 */
export function delimiterOf(utf8: Buffer): string {
  const named = /^\s*sep=([\x20-\x7e\t])\r?\n/.exec(utf8.toString('utf8', 0, 20))
  if (named) return named[1]!
  const head = utf8.subarray(0, lookAt)
  let best: string = ','
  let most = 0
  for (const delimiter of delimiters) {
    if (!head.includes(delimiter)) continue
    const score = scoreOf(head, delimiter)
    if (score > most) [best, most] = [delimiter, score]
  }
  return best
}

function scoreOf(head: Buffer, delimiter: string): number {
  const rows: string[][] = []
  for (const grid of splitText(wholeText(head), delimiter, () => undefined)) {
    for (let row = 0; row < Math.min(lookAtRows, grid.rows); row++) rows.push(rowTexts(grid, row))
    break
  }
  const header = findHeader(rows)
  const widths = new Map<number, number>()
  for (const { length } of rows) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1)
  const even = Math.max(0, ...widths.values()) / rows.length
  return (header && header.headers.length > 1 ? 10 + header.headers.length : 0) + even
}
