import { type AdmissionTicket, type AdmissionTickets, ticketSheet } from '../../../core/materials/admission-ticket.ts'
import { labelPlaces } from '../../../core/materials/label-sheet.ts'
import type { Box } from '../../../core/materials/paper.ts'
import type { SheetHead } from '../../../core/materials/sheet-subject.ts'
import type { TemplateField } from '../../../core/model/template.ts'
import { halfDayWords } from '../../../core/rules/session-words.ts'
import { drawCode128, drawQr } from './draw-codes.ts'
import { drawFoot } from './draw-foot.ts'
import { drawPhotoFrame, placedPhoto } from './draw-photo.ts'
import type { Ink } from './ink.ts'
import { band, grey, hairline, lightGrey } from './palette.ts'
import type { Sheet, Stamp, Warn } from './sheet.ts'
import { spaced } from './spaced.ts'

const left = 14
const right = ticketSheet.paper.width - left
const tableEnd = 160
const tableTop = 33
const row = 8.8
/** Left edges of the labels and values, and of the second pair in a row. */
const at = { value: left + 23, label2: left + 92, value2: left + 112 }
const readableName = 10

/** Two tickets to a page, in the order of the seats. */
export function admissionTicketSheets(tickets: AdmissionTickets, stamp: Stamp): Sheet[] {
  const { head, template, cards } = tickets
  const places = labelPlaces(ticketSheet, cards.length, template.order)
  const pages = Math.max(0, ...places.map(({ page }) => page + 1))
  return Array.from({ length: pages }, (_, page) => {
    const onPage = places.flatMap((place, i) => (place.page === page ? [{ ticket: cards[i]!, top: place.box.y }] : []))
    return {
      paper: ticketSheet.paper,
      ...(template.logo ? { logos: onPage.map(({ top }) => ({ x: left, y: top + 9, width: 38, height: 19 })) } : {}),
      photos: onPage.flatMap(({ ticket, top }) => placedPhoto(ticket.photo, photoBox(top))),
      draw(ink: Ink, warn: Warn) {
        drawCut(ink)
        drawFoot(ink, ticketSheet.paper, { head, title: '准考证', page: page + 1, pages, stamp, y: 291, margin: left })
        for (const { ticket, top } of onPage) drawTicket(ink, warn, tickets, ticket, top)
      },
    }
  })
}

function drawCut(ink: Ink): void {
  const y = ticketSheet.height
  ink.lines(
    Array.from({ length: 50 }, (_, i) => [5 + i * 4, y, 7 + i * 4, y] as const),
    0.15,
    lightGrey,
  )
}

function drawTicket(ink: Ink, warn: Warn, tickets: AdmissionTickets, ticket: AdmissionTicket, top: number): void {
  const { head, template, notices } = tickets
  const shows = (field: TemplateField) => template.fields.includes(field)
  const middle = ticketSheet.paper.width / 2
  const beside = template.logo ? 84 : 0
  ink.text(head.exam, middle, top + 15, { size: 12, align: 'center', within: right - left - beside })
  const size = 24 * (template.sizes.title / 100)
  const within = right - left - beside
  ink.text(spaced(template.title || '准考证'), middle, top + 26, { size, weight: 'bold', align: 'center', within })
  const rows = rowsOf(head, ticket, shows)
  drawTable(ink, warn, rows, ticket, top + tableTop, template.sizes.name / 100)
  if (shows('photo')) drawPhotoFrame(ink, photoBox(top), ticket.photo)
  if (shows('qr')) drawQr(ink, ticket.code, right - 26, top + tableTop + 43, 24)
  drawNotices(ink, notices, top + tableTop + rows.length * rowHeight(rows.length) + 6.5, top + 139)
  if (shows('barcode')) drawBarcode(ink, warn, ticket, top + 122)
}

type Row = readonly [string, string] | readonly [string, string, string, string]

function rowsOf(head: SheetHead, ticket: AdmissionTicket, shows: (field: TemplateField) => boolean): Row[] {
  const place = head.place ? `${head.room} ${head.place}` : head.room
  const school = shows('school') ? [['单位', ticket.school || '—']] : []
  const group = shows('class') ? [['班级', ticket.className || '—']] : []
  return [
    shows('sex') ? ['姓名', ticket.name, '性别', ticket.sex || '—'] : ['姓名', ticket.name],
    ...(shows('id-number') ? [['证件号码', ticket.idNumber || '—'] as const] : []),
    ['准考证号', ticket.admissionNumber || '—'],
    ...(school.length + group.length > 0 ? [[...school, ...group].flat() as unknown as Row] : []),
    ['科目', ticket.subject],
    ['考试时间', `${head.day} ${halfDayWords[head.halfDay]} ${head.hours}`],
    ['考点', head.site || '—'],
    ['考场', place, '座位号', ticket.seat || '—'],
  ]
}

/** As tall as seven rows, which is as much as the ticket has room for. */
const rowHeight = (rows: number): number => (rows > 7 ? (7 * row) / rows : row)

function drawTable(
  ink: Ink,
  warn: Warn,
  rows: readonly Row[],
  ticket: AdmissionTicket,
  top: number,
  nameSize: number,
): void {
  const wide = tableEnd - at.value - 3
  const row = rowHeight(rows.length)
  ink.fill({ x: left, y: top, width: at.value - 3 - left, height: rows.length * row }, band)
  for (const [i, [label, value, label2, value2]] of rows.entries()) {
    const y = top + (i + 0.5) * row
    ink.text(label, left + 3, y + 1.1, { size: 9, colour: grey })
    const first = i === 0
    const style = {
      size: first ? 15 * nameSize : 12,
      weight: 'bold',
      height: row - 1.4,
      oneLineFrom: first ? 10 : 8,
      maxLines: 2,
    } as const
    const used = ink.block(value, at.value, y, { ...style, within: label2 ? at.label2 - at.value - 3 : wide })
    if (first && used < readableName)
      warn({ code: 'text-shrunk', candidate: ticket.candidate, name: ticket.name, value: ticket.name })
    if (!label2 || !value2) continue
    ink.text(label2, at.label2, y + 1.1, { size: 9, colour: grey })
    ink.block(value2, at.value2, y, { ...style, size: label2 === '座位号' ? 16 : 12, within: tableEnd - at.value2 - 3 })
  }
  ink.lines(
    rows.slice(1).map((_, i) => [left, top + (i + 1) * row, tableEnd, top + (i + 1) * row] as const),
    0.15,
    hairline,
  )
  ink.frame({ x: left, y: top, width: tableEnd - left, height: rows.length * row }, 0.35)
}

const photoBox = (top: number): Box => ({ x: right - 30, y: top + tableTop, width: 30, height: 39 })

/** Numbered, as far apart as the room down to `bottom` allows. */
function drawNotices(ink: Ink, notices: readonly string[], top: number, bottom: number): void {
  const step = Math.min(5, (bottom - top - 2) / notices.length)
  ink.text('考生须知', left, top, { size: 9.5, weight: 'bold' })
  for (const [i, notice] of notices.entries()) {
    ink.text(`${i + 1}. ${notice}`, left, top + 0.6 + (i + 1) * step, { size: Math.min(8.8, step * 1.9), within: 112 })
  }
}

function drawBarcode(ink: Ink, warn: Warn, ticket: AdmissionTicket, y: number): void {
  const drawn = drawCode128(ink, ticket.code, { x: right - 63, y, width: 68, height: 12 }, 4.5)
  if (drawn === 'good') return
  warn({
    code: drawn === 'small' ? 'barcode-small' : 'barcode-left-out',
    candidate: ticket.candidate,
    name: ticket.name,
    value: ticket.code,
  })
}
