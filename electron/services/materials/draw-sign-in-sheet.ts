import { papers } from '../../../core/rules/paper.ts'
import { halfDayWords } from '../../../core/rules/session-words.ts'
import {
  type SignInPage,
  type SignInRow,
  type SignInSheet,
  signInLayout,
  signInRowsPerPage,
} from '../../../core/rules/sign-in-sheet.ts'
import { drawFoot } from './draw-foot.ts'
import type { Ink } from './ink.ts'
import { band, grey } from './palette.ts'
import type { Sheet, Stamp, Warn } from './sheet.ts'

const paper = papers.A4
const left = 12
const right = paper.width - left
const tableTop = 37
const tableEnd = 264
const headRow = 8
const tallestRow = 8.4
const readable = 6.5

/** Columns with their width in millimetres; together the width of the sheet between the margins. */
const columns = [
  ['序号', 10],
  ['座位号', 14],
  ['姓名', 28],
  ['准考证号', 35],
  ['证件号码', 37],
  ['考生签名', 40],
  ['备注', 22],
] as const
const edges: number[] = [left]
for (const [, width] of columns) edges.push(edges.at(-1)! + width)

/** A sign-in sheet: the head on every page, one row per candidate, rows to fill in at the end, the counts at the foot. */
export function signInSheets(sheet: SignInSheet, stamp: Stamp): Sheet[] {
  const pages = signInLayout(sheet.rows.length)
  const rowHeight = Math.min(tallestRow, (tableEnd - tableTop - headRow) / signInRowsPerPage(pages))
  return pages.map((page, index) => ({
    paper,
    draw(ink: Ink, warn: Warn) {
      drawHead(ink, sheet)
      drawTable(ink, warn, sheet.rows, page, rowHeight)
      drawSignatures(ink, sheet.rows.length, page, index === pages.length - 1)
      drawFoot(ink, paper, {
        head: sheet.head,
        title: '签到表',
        page: index + 1,
        pages: pages.length,
        stamp,
        y: 289,
        margin: left,
      })
    },
  }))
}

function drawHead(ink: Ink, { head }: SignInSheet): void {
  ink.text(head.exam, paper.width / 2, 14.5, { size: 11, colour: grey, align: 'center', within: right - left })
  ink.text('考 生 签 到 表', paper.width / 2, 22.5, { size: 19, weight: 'bold', align: 'center' })
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

function drawTable(ink: Ink, warn: Warn, rows: readonly SignInRow[], page: SignInPage, rowHeight: number): void {
  const count = page.to - page.from + page.blanks
  const bottom = tableTop + headRow + count * rowHeight
  ink.fill({ x: left, y: tableTop, width: right - left, height: headRow }, band)
  for (const [i, [title, width]] of columns.entries()) {
    ink.text(title, edges[i]! + width / 2, tableTop + 5.3, { size: 9, weight: 'bold', align: 'center' })
  }
  const across = Array.from({ length: count }, (_, i) => tableTop + headRow + i * rowHeight)
  ink.lines(
    [
      ...across.map((y) => [left, y, right, y] as const),
      ...edges.slice(1, -1).map((x) => [x, tableTop, x, bottom] as const),
    ],
    0.15,
  )
  ink.frame({ x: left, y: tableTop, width: right - left, height: bottom - tableTop }, 0.35)
  for (let i = page.from; i < page.to; i++) {
    drawRow(ink, warn, rows[i]!, i + 1, tableTop + headRow + (i - page.from + 0.5) * rowHeight, rowHeight)
  }
}

function drawRow(ink: Ink, warn: Warn, row: SignInRow, serial: number, middle: number, height: number): void {
  const centre = (column: number) => (edges[column]! + edges[column + 1]!) / 2
  const cell = (text: string, column: number, size: number, weight: 'regular' | 'bold' = 'regular') => {
    const within = columns[column]![1] - 2
    return ink.block(text, centre(column), middle, {
      size,
      weight,
      align: 'center',
      within,
      height: height - 1.2,
      oneLineFrom: 7.2,
      maxLines: 2,
    })
  }
  cell(String(serial), 0, 8.5)
  cell(row.seat || '—', 1, 11, 'bold')
  const used = cell(row.sameName ? `${row.name}（同名）` : row.name, 2, 11, 'bold')
  if (used < readable) warn({ code: 'text-shrunk', candidate: row.candidate, name: row.name, value: row.name })
  cell(row.admissionNumber, 3, 9.5)
  cell(row.idNumber, 4, 9.5)
}

/** The counts are entered once, on the last page; every page is signed. */
function drawSignatures(ink: Ink, expected: number, page: SignInPage, last: boolean): void {
  const y = 272
  const size = 10.5
  if (last) {
    blank(ink, `应到　${expected}　人`, left, y, 0)
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
