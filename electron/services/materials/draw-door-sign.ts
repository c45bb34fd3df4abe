import { type DoorSign, doorSignLayout } from '../../../core/materials/door-sign.ts'
import { papers } from '../../../core/materials/paper.ts'
import { halfDayWords } from '../../../core/rules/session-words.ts'
import { drawDoorList } from './draw-door-list.ts'
import { drawFoot } from './draw-foot.ts'
import type { Ink } from './ink.ts'
import { grey } from './palette.ts'
import { onPaper, type Sheet, type Stamp, type Warn } from './sheet.ts'

const paper = papers.A4
const left = 14
const right = paper.width - left
const middle = paper.width / 2
/** Baseline of the foot, and where the list must end above it. */
const foot = 288
const listEnd = 281
const logo = { x: left, y: 10, width: 34, height: 13 }

/** A door sign: the room large, then who sits where, in two columns over as many pages as the list needs. */
export function doorSignSheets(sign: DoorSign, stamp: Stamp): Sheet[] {
  const { template } = sign
  const withList = template.fields.length > 0
  const slices = withList ? doorSignLayout(sign.rows.length) : [{ from: 0, to: 0 }]
  const end = template.note ? listEnd - 7 : listEnd
  return slices.map(({ from, to }, index) =>
    onPaper(template.paper, {
      paper,
      ...(template.logo && index === 0 ? { logos: [logo] } : {}),
      draw(ink: Ink, warn: Warn) {
        const top = index > 0 ? drawNextHead(ink, sign) : withList ? drawFirstHead(ink, sign) : drawWholePage(ink, sign)
        const box = { x: left, y: top, width: right - left, height: end - top }
        if (withList) drawDoorList(ink, warn, sign, sign.rows.slice(from, to), box)
        if (template.note)
          ink.text(template.note, middle, listEnd - 0.5, { size: 11, align: 'center', within: right - left })
        const place = { head: sign.head, page: index + 1, pages: slices.length, stamp }
        drawFoot(ink, paper, { ...place, title: '门贴', y: foot, margin: left })
      },
    }),
  )
}

/** Gives where the list may begin. */
function drawFirstHead(ink: Ink, sign: DoorSign): number {
  const { head, template } = sign
  drawTitle(ink, sign)
  ink.block(head.room, middle, 46, {
    size: 70 * (template.sizes.title / 100),
    weight: 'bold',
    align: 'center',
    within: right - left,
    height: 27,
    oneLineFrom: 30,
    maxLines: 2,
  })
  if (head.place) ink.text(head.place, middle, 64, { size: 15, align: 'center', within: right - left })
  drawSessionBand(ink, head, 67.5)
  drawFacts(ink, sign, 88)
  return 93
}

/** The exam, and below it where and what. Beside a logo they have less room. */
function drawTitle(ink: Ink, { head, template }: DoorSign): void {
  const width = right - left - (template.logo ? 2 * (logo.width + 3) : 0)
  ink.text(head.exam, middle, 20, { size: 17, weight: 'bold', align: 'center', within: width })
  const about = [head.site, head.subject].filter(Boolean).join('　')
  ink.text(about, middle, 27.5, { size: 11.5, colour: grey, align: 'center', within: right - left })
}

/** Without a list the room and its range of numbers fill the page, to be read from afar. */
function drawWholePage(ink: Ink, sign: DoorSign): number {
  const { head, first, last, rows, template } = sign
  const width = right - left
  const style = { weight: 'bold', align: 'center', within: width, oneLineFrom: 60, maxLines: 2 } as const
  drawTitle(ink, sign)
  ink.block(head.room, middle, 90, { ...style, size: 130 * (template.sizes.title / 100), height: 70 })
  if (head.place) ink.text(head.place, middle, 138, { size: 24, align: 'center', within: width })
  drawSessionBand(ink, head, 152)
  if (first) {
    ink.text('准考证号段', middle, 188, { size: 15, colour: grey, align: 'center' })
    ink.text(first, middle, 206, { size: 34, weight: 'bold', align: 'center', within: width })
    if (first !== last) {
      ink.text('至', middle, 219, { size: 16, align: 'center' })
      ink.text(last, middle, 235, { size: 34, weight: 'bold', align: 'center', within: width })
    }
  }
  ink.text(`共 ${countOf(rows)}`, middle, 258, { size: 20, align: 'center' })
  return listEnd
}

/** The half day as a bar across the sheet: morning full, afternoon open, so that a wrong sign is noticed. */
function drawSessionBand(ink: Ink, { halfDay, colour, day, hours }: DoorSign['head'], y: number): void {
  const box = { x: left, y, width: right - left, height: 12.5 }
  const open = halfDay === 'pm'
  if (open) ink.frame({ x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1 }, 1, colour)
  else ink.fill(box, colour)
  const onBand = { size: 19, weight: 'bold', colour: open ? colour : '#FFFFFF' } as const
  ink.text(halfDayWords[halfDay], left + 6, y + 8.7, onBand)
  ink.text(`${day}　${hours}`, right - 6, y + 8.7, { ...onBand, align: 'right', within: 145 })
}

/** A blank sign leaves room to write the number. */
const countOf = (rows: DoorSign['rows']): string =>
  `${rows.filter((row) => row.candidate !== '').length || '　　　'} 人`

function drawFacts(ink: Ink, { first, last, rows }: DoorSign, y: number): void {
  ink.text('人数', left, y, { size: 9.5, colour: grey })
  ink.text(countOf(rows), left + 10, y, { size: 13, weight: 'bold' })
  if (!first) return
  ink.text('准考证号段', left + 38, y, { size: 9.5, colour: grey })
  const range = first === last ? first : `${first} — ${last}`
  ink.text(range, left + 58, y, { size: 13, weight: 'bold', within: right - left - 58 })
}

function drawNextHead(ink: Ink, { head }: DoorSign): number {
  ink.text(head.room, left, 21, { size: 22, weight: 'bold', within: 70 })
  const when = `${halfDayWords[head.halfDay]}　${head.day}　${head.hours}（续）`
  ink.text(when, right, 20.5, { size: 11, align: 'right', within: 105 })
  return 25
}
