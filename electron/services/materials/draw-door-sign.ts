import { doorSignColumns, doorSignLayout, type DoorSign, type DoorSignRow } from '../../../core/rules/door-sign.ts'
import { papers } from '../../../core/rules/paper.ts'
import { halfDayWords } from '../../../core/rules/session-words.ts'
import { drawFoot } from './draw-foot.ts'
import type { Ink } from './ink.ts'
import { band, grey, hairline, halfDayColours } from './palette.ts'
import type { Sheet, Stamp, Warn } from './sheet.ts'

const paper = papers.A4
const left = 14
const right = paper.width - left
const gutter = 6
const columnWidth = (right - left - gutter * (doorSignColumns - 1)) / doorSignColumns
/** Baseline of the foot, and where the list must end above it. */
const foot = 288
const listEnd = 281
const tallestRow = 12
const headRow = 7
const readable = 6.5

/** A door sign: the room large, then who sits where, in two columns over as many pages as the list needs. */
export function doorSignSheets(sign: DoorSign, stamp: Stamp): Sheet[] {
  const slices = doorSignLayout(sign.rows.length)
  return slices.map(({ from, to }, index) => ({
    paper,
    draw(ink: Ink, warn: Warn) {
      const top = index === 0 ? drawFirstHead(ink, sign) : drawNextHead(ink, sign)
      drawList(ink, warn, sign, sign.rows.slice(from, to), top, slices.length > 1 && index === 0)
      drawFoot(ink, paper, { head: sign.head, title: '门贴', page: index + 1, pages: slices.length, stamp, y: foot, margin: left })
    },
  }))
}

/** Gives where the list may begin. */
function drawFirstHead(ink: Ink, { head, first, last, rows }: DoorSign): number {
  const middle = paper.width / 2
  const width = right - left
  ink.text(head.exam, middle, 20, { size: 17, weight: 'bold', align: 'center', within: width })
  ink.text([head.site, head.subject].filter(Boolean).join('　'), middle, 27.5, { size: 11.5, colour: grey, align: 'center', within: width })
  ink.block(head.room, middle, 46, { size: 70, weight: 'bold', align: 'center', within: width, height: 27, oneLineFrom: 30, maxLines: 2 })
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
  ink.text(`${halfDayWords[head.halfDay]}　${head.day}　${head.hours}（续）`, right, 20.5, { size: 11, align: 'right', within: 105 })
  return 25
}

/** Rows down the first column, then down the second; as tall as the page allows. */
function drawList(ink: Ink, warn: Warn, sign: DoorSign, rows: readonly DoorSignRow[], top: number, full: boolean): void {
  const withSchool = new Set(sign.rows.map((row) => row.school)).size > 1 // one school for all says nothing at a door
  const perColumn = Math.ceil(rows.length / doorSignColumns)
  const space = (listEnd - top - headRow) / (full ? perColumn : Math.max(perColumn, 15))
  const height = Math.min(tallestRow, space)
  for (let column = 0; column < doorSignColumns; column++) {
    const x = left + column * (columnWidth + gutter)
    const slice = rows.slice(column * perColumn, (column + 1) * perColumn)
    if (slice.length === 0) continue
    drawListHead(ink, x, top, withSchool)
    for (const [i, row] of slice.entries()) drawRow(ink, warn, row, x, top + headRow + i * height, height, withSchool)
  }
}

/** Left edge and width of the fields in a column of the list. */
const fields = (withSchool: boolean) =>
  withSchool
    ? { seat: [0, 10.5], name: [12, 21.5], number: [34, 28], school: [63, columnWidth - 63] } as const
    : { seat: [0, 13], name: [14, 33], number: [48, columnWidth - 48], school: [0, 0] } as const

function drawListHead(ink: Ink, x: number, y: number, withSchool: boolean): void {
  const at = fields(withSchool)
  const style = { size: 8.5, colour: grey } as const
  ink.fill({ x, y, width: columnWidth, height: headRow - 0.6 }, band)
  ink.text('座位号', x + at.seat[1] / 2, y + 4.4, { ...style, align: 'center' })
  ink.text('姓名', x + at.name[0], y + 4.4, style)
  ink.text('准考证号', x + at.number[0], y + 4.4, style)
  if (withSchool) ink.text('单位', x + at.school[0], y + 4.4, style)
}

function drawRow(ink: Ink, warn: Warn, row: DoorSignRow, x: number, y: number, height: number, withSchool: boolean): void {
  const at = fields(withSchool)
  const middle = y + height / 2
  const size = Math.min(14, height * 1.55)
  const lines = { height: height - 0.8, oneLineFrom: 8, maxLines: 3 }
  ink.block(row.seat || '—', x + at.seat[1] / 2, middle, { size, weight: 'bold', align: 'center', within: at.seat[1] - 1, ...lines, oneLineFrom: 7 })
  const name = row.sameName ? `${row.name}（同名）` : row.name
  const used = ink.block(name, x + at.name[0], middle, { size, weight: 'bold', within: at.name[1] - 1, ...lines })
  if (used < readable) warn({ code: 'text-shrunk', candidate: row.candidate, name: row.name, value: row.name })
  ink.block(row.admissionNumber, x + at.number[0], middle, { size: size * 0.86, within: at.number[1] - 0.5, ...lines, oneLineFrom: 7 })
  if (withSchool) ink.block(row.school, x + at.school[0], middle, { size: size * 0.8, within: at.school[1], ...lines, oneLineFrom: 7, colour: grey })
  ink.lines([[x, y + height, x + columnWidth, y + height]], 0.15, hairline)
}
