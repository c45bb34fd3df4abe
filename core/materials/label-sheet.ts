import type { Box, Paper } from './paper.ts'

/** A sheet of equal cards or labels. Millimetres; `left` and `top` are those of the first card. */
export type LabelSheet = {
  readonly paper: Paper
  readonly columns: number
  readonly rows: number
  readonly width: number
  readonly height: number
  readonly left: number
  readonly top: number
  readonly gapX: number
  readonly gapY: number
}

/**
 * `rows`: along each row, the order of reading. `stack`: card 2 lies under card 1 once the sheets are cut
 * as one pile, so that the piles put on each other are in order.
 */
export type LabelOrder = 'rows' | 'stack'

/** Where a card goes: 0-based page, and its box on the sheet. */
export type LabelPlace = { readonly page: number; readonly box: Box }

export const labelsPerPage = (sheet: LabelSheet): number => sheet.columns * sheet.rows

/** Pages for `count` cards when the first `skip` labels of the first sheet are used up already. */
export function labelPages(sheet: LabelSheet, count: number, skip = 0): number {
  return count === 0 ? 0 : Math.ceil((count + skip) / labelsPerPage(sheet))
}

/**
 * The place of each of `count` cards, in their order, when the first `skip` labels, fewer than a sheet has, are used
 * up. A sheet begun before cannot be cut in one pile with whole ones: it takes the first cards in the order of
 * reading, and the pile begins with the sheet after it.
 */
export function labelPlaces(sheet: LabelSheet, count: number, order: LabelOrder = 'rows', skip = 0): LabelPlace[] {
  const perPage = labelsPerPage(sheet)
  const pages = labelPages(sheet, count, skip)
  const begun = skip > 0 ? perPage - skip : 0
  return Array.from({ length: count }, (_, index) => {
    const position = index + skip
    if (order === 'rows' || index < begun)
      return { page: Math.floor(position / perPage), box: labelBox(sheet, position % perPage) }
    const [full, place] = [pages - (begun > 0 ? 1 : 0), index - begun]
    return { page: (place % full) + pages - full, box: labelBox(sheet, Math.floor(place / full)) }
  })
}

function labelBox(sheet: LabelSheet, position: number): Box {
  const column = position % sheet.columns
  const row = Math.floor(position / sheet.columns)
  return {
    x: sheet.left + column * (sheet.width + sheet.gapX),
    y: sheet.top + row * (sheet.height + sheet.gapY),
    width: sheet.width,
    height: sheet.height,
  }
}
