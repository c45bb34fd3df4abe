import { type CardLayout, cardLayout } from '../../../core/materials/card-layout.ts'
import type { DeskCard, DeskCards } from '../../../core/materials/desk-card.ts'
import { labelPlaces } from '../../../core/materials/label-sheet.ts'
import type { Box } from '../../../core/materials/paper.ts'
import type { SheetHead } from '../../../core/materials/sheet-subject.ts'
import { drawCode128, drawQr } from './draw-codes.ts'
import { drawCropMarks } from './draw-crop-marks.ts'
import { drawLabelFoot } from './draw-foot.ts'
import { drawHalfDayBar } from './draw-half-day.ts'
import { drawPhotoFrame, placedPhoto } from './draw-photo.ts'
import type { Ink } from './ink.ts'
import { grey, hairline } from './palette.ts'
import type { Sheet, Stamp, Warn } from './sheet.ts'

/** A name smaller than this cannot be read from where the invigilator stands; on a small label, from the desk. */
const readableName = (height: number): number => Math.min(12, Math.max(5.5, height * 1.06))

/** Desk cards on the template's sheet, in the order of the seats. `skip` labels of the first sheet are used up. */
export function deskCardSheets({ head, template, cards }: DeskCards, stamp: Stamp, skip: number): Sheet[] {
  const { labels, order, cropMarks } = template
  const places = labelPlaces(labels, cards.length, order, skip)
  const layout = cardLayout(labels.width, labels.height, template)
  const pages = Math.max(0, ...places.map(({ page }) => page + 1))
  const perPage: number[][] = Array.from({ length: pages }, () => [])
  for (const [i, { page }] of places.entries()) perPage[page]!.push(i)
  return perPage.map((onPage, page) => ({
    paper: labels.paper,
    ...(layout.logo ? { logos: onPage.map((i) => moved(layout.logo!, places[i]!.box)) } : {}),
    photos: onPage.flatMap((i) => placedPhoto(cards[i]!.photo, layout.photo && moved(layout.photo, places[i]!.box))),
    draw(ink: Ink, warn: Warn) {
      if (cropMarks) drawCropMarks(ink, labels)
      drawLabelFoot(ink, labels, { head, title: '桌签', page: page + 1, pages, stamp })
      for (const i of onPage) drawCard(ink, warn, head, layout, cards[i]!, places[i]!.box)
    },
  }))
}

const moved = (box: Box, { x, y }: Box): Box => ({ ...box, x: box.x + x, y: box.y + y })

function drawCard(ink: Ink, warn: Warn, head: SheetHead, layout: CardLayout, card: DeskCard, at: Box): void {
  const { x, y } = at
  if (layout.bar) drawHalfDayBar(ink, head.halfDay, head.colour, moved(layout.bar, at))
  const lines = layout.rules.map(([x1, y1, x2, y2]) => [x + x1, y + y1, x + x2, y + y2] as const)
  if (lines.length > 0) ink.lines(lines, 0.2, hairline)
  const { subject, time } = layout
  if (subject) ink.text(card.subject || head.subject, x + subject.x, y + subject.y, { ...subject, weight: 'bold' })
  if (time) ink.text(`${head.shortDay} ${head.hours}`, x + time.x, y + time.y, time)
  drawSeat(ink, layout, card, at)
  drawName(ink, warn, layout, card, at)
  for (const detail of layout.details) drawDetail(ink, head, detail, card, at)
  if (layout.photo && card.candidate !== '') drawPhotoFrame(ink, moved(layout.photo, at), card.photo)
  drawCodes(ink, warn, layout, card, at)
}

function drawSeat(ink: Ink, { seat, seatLabel }: CardLayout, card: DeskCard, { x, y }: Box): void {
  const value = card.seat || (card.candidate === '' ? '' : '—')
  if (seatLabel) ink.text('座位号', x + seatLabel.x, y + seatLabel.y, { ...seatLabel, colour: grey })
  if (!seat) return
  const style = {
    size: seat.size,
    weight: 'bold',
    align: 'center',
    oneLineFrom: Math.min(26, seat.within * 1.8),
    maxLines: 2,
  } as const
  ink.block(value, x + seat.x, y + seat.y, { ...style, within: seat.within, height: seat.height })
}

function drawName(ink: Ink, warn: Warn, { name }: CardLayout, card: DeskCard, { x, y }: Box): void {
  if (!name || card.name === '') return
  const within = card.sameName ? name.within - name.tag - 1.4 : name.within
  const oneLineFrom = Math.min(15.5, name.height * 1.35, name.within * 0.6)
  const style = { size: name.size, weight: 'bold', within, height: name.height, oneLineFrom, maxLines: 2 } as const
  const size = ink.block(card.name, x + name.x, y + name.y, style)
  if (size < readableName(name.height))
    warn({ code: 'text-shrunk', candidate: card.candidate, name: card.name, value: card.name })
  if (!card.sameName) return
  const high = name.tag * 0.52
  const left = x + name.x + name.within - name.tag
  ink.frame({ x: left, y: y + name.y - high / 2, width: name.tag, height: high }, 0.3, undefined, 1)
  ink.text('同名', left + name.tag / 2, y + name.y + high * 0.24, {
    size: name.tag * 0.885,
    weight: 'bold',
    align: 'center',
  })
}

const labels = {
  'admission-number': '准考证号',
  room: '考场',
  subject: '科目',
  time: '时间',
  school: '学校',
  class: '班级',
} as const

function drawDetail(ink: Ink, head: SheetHead, detail: CardLayout['details'][number], card: DeskCard, at: Box): void {
  const field = detail.field as keyof typeof labels
  const value = detailText(field, head, card)
  const [x, y] = [at.x + detail.x, at.y + detail.y]
  const indent = detail.label ? detail.size * 1.09 : 0
  if (detail.label) ink.text(labels[field], x, y, { size: detail.size * 0.64, colour: grey })
  ink.text(value, x + indent, y, { size: detail.size, weight: 'bold', within: detail.within - indent })
}

function detailText(field: keyof typeof labels, head: SheetHead, card: DeskCard): string {
  if (field === 'room') return head.place ? `${head.room} ${head.place}` : head.room
  if (field === 'subject') return card.subject || head.subject
  if (field === 'time') return `${head.shortDay} ${head.hours}`
  if (field === 'school') return card.school
  return field === 'class' ? card.className : card.admissionNumber || (card.candidate === '' ? '' : '—')
}

function drawCodes(ink: Ink, warn: Warn, { barcode, qr }: CardLayout, card: DeskCard, at: Box): void {
  if (card.code === '') return
  if (barcode) {
    const drawn = drawCode128(ink, card.code, moved(barcode, at), 4.5)
    const code = drawn === 'small' ? 'barcode-small' : 'barcode-left-out'
    if (drawn !== 'good') warn({ code, candidate: card.candidate, name: card.name, value: card.code })
  }
  if (qr) drawQr(ink, card.code, at.x + qr.x, at.y + qr.y, qr.side)
}
