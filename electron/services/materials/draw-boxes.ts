import { boxLabelWidth, boxLine, boxText, type PlacedBoxes } from '../../../core/materials/form-boxes.ts'
import { formMargin } from '../../../core/materials/form-layout.ts'
import type { Ink } from './ink.ts'
import { band } from './palette.ts'

/** A row of framed boxes: the label on grey, what is entered beside it, lines to sign on at the foot. */
export function drawBoxRow(ink: Ink, { y, height, boxes, sign }: PlacedBoxes, width: number): void {
  const each = width / boxes.length
  for (const [i, { label, lines }] of boxes.entries()) {
    const x = formMargin + i * each
    ink.fill({ x: x + 0.1, y: y + 0.1, width: boxLabelWidth - 0.2, height: height - 0.2 }, band)
    ink.block(label, x + boxLabelWidth / 2, y + height / 2, {
      size: 10,
      weight: 'bold',
      align: 'center',
      within: boxLabelWidth - 3,
      height: height - 1,
      oneLineFrom: 9,
      maxLines: 3,
    })
    drawLines(ink, lines, x + boxLabelWidth + 3, y, height, sign.length > 0)
    ink.lines(
      [[x + boxLabelWidth, y, x + boxLabelWidth, y + height], ...(i > 0 ? [[x, y, x, y + height] as const] : [])],
      0.2,
    )
  }
  drawSigning(
    ink,
    sign,
    formMargin + (boxes.length - 1) * each + boxLabelWidth + 3,
    y + height,
    each - boxLabelWidth - 6,
  )
  ink.frame({ x: formMargin, y, width, height }, 0.3)
}

/** A few lines stand in the middle of their box; many, or any over a place to sign, begin at the top. */
function drawLines(ink: Ink, lines: readonly string[], x: number, y: number, height: number, signed: boolean): void {
  const centred = !signed && height < 24
  const first = centred ? y + (height - (lines.length - 1) * boxLine) / 2 + 1.4 : y + 6.4
  for (const [i, line] of lines.entries()) ink.text(line, x, first + i * boxLine, { size: boxText })
}

function drawSigning(ink: Ink, sign: readonly string[], x: number, bottom: number, width: number): void {
  if (sign.length === 0) return
  const base = bottom - 4
  const each = width / sign.length
  for (const [i, label] of sign.entries()) {
    const at = x + i * each
    ink.text(label, at, base, { size: 10 })
    const start = at + [...label].length * 3.6 + 1
    ink.lines([[start, base + 1, at + each - 4, base + 1]], 0.2)
  }
}
