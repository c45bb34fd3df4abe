import type { DeskCard, DeskCards } from '../../../core/rules/desk-card.ts'
import { deskCardSheet, labelPlaces, labelsPerPage } from '../../../core/rules/label-sheet.ts'
import type { Box } from '../../../core/rules/paper.ts'
import type { SheetHead } from '../../../core/rules/sheet-subject.ts'
import { drawCode128, drawQr } from './draw-codes.ts'
import { drawCropMarks } from './draw-crop-marks.ts'
import { drawFoot } from './draw-foot.ts'
import { drawHalfDayBar } from './draw-half-day.ts'
import type { Ink } from './ink.ts'
import { grey, hairline } from './palette.ts'
import type { Sheet, Stamp, Warn } from './sheet.ts'

/** A name smaller than this cannot be read from where the invigilator stands. */
const readableName = 12

/** Ten desk cards to a page, in the order of the seats along the rows. */
export function deskCardSheets({ head, cards }: DeskCards, stamp: Stamp): Sheet[] {
  const perPage = labelsPerPage(deskCardSheet)
  const places = labelPlaces(deskCardSheet, cards.length)
  const pages = Math.ceil(cards.length / perPage)
  return Array.from({ length: pages }, (_, page) => ({
    paper: deskCardSheet.paper,
    draw(ink: Ink, warn: Warn) {
      drawCropMarks(ink, deskCardSheet)
      drawFoot(ink, deskCardSheet.paper, {
        head,
        title: '桌签',
        page: page + 1,
        pages,
        stamp,
        y: 292.2,
        centred: false,
      })
      for (let i = page * perPage; i < Math.min(cards.length, (page + 1) * perPage); i++) {
        drawCard(ink, warn, head, cards[i]!, places[i]!.box)
      }
    },
  }))
}

function drawCard(ink: Ink, warn: Warn, head: SheetHead, card: DeskCard, { x, y }: Box): void {
  drawHalfDayBar(ink, head.halfDay, { x: x + 2.5, y: y + 3.5, width: 6, height: 49 })
  const when = `${head.shortDay} ${head.hours}`
  ink.text(card.subject, x + 13, y + 7.7, { size: 9, weight: 'bold', within: 49 })
  ink.text(when, x + 93, y + 7.7, { size: 8.5, align: 'right', within: 29 })
  ink.lines(
    [
      [x + 13, y + 10, x + 93, y + 10],
      [x + 43, y + 12.6, x + 43, y + 35],
    ],
    0.2,
    hairline,
  )
  drawSeat(ink, card.seat, x, y)
  drawName(ink, warn, card, x, y)
  drawField(ink, '准考证号', card.admissionNumber || '—', x + 46, y + 29.4)
  drawField(ink, '考场', head.place ? `${head.room} ${head.place}` : head.room, x + 46, y + 34.8)
  drawCodes(ink, warn, card, x, y)
}

function drawSeat(ink: Ink, seat: string, x: number, y: number): void {
  ink.text('座位号', x + 27, y + 14.3, { size: 7.5, colour: grey, align: 'center' })
  ink.block(seat || '—', x + 27, y + 25.6, {
    size: 66,
    weight: 'bold',
    align: 'center',
    within: 28,
    height: 24,
    oneLineFrom: 26,
    maxLines: 2,
  })
}

function drawName(ink: Ink, warn: Warn, card: DeskCard, x: number, y: number): void {
  const within = card.sameName ? 36 : 47
  const size = ink.block(card.name, x + 46, y + 17.9, {
    size: 26,
    weight: 'bold',
    within,
    height: 11.5,
    oneLineFrom: 15.5,
    maxLines: 2,
  })
  if (size < readableName) warn({ code: 'text-shrunk', candidate: card.candidate, name: card.name, value: card.name })
  if (!card.sameName) return
  ink.frame({ x: x + 83.4, y: y + 15.4, width: 9.6, height: 5 }, 0.3, undefined, 1)
  ink.text('同名', x + 88.2, y + 19.1, { size: 8.5, weight: 'bold', align: 'center' })
}

function drawField(ink: Ink, label: string, value: string, x: number, y: number): void {
  ink.text(label, x, y, { size: 7, colour: grey })
  ink.text(value, x + 12, y, { size: 11, weight: 'bold', within: 35 })
}

function drawCodes(ink: Ink, warn: Warn, card: DeskCard, x: number, y: number): void {
  const drawn = drawCode128(ink, card.code, { x: x + 13, y: y + 39, width: 63, height: 13 }, 4.5)
  if (drawn !== 'good') {
    const code = drawn === 'small' ? 'barcode-small' : 'barcode-left-out'
    warn({ code, candidate: card.candidate, name: card.name, value: card.code })
  }
  drawQr(ink, card.code, x + 76.4, y + 36.6, 18)
}
