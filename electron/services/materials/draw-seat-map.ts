import { type Box, landscape, papers } from '../../../core/materials/paper.ts'
import { photoShape } from '../../../core/materials/photo-box.ts'
import type { SeatMap, SeatMapRow } from '../../../core/materials/seat-map.ts'
import type { RoomMark } from '../../../core/model/room.ts'
import { halfDayWords } from '../../../core/rules/session-words.ts'
import { drawFoot } from './draw-foot.ts'
import { drawHalfDayBar } from './draw-half-day.ts'
import { placedPhoto } from './draw-photo.ts'
import type { Ink } from './ink.ts'
import { band, grey, hairline, lightGrey } from './palette.ts'
import { onPaper, type PlacedPhoto, type Sheet, type Stamp, type Warn } from './sheet.ts'

const paper = landscape(papers.A4)
const left = 14
const right = paper.width - left
const top = 42
const bottom = 190
const foot = 200
/** Strip for doors, windows and the podium around the seats. */
const rim = 8
const tallestCell = 26
const widestCell = 42

type View = 'candidate' | 'invigilator'
type Cell = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const titles: Record<View, string> = { candidate: '座位表（考生视角）', invigilator: '座位表（监考视角）' }

/** The map once for each side: the candidate faces the podium above, the invigilator stands at it, below. */
export function seatMapSheets(map: SeatMap, stamp: Stamp): Sheet[] {
  const { template, head } = map
  return template.views.map((view, index) =>
    onPaper(template.paper, {
      paper,
      photos: photosOf(map, view),
      ...(template.logo ? { logos: [{ x: right - 34, y: 9, width: 34, height: 13 }] } : {}),
      draw(ink: Ink, warn: Warn) {
        drawHead(ink, map, view)
        drawSeats(ink, warn, map, view)
        const legend = map.rows.some((row) => row.sameName && row.name !== '') ? '带 * 的考生有同名者' : ''
        const notes = [legend, template.note].filter(Boolean).join('　')
        if (notes) ink.text(notes, left, 196, { size: 9, within: right - left })
        const place = { head, page: index + 1, pages: template.views.length, stamp }
        drawFoot(ink, paper, { ...place, title: '座位表', y: foot, margin: left })
      },
    }),
  )
}

function drawHead(ink: Ink, { head, rows, template }: SeatMap, view: View): void {
  const end = template.logo ? right - 38 : right
  drawHalfDayBar(ink, head.halfDay, head.colour, { x: left, y: 9, width: 7, height: 27 })
  ink.text(head.room, left + 11, 22, { size: 28, weight: 'bold', within: 80 })
  ink.text(head.place, left + 11, 30, { size: 11, within: 80 })
  ink.text(titles[view], end, 17, { size: 15, weight: 'bold', align: 'right', within: 90 })
  ink.text(head.exam, end, 24, { size: 9.5, colour: grey, align: 'right', within: 120 })
  const count = rows.filter((row) => row.candidate !== '').length
  const when = `${head.subject}　${head.day} ${halfDayWords[head.halfDay]} ${head.hours}　${count} 人`
  ink.text(when, end, 31, { size: 11, align: 'right', within: 150 })
}

/** Places cells in the middle of the page; rows and columns as in the room, seen from that side. */
function gridOf(map: SeatMap, view: View) {
  const box = { x: left + rim, y: top + rim, width: right - left - 2 * rim, height: bottom - top - 2 * rim }
  const width = Math.min(widestCell, box.width / map.columns)
  const height = Math.min(tallestCell, box.height / Math.max(1, map.grid))
  const x = box.x + (box.width - width * map.columns) / 2
  const y = view === 'candidate' ? box.y : box.y + box.height - height * map.grid
  const cellAt = (row: number, column: number): Cell =>
    view === 'candidate'
      ? { x: x + column * width, y: y + row * height, width, height }
      : { x: x + (map.columns - 1 - column) * width, y: y + (map.grid - 1 - row) * height, width, height }
  return { cellAt, y, height }
}

/** At the left of each cell, where its seat is one person's and there is room for a name beside it. */
function photosOf(map: SeatMap, view: View): PlacedPhoto[] {
  const { cellAt } = gridOf(map, view)
  const shared = Map.groupBy(map.rows, ({ row, column }) => `${row},${column}`)
  return [...shared.values()].flatMap((people) =>
    placedPhoto(people[0]!.photo, photoBox(people, inCell(cellAt(people[0]!.row, people[0]!.column)))),
  )
}

function photoBox(people: readonly SeatMapRow[], box: Cell): Box | undefined {
  if (people.length > 1 || !people[0]!.photo) return undefined
  const height = Math.min(box.height - 1.2, (box.width * 0.45) / photoShape)
  const width = height * photoShape
  if (width < 6 || box.width - width < 10) return undefined
  return { x: box.x + 0.6, y: box.y + (box.height - height) / 2, width, height }
}

const inCell = ({ x, y, width, height }: Cell): Cell => ({
  x: x + 0.7,
  y: y + 0.7,
  width: width - 1.4,
  height: height - 1.4,
})

function drawSeats(ink: Ink, warn: Warn, map: SeatMap, view: View): void {
  const { cellAt, y, height } = gridOf(map, view)
  drawPodium(ink, view === 'candidate' ? y - rim : y + height * map.grid + 2)
  for (const mark of map.marks) drawMark(ink, mark, cellAt(mark.row, mark.column))
  const shared = Map.groupBy(map.rows, ({ row, column }) => `${row},${column}`)
  for (const people of shared.values()) drawCell(ink, warn, map, people, cellAt(people[0]!.row, people[0]!.column))
}

function drawPodium(ink: Ink, y: number): void {
  const box = { x: paper.width / 2 - 30, y, width: 60, height: 6 }
  ink.fill(box, band)
  ink.frame(box, 0.25, lightGrey)
  ink.text('讲　台', paper.width / 2, y + 4.3, { size: 10, align: 'center', colour: grey })
}

const markWords = { podium: '讲台', door: '门', window: '窗', pillar: '柱' } as const

/** A mark on the grid, or on the rim where it lies a place outside. */
function drawMark(ink: Ink, { kind }: RoomMark, { x, y, width, height }: Cell): void {
  const middle = { x: clamp(x + width / 2, left + 3, right - 3), y: clamp(y + height / 2, top + 2, bottom - 2) }
  if (kind === 'pillar') ink.fill({ x: middle.x - 3, y: middle.y - 3, width: 6, height: 6 }, lightGrey)
  else ink.frame({ x: middle.x - 3.4, y: middle.y - 2.8, width: 6.8, height: 5.6 }, 0.25, grey, 0.8)
  ink.text(markWords[kind], middle.x, middle.y + 1.1, {
    size: 8,
    align: 'center',
    colour: kind === 'pillar' ? '#FFFFFF' : grey,
  })
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/** A seat with who has it: the number small above, the name large. Two people on one seat are both named. */
function drawCell(ink: Ink, warn: Warn, { template }: SeatMap, people: readonly SeatMapRow[], cell: Cell): void {
  const [one] = people
  const { fields, sizes } = template
  const whole = inCell(cell)
  const isTaken = one!.candidate !== ''
  if (one!.state === 'broken') ink.fill(whole, band)
  ink.frame(whole, isTaken ? 0.35 : 0.2, isTaken ? undefined : lightGrey, 0.8)
  const photo = photoBox(people, whole)
  const box = photo ? besides(whole, photo) : whole
  const middle = box.x + box.width / 2
  const seatHigh = fields.includes('seat') ? box.height * (isTaken ? 0.34 : 0.6) : 0
  if (fields.includes('seat')) {
    const colour = isTaken ? undefined : lightGrey
    const size = seatHigh * 2.3 * (sizes.seat / 100)
    ink.block(one!.seat || '—', middle, box.y + seatHigh * 0.56, {
      ...fitIn(box),
      size: Math.min(size, 22),
      weight: 'bold',
      height: seatHigh,
      ...(colour ? { colour } : {}),
    })
  }
  if (isTaken) drawPeople(ink, warn, template, people, box, seatHigh)
  else drawState(ink, one!, middle, box)
}

/** What a photo at its left leaves of a cell. */
const besides = (cell: Cell, { width }: Box): Cell => ({
  ...cell,
  x: cell.x + width + 0.6,
  width: cell.width - width - 0.6,
})

const fitIn = ({ width }: Cell) => ({ align: 'center', within: width - 1.6, oneLineFrom: 8, maxLines: 2 }) as const

/** Names below the seat's number, details below the names. */
function drawPeople(
  ink: Ink,
  warn: Warn,
  { fields, sizes }: SeatMap['template'],
  people: readonly SeatMapRow[],
  box: Cell,
  seatHigh: number,
): void {
  const [one] = people
  const middle = box.x + box.width / 2
  const details = [
    ...(fields.includes('admission-number') ? [one!.admissionNumber] : []),
    ...(fields.includes('school') ? [one!.school] : []),
    ...(fields.includes('class') ? [one!.className] : []),
  ].filter(Boolean)
  const detailHigh = details.length * Math.min(3.6, box.height * 0.18) * (sizes.details / 100)
  const names = people.map((row) => (row.sameName && row.name ? `${row.name}*` : row.name)).join(' / ')
  const nameHigh = box.height - seatHigh - detailHigh - 0.8
  const used = ink.block(names, middle, box.y + seatHigh + nameHigh / 2, {
    ...fitIn(box),
    size: Math.min(17, nameHigh * 2.1) * (sizes.name / 100),
    height: nameHigh,
  })
  if (used < 6) warn({ code: 'text-shrunk', candidate: one!.candidate, name: one!.name, value: one!.name })
  for (const [i, text] of details.entries()) {
    const step = detailHigh / details.length
    ink.text(text, middle, box.y + box.height - detailHigh + (i + 0.6) * step, {
      size: step * 2,
      align: 'center',
      within: box.width - 1.4,
      colour: grey,
    })
  }
}

const stateWords = { usable: '', broken: '故障', reserved: '保留', spare: '备用' } as const

function drawState(ink: Ink, { state }: SeatMapRow, middle: number, box: Cell): void {
  const word = stateWords[state]
  if (word) ink.text(word, middle, box.y + box.height - 2, { size: 8, align: 'center', colour: grey })
  if (state === 'broken') ink.lines([[box.x, box.y, box.x + box.width, box.y + box.height]], 0.2, hairline)
}
