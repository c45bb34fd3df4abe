import type { FormBoxRow } from '../model/form.ts'
import type { PagePile } from './page-pile.ts'
import { breakText } from './text-lines.ts'

/** A row of boxes on a page: label and lines of each, and lines to sign on. */
export type PlacedBoxes = {
  readonly kind: 'box-row'
  readonly y: number
  readonly height: number
  readonly boxes: readonly { readonly label: string; readonly lines: readonly string[] }[]
  readonly sign: readonly string[]
}

export const boxLabelWidth = 25
export const boxText = 10.5
/** Baseline to baseline. */
export const boxLine = 5.6
const padding = 5
const signing = 11
const plainHeight = 10

/**
 * Rows of boxes from the top down. A row that does not fit goes on the next page; one whose text is longer than
 * a page is split, so that nothing a person wrote is ever cut off.
 */
export function placeBoxes(rows: readonly FormBoxRow[], width: number, pile: PagePile<PlacedBoxes>): void {
  for (const row of rows) {
    for (const part of partsOf(row, width)) {
      if (!pile.fits(part.height) && !pile.top()) pile.turn()
      pile.place(part.height, (y) => ({ kind: 'box-row', y, ...part }))
    }
  }
}

type Part = Omit<PlacedBoxes, 'kind' | 'y'>

/** More lines than this do not stand in one box. */
const mostLines = 40

function partsOf({ boxes, height = plainHeight, sign = [] }: FormBoxRow, width: number): Part[] {
  const within = width / boxes.length - boxLabelWidth - 5
  const broken = boxes.map(({ label, value }) => ({
    label,
    lines: value === '' ? [] : breakText(value, within, boxText),
  }))
  const longest = Math.max(0, ...broken.map((box) => box.lines.length))
  const parts: Part[] = []
  for (let from = 0; from === 0 || from < longest; from += mostLines) {
    const isLast = from + mostLines >= longest
    const slice = broken.map(({ label, lines }) => ({
      label: from === 0 ? label : `${label}（续）`,
      lines: lines.slice(from, from + mostLines),
    }))
    const lines = Math.max(0, ...slice.map((box) => box.lines.length))
    const needed = lines * boxLine + padding + (isLast && sign.length > 0 ? signing : 0)
    parts.push({ boxes: slice, height: Math.max(isLast ? height : 0, needed), sign: isLast ? sign : [] })
  }
  return parts
}
