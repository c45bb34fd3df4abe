import { labelPlaces } from '../../../core/materials/label-sheet.ts'
import type { Box } from '../../../core/materials/paper.ts'
import { badgeSheet, type StaffBadge, type StaffBadges } from '../../../core/materials/staff-badge.ts'
import { drawQr } from './draw-codes.ts'
import { drawCropMarks } from './draw-crop-marks.ts'
import type { Ink } from './ink.ts'
import { grey, hairline } from './palette.ts'
import type { Sheet } from './sheet.ts'

const green = '#155E63'
const white = '#FFFFFF'

/** Badges in the order of the list, ten on a sheet. */
export function staffBadgeSheets(content: StaffBadges): Sheet[] {
  const places = labelPlaces(badgeSheet, content.badges.length)
  const pages = Math.max(0, ...places.map(({ page }) => page + 1))
  return Array.from({ length: pages }, (_, page) => ({
    paper: badgeSheet.paper,
    draw(ink: Ink) {
      drawCropMarks(ink, badgeSheet)
      for (const [i, place] of places.entries())
        if (place.page === page) drawBadge(ink, content, content.badges[i]!, place.box)
    },
  }))
}

/** The role in large white letters on a band, so that it is told from afar. */
function drawBadge(ink: Ink, { exam, site, days }: StaffBadges, badge: StaffBadge, { x, y, width, height }: Box): void {
  ink.frame({ x, y, width, height }, 0.15, hairline)
  ink.fill({ x: x + 3, y: y + 3, width: width - 6, height: 11 }, green)
  ink.text('工作证', x + 6, y + 10.2, { size: 12, colour: white, weight: 'bold' })
  ink.text(badge.role, x + width - 6, y + 10.6, { size: 16, colour: white, weight: 'bold', align: 'right', within: 50 })
  const style = { size: 22, weight: 'bold', within: 56, height: 13, oneLineFrom: 14, maxLines: 2 } as const
  ink.block(badge.name, x + 6, y + 23.5, style)
  const line = (label: string, value: string, at: number): void => {
    if (value === '') return
    ink.text(label, x + 6, y + at, { size: 7, colour: grey })
    ink.text(value, x + 15, y + at, { size: 9, within: 46 })
  }
  line('工号', badge.number, 35)
  line('岗位', badge.place, 40)
  line('单位', badge.unit, 45)
  if (badge.number !== '') drawQr(ink, badge.number, x + width - 28, y + 18, 24)
  const foot = [site, exam, days].filter(Boolean).join('　')
  ink.text(foot, x + 6, y + height - 4.2, { size: 6.5, colour: grey, within: width - 12 })
}
