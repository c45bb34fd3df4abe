import { type DoorSignRow, doorSignColumns } from '../../../core/rules/door-sign.ts'
import type { Box } from '../../../core/rules/paper.ts'
import type { Ink } from './ink.ts'
import { band, grey, hairline } from './palette.ts'
import type { Warn } from './sheet.ts'

const gutter = 6
const tallestRow = 12
const headRow = 7
/** A name in smaller type cannot be read at a door. */
const readable = 6.5

/** The list of a door sign: rows down the first column, then down the second, as tall as the box allows. */
export function drawDoorList(ink: Ink, warn: Warn, rows: readonly DoorSignRow[], box: Box, withSchool: boolean): void {
  const perColumn = Math.ceil(rows.length / doorSignColumns)
  const columnWidth = (box.width - gutter * (doorSignColumns - 1)) / doorSignColumns
  const at = fields(columnWidth, withSchool)
  const height = Math.min(tallestRow, (box.height - headRow) / perColumn)
  for (let column = 0; column < doorSignColumns; column++) {
    const x = box.x + column * (columnWidth + gutter)
    const slice = rows.slice(column * perColumn, (column + 1) * perColumn)
    if (slice.length === 0) continue
    drawListHead(ink, x, box.y, columnWidth, at)
    for (const [i, row] of slice.entries()) {
      const top = box.y + headRow + i * height
      drawRow(ink, warn, row, { x, y: top, width: columnWidth, height }, at)
      ink.lines([[x, top + height, x + columnWidth, top + height]], 0.15, hairline)
    }
  }
}

type Span = readonly [left: number, width: number]
type Fields = { readonly seat: Span; readonly name: Span; readonly number: Span; readonly school?: Span }

/** Left edge and width of the fields in a column of the list. */
const fields = (column: number, withSchool: boolean): Fields =>
  withSchool
    ? { seat: [0, 10.5], name: [12, 21.5], number: [34, 28], school: [63, column - 63] }
    : { seat: [0, 13], name: [14, 33], number: [48, column - 48] }

function drawListHead(ink: Ink, x: number, y: number, width: number, at: Fields): void {
  const style = { size: 8.5, colour: grey } as const
  ink.fill({ x, y, width, height: headRow - 0.6 }, band)
  ink.text('座位号', x + at.seat[1] / 2, y + 4.4, { ...style, align: 'center' })
  ink.text('姓名', x + at.name[0], y + 4.4, style)
  ink.text('准考证号', x + at.number[0], y + 4.4, style)
  if (at.school) ink.text('单位', x + at.school[0], y + 4.4, style)
}

function drawRow(ink: Ink, warn: Warn, row: DoorSignRow, { x, y, height }: Box, at: Fields): void {
  const middle = y + height / 2
  const size = Math.min(14, height * 1.55)
  const lines = { height: height - 0.8, oneLineFrom: 8, maxLines: 3 }
  ink.block(row.seat || '—', x + at.seat[1] / 2, middle, {
    size,
    weight: 'bold',
    align: 'center',
    within: at.seat[1] - 1,
    ...lines,
    oneLineFrom: 7,
  })
  const name = row.sameName ? `${row.name}（同名）` : row.name
  const used = ink.block(name, x + at.name[0], middle, { size, weight: 'bold', within: at.name[1] - 1, ...lines })
  if (used < readable) warn({ code: 'text-shrunk', candidate: row.candidate, name: row.name, value: row.name })
  ink.block(row.admissionNumber, x + at.number[0], middle, {
    size: size * 0.86,
    within: at.number[1] - 0.5,
    ...lines,
    oneLineFrom: 7,
  })
  if (at.school)
    ink.block(row.school, x + at.school[0], middle, {
      size: size * 0.8,
      within: at.school[1],
      ...lines,
      oneLineFrom: 7,
      colour: grey,
    })
}
