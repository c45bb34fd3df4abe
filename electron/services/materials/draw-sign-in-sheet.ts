import { type Box, papers } from '../../../core/materials/paper.ts'
import { photoShape } from '../../../core/materials/photo-box.ts'
import {
  type SignInPage,
  type SignInSheet,
  signInLayout,
  signInRowsPerPage,
  signInText,
  signInTitles,
} from '../../../core/materials/sign-in-sheet.ts'
import type { Template, TemplateField } from '../../../core/model/template.ts'
import { halfDayWords } from '../../../core/rules/session-words.ts'
import { drawFoot } from './draw-foot.ts'
import { placedPhoto } from './draw-photo.ts'
import type { Ink } from './ink.ts'
import { band, grey } from './palette.ts'
import type { Sheet, Stamp, Warn } from './sheet.ts'
import { spaced } from './spaced.ts'

const paper = papers.A4
const left = 12
const right = paper.width - left
const tableTop = 37
const tableEnd = 264
const headRow = 8
const tallestRow = 8.4
const tallestPhotoRow = 15
const readable = 6.5

/** The share of a column in the width between the margins. */
const shares: Partial<Record<TemplateField, number>> = {
  serial: 10,
  seat: 14,
  name: 28,
  sex: 10,
  'admission-number': 35,
  'id-number': 37,
  school: 30,
  class: 24,
  photo: 18,
  signature: 40,
  remark: 22,
}

type Column = { readonly field: TemplateField; readonly title: string; readonly x: number; readonly width: number }

function columnsOf({ fields }: Template): Column[] {
  const shown = fields.filter((field) => shares[field])
  const all = shown.reduce((sum, field) => sum + shares[field]!, 0)
  let x = left
  return shown.map((field) => {
    const width = (shares[field]! / all) * (right - left)
    const column = { field, title: signInTitles[field] ?? '', x, width }
    x += width
    return column
  })
}

/** A sign-in sheet: the head on every page, one row per candidate, rows to fill in at the end, the counts at the foot. */
export function signInSheets(sheet: SignInSheet, stamp: Stamp): Sheet[] {
  const { template, rows } = sheet
  const pages = signInLayout(rows.length, template)
  const tallest = template.fields.includes('photo') ? tallestPhotoRow : tallestRow
  const rowHeight = Math.min(tallest, (tableEnd - tableTop - headRow) / signInRowsPerPage(pages, template))
  const columns = columnsOf(template)
  const middleOf = (page: SignInPage, i: number) => tableTop + headRow + (i - page.from + 0.5) * rowHeight
  return pages.map((page, index) => ({
    paper,
    ...(template.logo ? { logos: [{ x: left, y: 15.5, width: 30, height: 11 }] } : {}),
    photos: rows
      .slice(page.from, page.to)
      .flatMap(({ photo }, i) => placedPhoto(photo, photoBox(columns, middleOf(page, page.from + i), rowHeight))),
    draw(ink: Ink, warn: Warn) {
      drawHead(ink, sheet)
      drawTable(ink, columns, page, rowHeight)
      for (let i = page.from; i < page.to; i++) {
        drawRow(ink, warn, sheet, i, columns, middleOf(page, i), rowHeight)
      }
      drawSignatures(ink, rows.length, page, index === pages.length - 1)
      if (template.note) ink.text(template.note, left, 281, { size: 9, within: right - left })
      const place = { head: sheet.head, page: index + 1, pages: pages.length, stamp }
      drawFoot(ink, paper, { ...place, title: '签到表', y: 289, margin: left })
    },
  }))
}

/** In the middle of its cell, as high as the row lets it be. */
function photoBox(columns: readonly Column[], middle: number, rowHeight: number): Box | undefined {
  const column = columns.find(({ field }) => field === 'photo')
  if (!column) return undefined
  const height = Math.min(rowHeight - 0.8, (column.width - 1) / photoShape)
  const width = height * photoShape
  return { x: column.x + (column.width - width) / 2, y: middle - height / 2, width, height }
}

function drawHead(ink: Ink, { head, template }: SignInSheet): void {
  ink.text(head.exam, paper.width / 2, 14.5, { size: 11, colour: grey, align: 'center', within: right - left - 92 })
  const title = spaced(template.title || '考生签到表')
  ink.text(title, paper.width / 2, 22.5, { size: 19, weight: 'bold', align: 'center', within: right - left - 66 })
  const place = head.place ? `${head.room}（${head.place}）` : head.room
  const facts = [
    ['考场', place, left, 41],
    ['科目', head.subject, left + 52, 42],
    ['时间', `${head.day} ${halfDayWords[head.halfDay]} ${head.hours}`, right - 79, 70],
  ] as const
  for (const [label, value, x, within] of facts) {
    ink.text(label, x, 33, { size: 8.5, colour: grey })
    ink.text(value, x + 9, 33, { size: 10, weight: 'bold', within })
  }
  if (head.site) ink.text(`考点　${head.site}`, left, 14.5, { size: 8.5, colour: grey, within: 44 })
}

function drawTable(ink: Ink, columns: readonly Column[], page: SignInPage, rowHeight: number): void {
  const count = page.to - page.from + page.blanks
  const bottom = tableTop + headRow + count * rowHeight
  ink.fill({ x: left, y: tableTop, width: right - left, height: headRow }, band)
  for (const { title, x, width } of columns) {
    ink.text(title, x + width / 2, tableTop + 5.3, { size: 9, weight: 'bold', align: 'center', within: width - 1 })
  }
  const across = Array.from({ length: count }, (_, i) => tableTop + headRow + i * rowHeight)
  const down = columns.slice(1).map(({ x }) => [x, tableTop, x, bottom] as const)
  ink.lines([...across.map((y) => [left, y, right, y] as const), ...down], 0.15)
  ink.frame({ x: left, y: tableTop, width: right - left, height: bottom - tableTop }, 0.35)
}

function drawRow(
  ink: Ink,
  warn: Warn,
  { rows, template: { sizes } }: SignInSheet,
  index: number,
  columns: readonly Column[],
  middle: number,
  height: number,
): void {
  const row = rows[index]!
  for (const { field, x, width } of columns) {
    const isStrong = field === 'name' || field === 'seat'
    const size = isStrong ? 11 * (sizes.name / 100) : (field === 'serial' ? 8.5 : 9.5) * (sizes.details / 100)
    const used = ink.block(signInText(field, row, index + 1), x + width / 2, middle, {
      size,
      weight: isStrong ? 'bold' : 'regular',
      align: 'center',
      within: width - 2,
      height: height - 1.2,
      oneLineFrom: 7.2,
      maxLines: 2,
    })
    if (field === 'name' && used < readable)
      warn({ code: 'text-shrunk', candidate: row.candidate, name: row.name, value: row.name })
  }
}

/** The counts are entered once, on the last page; every page is signed. */
function drawSignatures(ink: Ink, expected: number, page: SignInPage, last: boolean): void {
  const y = 272
  const size = 10.5
  if (last) {
    blank(ink, `应到　${expected || '　　'}　人`, left, y, 0)
    blank(ink, '实到', left + 36, y, 14, '人')
    blank(ink, '缺考', left + 66, y, 14, '人')
  } else ink.text(`本页 ${page.to - page.from} 人，共 ${expected} 人，接下页`, left, y, { size })
  blank(ink, '监考员签名', right - 84, y, 28)
  ink.lines([[right - 30, y + 1, right, y + 1]], 0.2)
}

/** A label, a line to write on, and the unit behind it. */
function blank(ink: Ink, label: string, x: number, y: number, length: number, unit = ''): void {
  const start = x + label.length * 3.9
  ink.text(label, x, y, { size: 10.5 })
  if (length > 0) ink.lines([[start, y + 1, start + length, y + 1]], 0.2)
  if (unit) ink.text(unit, start + length + 1, y, { size: 10.5 })
}
