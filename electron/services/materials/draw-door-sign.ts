import { type DoorSign, doorSignLayout } from '../../../core/rules/door-sign.ts'
import { papers } from '../../../core/rules/paper.ts'
import { halfDayWords } from '../../../core/rules/session-words.ts'
import { drawDoorList } from './draw-door-list.ts'
import { drawFoot } from './draw-foot.ts'
import type { Ink } from './ink.ts'
import { grey, halfDayColours } from './palette.ts'
import type { Sheet, Stamp, Warn } from './sheet.ts'

const paper = papers.A4
const left = 14
const right = paper.width - left
/** Baseline of the foot, and where the list must end above it. */
const foot = 288
const listEnd = 281

/** A door sign: the room large, then who sits where, in two columns over as many pages as the list needs. */
export function doorSignSheets(sign: DoorSign, stamp: Stamp): Sheet[] {
  const slices = doorSignLayout(sign.rows.length)
  return slices.map(({ from, to }, index) => ({
    paper,
    draw(ink: Ink, warn: Warn) {
      const top = index === 0 ? drawFirstHead(ink, sign) : drawNextHead(ink, sign)
      const withSchool = new Set(sign.rows.map((row) => row.school)).size > 1 // one school for all says nothing at a door
      const box = { x: left, y: top, width: right - left, height: listEnd - top }
      drawDoorList(ink, warn, sign.rows.slice(from, to), box, withSchool)
      drawFoot(ink, paper, {
        head: sign.head,
        title: '门贴',
        page: index + 1,
        pages: slices.length,
        stamp,
        y: foot,
        margin: left,
      })
    },
  }))
}

/** Gives where the list may begin. */
function drawFirstHead(ink: Ink, { head, first, last, rows }: DoorSign): number {
  const middle = paper.width / 2
  const width = right - left
  ink.text(head.exam, middle, 20, { size: 17, weight: 'bold', align: 'center', within: width })
  ink.text([head.site, head.subject].filter(Boolean).join('　'), middle, 27.5, {
    size: 11.5,
    colour: grey,
    align: 'center',
    within: width,
  })
  ink.block(head.room, middle, 46, {
    size: 70,
    weight: 'bold',
    align: 'center',
    within: width,
    height: 27,
    oneLineFrom: 30,
    maxLines: 2,
  })
  if (head.place) ink.text(head.place, middle, 64, { size: 15, align: 'center', within: width })
  drawSessionBand(ink, head, 67.5)
  const facts: [string, string][] = [['人数', `${rows.length} 人`]]
  if (first) facts.push(['准考证号段', first === last ? first : `${first} — ${last}`])
  drawFacts(ink, facts, 88)
  return 93
}

/** The half day as a bar across the sheet: morning full, afternoon open, so that a wrong sign is noticed. */
function drawSessionBand(ink: Ink, head: DoorSign['head'], y: number): void {
  const box = { x: left, y, width: right - left, height: 12.5 }
  const colour = halfDayColours[head.halfDay]
  const open = head.halfDay === 'pm'
  if (open) ink.frame({ x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1 }, 1, colour)
  else ink.fill(box, colour)
  const onBand = { size: 19, weight: 'bold', colour: open ? colour : '#FFFFFF' } as const
  ink.text(halfDayWords[head.halfDay], left + 6, y + 8.7, onBand)
  ink.text(`${head.day}　${head.hours}`, right - 6, y + 8.7, { ...onBand, align: 'right', within: 145 })
}

function drawFacts(ink: Ink, facts: readonly (readonly [string, string])[], y: number): void {
  const [count, range] = facts
  ink.text(count![0], left, y, { size: 9.5, colour: grey })
  ink.text(count![1], left + 10, y, { size: 13, weight: 'bold' })
  if (!range) return
  ink.text(range[0], left + 38, y, { size: 9.5, colour: grey })
  ink.text(range[1], left + 58, y, { size: 13, weight: 'bold', within: right - left - 58 })
}

function drawNextHead(ink: Ink, { head }: DoorSign): number {
  ink.text(head.room, left, 21, { size: 22, weight: 'bold', within: 70 })
  ink.text(`${halfDayWords[head.halfDay]}　${head.day}　${head.hours}（续）`, right, 20.5, {
    size: 11,
    align: 'right',
    within: 105,
  })
  return 25
}
