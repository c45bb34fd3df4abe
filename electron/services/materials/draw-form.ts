import {
  cellLine,
  cellSize,
  factRow,
  formMargin,
  headRow,
  layOutForm,
  lineStep,
  type Placed,
  paperOf,
  signatureRow,
  textSize,
  widthOf,
} from '../../../core/materials/form-layout.ts'
import type { FormColumn, FormDocument } from '../../../core/model/form.ts'
import { drawBoxRow } from './draw-boxes.ts'
import type { Ink } from './ink.ts'
import { band, grey } from './palette.ts'
import type { Sheet, Stamp } from './sheet.ts'

/** A form as pages: the head on the first, a foot with page x of y on each. */
export function formSheets(form: FormDocument, stamp: Stamp): Sheet[] {
  const pages = layOutForm(form)
  const paper = paperOf(form)
  const width = widthOf(form)
  return pages.map((pieces, index) => ({
    paper,
    draw(ink) {
      if (index === 0) drawHead(ink, form, paper.width)
      else ink.text(`${form.title}（续）　${form.exam}`, formMargin, 13, { size: 8.5, colour: grey, within: width })
      for (const piece of pieces) drawPiece(ink, piece, width)
      drawFoot(ink, form, stamp, `第 ${index + 1} 页 / 共 ${pages.length} 页`)
    },
  }))
}

function drawHead(ink: Ink, form: FormDocument, paperWidth: number): void {
  const within = widthOf(form)
  ink.text(form.exam, paperWidth / 2, 14.5, { size: 10.5, colour: grey, align: 'center', within })
  const spaced = [...form.title].length <= 10 ? [...form.title].join(' ') : form.title
  ink.text(spaced, paperWidth / 2, 24, { size: 19, weight: 'bold', align: 'center', within })
}

function drawFoot(ink: Ink, form: FormDocument, { version, printedAt }: Stamp, number: string): void {
  const paper = paperOf(form)
  const y = paper.height - 9
  const style = { size: 7, colour: grey }
  ink.text(form.subject, formMargin, y, { ...style, within: 70 })
  ink.text(number, paper.width / 2, y, { ...style, align: 'center' })
  ink.text(`版本 ${version} · 打印 ${printedAt}`, paper.width - formMargin, y, { ...style, align: 'right', within: 70 })
}

function drawPiece(ink: Ink, piece: Placed, width: number): void {
  if (piece.kind === 'facts') drawFacts(ink, piece, width)
  else if (piece.kind === 'head-row') drawHeadRow(ink, piece.columns, piece.y, width)
  else if (piece.kind === 'row') drawRow(ink, piece, width)
  else if (piece.kind === 'signatures') drawSignatures(ink, piece, width)
  else if (piece.kind === 'lines') drawLines(ink, piece, width)
  else if (piece.kind === 'box-row') drawBoxRow(ink, piece, width)
  else ink.text(piece.text, formMargin, piece.y + 5.8, { size: 12, weight: 'bold', within: width })
}

function drawLines(ink: Ink, { y, lines, style }: Extract<Placed, { kind: 'lines' }>, width: number): void {
  for (const [i, line] of lines.entries()) {
    ink.text(line, formMargin, y + (i + 0.72) * lineStep[style], { size: textSize[style], within: width })
  }
}

function drawFacts(ink: Ink, { y, rows, columns }: Extract<Placed, { kind: 'facts' }>, width: number): void {
  const each = width / columns
  for (const [row, items] of rows.entries()) {
    for (const [column, [label, value]] of items.entries()) {
      const x = formMargin + column * each
      const base = y + row * factRow + 4.4
      ink.text(label, x, base, { size: 9, colour: grey })
      const start = Math.max(26, [...label].length * 3.4 + 3)
      ink.text(value, x + start, base, { size: 10.5, within: each - start - 2 })
    }
  }
}

/** Left edges of the columns, and the right edge of the last. */
function edgesOf(columns: readonly FormColumn[], width: number): number[] {
  const shares = columns.reduce((sum, column) => sum + column.width, 0)
  const edges = [formMargin]
  for (const column of columns) edges.push(edges.at(-1)! + (column.width / shares) * width)
  return edges
}

function drawHeadRow(ink: Ink, columns: readonly FormColumn[], y: number, width: number): void {
  const edges = edgesOf(columns, width)
  ink.fill({ x: formMargin, y, width, height: headRow }, band)
  columns.forEach((column, i) => {
    const within = edges[i + 1]! - edges[i]! - 2
    const middle = (edges[i]! + edges[i + 1]!) / 2
    const style = {
      size: 9,
      weight: 'bold',
      align: 'center',
      within,
      height: headRow - 1,
      oneLineFrom: 7,
      maxLines: 2,
    } as const
    ink.block(column.title, middle, y + headRow / 2, style)
  })
  drawGrid(ink, edges, y, headRow, width)
}

function drawRow(ink: Ink, { y, height, columns, cells, bold }: Extract<Placed, { kind: 'row' }>, width: number): void {
  const edges = edgesOf(columns, width)
  columns.forEach((column, i) => {
    const align = column.align ?? 'left'
    const left = edges[i]!
    const right = edges[i + 1]!
    const x = align === 'left' ? left + 1.2 : align === 'right' ? right - 1.2 : (left + right) / 2
    const lines = cells[i]!
    const first = y + height / 2 - ((lines.length - 1) * cellLine) / 2 + cellSize * 0.13
    for (const [n, line] of lines.entries()) {
      const style = { size: cellSize, weight: bold ? 'bold' : 'regular', align, within: right - left - 1.6 } as const
      ink.text(line, x, first + n * cellLine, style)
    }
  })
  drawGrid(ink, edges, y, height, width)
}

function drawGrid(ink: Ink, edges: readonly number[], y: number, height: number, width: number): void {
  ink.lines(
    edges.slice(1, -1).map((x) => [x, y, x, y + height] as const),
    0.15,
  )
  ink.frame({ x: formMargin, y, width, height }, 0.2)
}

function drawSignatures(ink: Ink, { y, items }: Extract<Placed, { kind: 'signatures' }>, width: number): void {
  items.forEach((item, i) => {
    const x = formMargin + (i % 2) * (width / 2)
    const base = y + Math.floor(i / 2) * signatureRow + 8
    ink.text(item, x, base, { size: 10.5 })
    const start = x + [...item].length * 3.75 + 1.5
    ink.lines([[start, base + 1.2, x + width / 2 - 6, base + 1.2]], 0.2)
  })
}
