import type { LabelSheet } from '../../../core/materials/label-sheet.ts'
import type { Paper } from '../../../core/materials/paper.ts'
import type { SheetHead } from '../../../core/materials/sheet-subject.ts'
import type { Ink } from './ink.ts'
import { grey } from './palette.ts'
import type { Stamp } from './sheet.ts'

type Foot = {
  readonly head: SheetHead
  readonly title: string
  /** 1-based. */
  readonly page: number
  readonly pages: number
  readonly stamp: Stamp
  /** Baseline, millimetres from the top. */
  readonly y: number
  readonly margin?: number
  /** The page number in the middle; otherwise at the end, where a crop mark stands in the middle. */
  readonly centred?: boolean
}

/** The foot of a sheet of labels: below them or else above, where there is room for it beside the labels. */
export function drawLabelFoot(
  ink: Ink,
  sheet: LabelSheet,
  foot: Pick<Foot, 'head' | 'title' | 'page' | 'pages' | 'stamp'>,
): void {
  const free = 7
  const below = sheet.paper.height - sheet.top - sheet.rows * sheet.height - (sheet.rows - 1) * sheet.gapY
  const y = below >= free ? sheet.paper.height - 4.8 : sheet.top >= free ? 5.5 : undefined
  if (y !== undefined) drawFoot(ink, sheet.paper, { ...foot, y, centred: false })
}

/** The small line at the bottom of every page: what it is, its version, when it was printed, and page x of y. */
export function drawFoot(
  ink: Ink,
  paper: Paper,
  { head, title, page, pages, stamp, y, margin = 12, centred = true }: Foot,
): void {
  const style = { size: 7, colour: grey }
  const what = `${title} · ${head.room} · ${head.shortDay} ${head.session}`
  ink.text(what, margin, y, { ...style, within: 75 })
  const number = `第 ${page} 页 / 共 ${pages} 页`
  const made = `版本 ${stamp.version} · 打印 ${stamp.printedAt}`
  if (centred) ink.text(number, paper.width / 2, y, { ...style, align: 'center' })
  ink.text(centred ? made : `${made} · ${number}`, paper.width - margin, y, { ...style, align: 'right', within: 85 })
}
