import { papers } from '../../../core/materials/paper.ts'
import {
  annexLines,
  annexOf,
  annexPages,
  layOutNotes,
  type NoteLayout,
  type RoomRecord,
  recordAreas,
} from '../../../core/materials/room-record.ts'
import { halfDayWords } from '../../../core/rules/session-words.ts'
import { drawFoot } from './draw-foot.ts'
import type { Ink } from './ink.ts'
import { band, grey, hairline } from './palette.ts'
import type { Sheet, Stamp } from './sheet.ts'
import { spaced } from './spaced.ts'

const paper = papers.A4
const left = 20
const right = paper.width - left
const width = right - left
const row = 11
const labelWidth = 24
const top = 34

/** One page to a room: what it is about, the counts, who is absent, what happened, and who signs. */
export function roomRecordSheets(record: RoomRecord, stamp: Stamp): Sheet[] {
  return [
    {
      paper,
      ...(record.template.logo ? { logos: [{ x: left, y: 12, width: 34, height: 14 }] } : {}),
      draw(ink: Ink) {
        ink.text(record.head.exam, paper.width / 2, 16, {
          size: 11,
          colour: grey,
          align: 'center',
          within: width - (record.template.logo ? 72 : 0),
        })
        const title = spaced(record.template.title || '考场情况记录单')
        ink.text(title, paper.width / 2, 26, { size: 20, weight: 'bold', align: 'center', within: width - 72 })
        if (record.template.note) ink.text(record.template.note, left, 284, { size: 9, within: width })
        const end = drawParts(ink, record)
        ink.frame({ x: left, y: top, width, height: end - top }, 0.4)
        drawFoot(ink, paper, {
          head: record.head,
          title: '考场情况记录单',
          page: 1,
          pages: 1 + annexPages(record),
          stamp,
          y: 289,
          margin: left,
        })
      },
    },
    ...annexSheets(record, stamp),
  ]
}

/** Gives where the frame ends. */
function drawParts(ink: Ink, record: RoomRecord): number {
  const { head, expected, present, rows } = record
  drawPair(ink, top, ['考点', head.site], ['考场', head.place ? `${head.room} ${head.place}` : head.room])
  drawPair(ink, top + row, ['考试日期', head.day], ['考试时间', `${halfDayWords[head.halfDay]} ${head.hours}`])
  drawPair(ink, top + 2 * row, ['科目', head.subject], ['场次', head.session])
  const counts = [
    `应到　${expected ?? '　　'}　人`,
    `实到　${present ?? '　　'}　人`,
    `缺考　${present === undefined ? '　　' : rows.length}　人`,
  ]
  drawCounts(ink, top + 3 * row, counts)
  let y = top + 4 * row
  y = drawArea(ink, y, 34, '缺考考生', '座位号、姓名、准考证号')
  drawAbsent(ink, record, y - 34)
  const happened = '开考、设备故障、换机、补时、离场等，写明时间和座位号'
  y = drawArea(ink, y, recordAreas.happened, '考场情况', happened, layOutNotes(record.happened, recordAreas.happened))
  const violations = '写明考生、情节和处理；证据附后，并已告知考生'
  y = drawArea(
    ink,
    y,
    recordAreas.violations,
    '违纪情况',
    violations,
    layOutNotes(record.violations, recordAreas.violations),
  )
  y = drawSigned(ink, y, 20, '监考员', ['签名', '签名'])
  return drawSigned(ink, y, 26, '考务负责人', ['意见', '签名'])
}

function drawLabel(ink: Ink, x: number, y: number, height: number, text: string): void {
  ink.fill({ x: x + 0.2, y: y + 0.2, width: labelWidth - 0.4, height: height - 0.4 }, band)
  ink.text(text, x + labelWidth / 2, y + height / 2 + 1.3, {
    size: 10,
    weight: 'bold',
    align: 'center',
    within: labelWidth - 2,
  })
}

function drawPair(ink: Ink, y: number, ...pair: readonly (readonly [string, string])[]): void {
  for (const [i, [label, value]] of pair.entries()) {
    const x = left + (i * width) / 2
    drawLabel(ink, x, y, row, label)
    ink.block(value, x + labelWidth + 3, y + row / 2, {
      size: 11,
      within: width / 2 - labelWidth - 5,
      height: row - 1.5,
      oneLineFrom: 8,
      maxLines: 2,
    })
    ink.lines([[x + labelWidth, y, x + labelWidth, y + row], ...(i > 0 ? [[x, y, x, y + row] as const] : [])], 0.2)
  }
  ink.lines([[left, y + row, right, y + row]], 0.2)
}

function drawCounts(ink: Ink, y: number, counts: readonly string[]): void {
  drawLabel(ink, left, y, row, '人数')
  const step = (width - labelWidth) / counts.length
  for (const [i, text] of counts.entries()) {
    ink.text(text, left + labelWidth + (i + 0.5) * step, y + row / 2 + 1.5, { size: 11.5, align: 'center' })
  }
  ink.lines(
    [
      [left + labelWidth, y, left + labelWidth, y + row],
      [left, y + row, right, y + row],
    ],
    0.2,
  )
}

/** A part to write in, ruled, with what belongs there as a hint. Gives where it ends. */
function drawArea(ink: Ink, y: number, height: number, label: string, hint: string, notes?: NoteLayout): number {
  drawLabel(ink, left, y, height, label)
  ink.text(hint, left + labelWidth + 3, y + 5, { size: 7.5, colour: grey, within: width - labelWidth - 6 })
  if (notes) drawNotes(ink, notes, y)
  const rules =
    notes?.ruled === false ? [] : Array.from({ length: Math.floor((height - 9) / 8) }, (_, i) => y + 14 + i * 8)
  ink.lines(
    rules.map((at) => [left + labelWidth + 3, at, right - 3, at] as const),
    0.15,
    hairline,
  )
  ink.lines(
    [
      [left + labelWidth, y, left + labelWidth, y + height],
      [left, y + height, right, y + height],
    ],
    0.2,
  )
  return y + height
}

/** What the record of the day says, on the rules or closer; what is written by hand goes below it. */
function drawNotes(ink: Ink, { lines, ruled, step }: NoteLayout, y: number): void {
  const first = y + (ruled ? 12.6 : 10)
  for (const [i, line] of lines.entries())
    ink.text(line, left + labelWidth + 3, first + i * step, { size: 9.5, within: width - labelWidth - 6 })
}

/** The pages on which everything stands that found no room on the sheet. */
function annexSheets(record: RoomRecord, stamp: Stamp): Sheet[] {
  const lines = annexOf(record).flatMap(({ title, lines: own }) => [
    { text: title, bold: true },
    ...own.map((text) => ({ text, bold: false })),
    { text: '', bold: false },
  ])
  const pages = annexPages(record)
  return Array.from({ length: pages }, (_, page) => ({
    paper,
    draw(ink: Ink) {
      ink.text(`${record.head.room}　${record.head.day}　${record.head.hours}`, left, 18, {
        size: 9,
        colour: grey,
        within: width,
      })
      ink.text('考场情况记录单（附页）', paper.width / 2, 26, { size: 15, weight: 'bold', align: 'center' })
      for (const [i, { text, bold }] of lines.slice(page * annexLines, (page + 1) * annexLines).entries()) {
        ink.text(text, left, top + 4 + i * 5.4, {
          size: bold ? 11 : 9.5,
          weight: bold ? 'bold' : 'regular',
          within: width,
        })
      }
      drawFoot(ink, paper, {
        head: record.head,
        title: '考场情况记录单',
        page: page + 2,
        pages: pages + 1,
        stamp,
        y: 289,
        margin: left,
      })
    },
  }))
}

/** The absent in two columns; in a room with more of them the type gets smaller. */
function drawAbsent(ink: Ink, { present, rows }: RoomRecord, y: number): void {
  const x = left + labelWidth + 3
  if (present !== undefined && rows.length === 0) ink.text('无', x, y + 12.6, { size: 11 })
  const lines = Math.max(3, Math.ceil(rows.length / 2))
  const step = 25.5 / lines
  const size = Math.min(10, step * 2.3)
  for (const [i, { seat, name, admissionNumber }] of rows.entries()) {
    const column = Math.floor(i / lines)
    ink.text(
      [seat, name, admissionNumber].filter(Boolean).join('　'),
      x + column * 71,
      y + 6.5 + (i % lines) * step + step * 0.7,
      { size, within: 68 },
    )
  }
}

function drawSigned(
  ink: Ink,
  y: number,
  height: number,
  label: string,
  [first, second]: readonly [string, string],
): number {
  drawLabel(ink, left, y, height, label)
  const base = y + height - 6
  ink.text(first, left + labelWidth + 3, first === '意见' ? y + 7 : base, { size: 10 })
  ink.text(second, left + labelWidth + 62, base, { size: 10 })
  ink.text('年　　月　　日', right - 4, base, { size: 10, align: 'right' })
  const signing =
    first === '意见'
      ? [[left + labelWidth + 72, base + 1, left + labelWidth + 104, base + 1] as const]
      : ([
          [left + labelWidth + 13, base + 1, left + labelWidth + 52, base + 1],
          [left + labelWidth + 72, base + 1, left + labelWidth + 104, base + 1],
        ] as const)
  ink.lines([...signing], 0.2)
  ink.lines(
    [
      [left + labelWidth, y, left + labelWidth, y + height],
      ...(label === '考务负责人' ? [] : [[left, y + height, right, y + height] as const]),
    ],
    0.2,
  )
  return y + height
}
