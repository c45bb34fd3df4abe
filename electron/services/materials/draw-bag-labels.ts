import { type BagLabel, type BagLabels, bagLabelSheet } from '../../../core/materials/bag-label.ts'
import { labelPlaces } from '../../../core/materials/label-sheet.ts'
import type { Box } from '../../../core/materials/paper.ts'
import { halfDayWords } from '../../../core/rules/session-words.ts'
import { drawCropMarks } from './draw-crop-marks.ts'
import { drawHalfDayBar } from './draw-half-day.ts'
import type { Ink } from './ink.ts'
import { grey, hairline } from './palette.ts'
import type { Sheet } from './sheet.ts'

/** Labels of the rooms' bags, three to a page. */
export function bagLabelSheets({ labels }: BagLabels): Sheet[] {
  const places = labelPlaces(bagLabelSheet, labels.length)
  const pages = Math.max(0, ...places.map(({ page }) => page + 1))
  return Array.from({ length: pages }, (_, page) => ({
    paper: bagLabelSheet.paper,
    draw(ink: Ink) {
      drawCropMarks(ink, bagLabelSheet)
      for (const [i, place] of places.entries()) if (place.page === page) drawLabel(ink, labels[i]!, place.box)
    },
  }))
}

function drawLabel(ink: Ink, { head, candidates, first, last }: BagLabel, { x, y }: Box): void {
  drawHalfDayBar(ink, head.halfDay, head.colour, { x: x + 4, y: y + 6, width: 9, height: 78 })
  ink.text(head.exam, x + 18, y + 12, { size: 11, within: 165 })
  ink.block(head.room, x + 18, y + 27, {
    size: 46,
    weight: 'bold',
    within: 100,
    height: 22,
    oneLineFrom: 24,
    maxLines: 2,
  })
  ink.text(head.place, x + 18, y + 44, { size: 12, within: 100 })
  const facts: readonly (readonly [string, string])[] = [
    ['科目', head.subject],
    ['日期', head.day],
    ['时间', `${halfDayWords[head.halfDay]} ${head.hours}`],
    ['人数', `${candidates} 人`],
    ['号段', first === last ? first : `${first} — ${last}`],
  ]
  for (const [i, [label, value]] of facts.entries()) {
    const base = y + 19 + i * 6.8
    ink.text(label, x + 122, base, { size: 8.5, colour: grey })
    ink.text(value, x + 132, base, { size: 10.5, weight: 'bold', within: 54 })
  }
  ink.lines([[x + 18, y + 50, x + 186, y + 50]], 0.2, hairline)
  ink.text('内装', x + 18, y + 57.5, { size: 8.5, colour: grey })
  ink.text('□ 桌签　□ 门贴　□ 座位表　□ 签到表　□ 考场情况记录单　□ 空白备用表', x + 28, y + 57.5, {
    size: 10,
    within: 156,
  })
  for (const [i, label] of ['封装人', '领取（监考）', '回收（考务）'].entries()) {
    const left = x + 18 + i * 56
    ink.text(label, left, y + 70, { size: 9.5 })
    ink.lines([[left + [...label].length * 3.4 + 1, y + 71, left + 53, y + 71]], 0.2)
    ink.text('时间', left, y + 81, { size: 9.5 })
    ink.lines([[left + 8, y + 82, left + 53, y + 82]], 0.2)
  }
}
