import type { FormBlock, FormColumn, FormDocument } from '../model/form.ts'
import { type PlacedBoxes, placeBoxes } from './form-boxes.ts'
import type { PagePile } from './page-pile.ts'
import { landscape, type Paper, papers } from './paper.ts'
import { breakText } from './text-lines.ts'

/** A piece of a page: what it is and where its top lies, in millimetres. */
export type Placed =
  | {
      readonly kind: 'facts'
      readonly y: number
      readonly rows: readonly (readonly (readonly [string, string])[])[]
      readonly columns: 1 | 2
    }
  | { readonly kind: 'head-row'; readonly y: number; readonly columns: readonly FormColumn[] }
  | {
      readonly kind: 'row'
      readonly y: number
      readonly height: number
      readonly columns: readonly FormColumn[]
      /** The lines of each cell. */
      readonly cells: readonly (readonly string[])[]
      readonly bold: boolean
    }
  | { readonly kind: 'heading'; readonly y: number; readonly text: string }
  | {
      readonly kind: 'lines'
      readonly y: number
      readonly lines: readonly string[]
      readonly style: keyof typeof lineStep
    }
  | { readonly kind: 'signatures'; readonly y: number; readonly items: readonly string[] }
  | PlacedBoxes

export const formMargin = 16
export const factRow = 6.4
export const headRow = 8
export const lineStep = { normal: 5.8, small: 4.6 } as const
export const textSize = { normal: 10.5, small: 8.5 } as const
export const signatureRow = 12
export const cellSize = 9.5

const firstTop = 33
const nextTop = 18
const bottom = 14
const plainRow = 7.2
/** Baseline to baseline within a cell. */
export const cellLine = 4.3

export const paperOf = (form: Pick<FormDocument, 'landscape'>): Paper =>
  form.landscape ? landscape(papers.A4) : papers.A4

/** Millimetres between the margins. */
export const widthOf = (form: Pick<FormDocument, 'landscape'>): number => paperOf(form).width - 2 * formMargin

type Pile = PagePile<Placed>

function pileOf(pages: Placed[][], end: number): Pile {
  let y = firstTop
  return {
    top: () => pages.at(-1)!.length === 0,
    fits: (height) => y + height <= end,
    place(height, piece) {
      pages.at(-1)!.push(piece(y))
      y += height
    },
    skip: (height) => void (y += height),
    turn() {
      pages.push([])
      y = nextTop
    },
  }
}

/**
 * Lays a form out on pages. Tables go on with their head on the next page; nothing else is split, and a
 * table's sums never stand alone. The same form always gives the same pages.
 */
export function layOutForm(form: FormDocument): readonly (readonly Placed[])[] {
  const pages: Placed[][] = [[]]
  const pile = pileOf(pages, paperOf(form).height - bottom)
  for (const block of form.blocks) {
    if (!pile.top()) pile.skip(block.kind === 'signatures' ? 4 : 2.5)
    if (block.kind === 'table') placeTable(block, widthOf(form), pile)
    else if (block.kind === 'boxes') placeBoxes(block.rows, widthOf(form), pile)
    else placeWhole(block, widthOf(form), pile)
  }
  return pages
}

/** A block that is not split: on this page if it fits, else at the top of the next. */
function placeWhole(block: Exclude<FormBlock, { kind: 'table' | 'boxes' }>, width: number, pile: Pile): void {
  const { height, keep, piece } = wholeBlock(block, width)
  if (!pile.fits(height + keep) && !pile.top()) pile.turn()
  pile.place(height, piece)
}

function wholeBlock(block: Exclude<FormBlock, { kind: 'table' | 'boxes' }>, width: number) {
  const whole = (height: number, piece: (y: number) => Placed, keep = 0) => ({ height, keep, piece })
  if (block.kind === 'facts') {
    const rows = Array.from({ length: Math.ceil(block.items.length / block.columns) }, (_, i) =>
      block.items.slice(i * block.columns, (i + 1) * block.columns),
    )
    return whole(rows.length * factRow, (y) => ({ kind: 'facts', y, rows, columns: block.columns }))
  }
  if (block.kind === 'heading') return whole(8, (y) => ({ kind: 'heading', y, text: block.text }), 20)
  if (block.kind === 'signatures') {
    const height = Math.ceil(block.items.length / 2) * signatureRow
    return whole(height, (y) => ({ kind: 'signatures', y, items: block.items }))
  }
  const style = block.kind === 'hash' || block.small ? 'small' : 'normal'
  const lines = block.kind === 'hash' ? [block.label, block.value] : breakText(block.text, width, textSize[style])
  return whole(lines.length * lineStep[style], (y) => ({ kind: 'lines', y, lines, style }))
}

function placeTable(table: Extract<FormBlock, { kind: 'table' }>, width: number, pile: Pile): void {
  const { columns, total, rowHeight = plainRow } = table
  const blanks = Array.from({ length: table.blanks ?? 0 }, () => columns.map(() => ''))
  const rows = [...table.rows, ...blanks].map((cells) => ({ cells, bold: false }))
  if (total) rows.push({ cells: total, bold: true })
  const shares = columns.reduce((sum, column) => sum + column.width, 0)
  const linesIn = (cells: readonly string[]) =>
    columns.map(({ width: share }, i) =>
      cells[i] ? breakText(cells[i], (width * share) / shares - 2.4, cellSize) : [],
    )
  const heightOf = (cells: readonly string[]) =>
    Math.max(rowHeight, Math.max(1, ...linesIn(cells).map((lines) => lines.length)) * cellLine + 2.2)
  const head = () => pile.place(headRow, (y) => ({ kind: 'head-row', y, columns }))
  if (!pile.fits(headRow + heightOf(rows[0]?.cells ?? [])) && !pile.top()) pile.turn()
  head()
  rows.forEach(({ cells, bold }, i) => {
    const height = heightOf(cells)
    const keep = total && i === rows.length - 2 ? heightOf(total) : 0
    if (!pile.fits(height + keep)) {
      pile.turn()
      head()
    }
    pile.place(height, (y) => ({ kind: 'row', y, height, columns, cells: linesIn(cells), bold }))
  })
}
