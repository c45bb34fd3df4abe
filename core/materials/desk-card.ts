import { candidateCode } from '../day/candidate-code.ts'
import type { Candidate } from '../model/candidate.ts'
import type { Template } from '../model/template.ts'
import { naturalOrder } from '../rules/natural-order.ts'
import { blankSeats } from './blank-seats.ts'
import { type Design, presetDesign } from './design.ts'
import { labelPages } from './label-sheet.ts'
import type { SheetPhoto } from './photo-box.ts'
import { designPart, headParts, type Marks, marksOf, withShared } from './print-marks.ts'
import { type SheetHead, type SheetSubject, sheetHead, shownPhoto, subjectTitle } from './sheet-subject.ts'

/** Everything that a desk card (桌签) can show. It has no ID number: it lies open on a desk. */
export type DeskCard = {
  /** Empty for a seat that nobody has. */
  readonly candidate: string
  readonly seat: string
  readonly name: string
  /** Another candidate of the session bears the same name. */
  readonly sameName: boolean
  readonly admissionNumber: string
  readonly subject: string
  readonly school: string
  readonly className: string
  /** What Code 128 and QR hold; empty where there is none. */
  readonly code: string
  readonly photo?: SheetPhoto
}

/** The cards of one room and session, and what is the same on all of them. */
export type DeskCards = {
  readonly kind: 'desk-cards'
  readonly head: SheetHead
  readonly template: Template
  readonly mark?: string | undefined
  readonly cards: readonly DeskCard[]
}

export function deskCards(subject: SheetSubject, design: Design = presetDesign('desk-cards')): DeskCards {
  const { template, mark } = design
  const cards = subject.candidates.map((candidate) => ({
    ...deskCard(candidate, subject),
    ...shownPhoto(candidate, subject, template),
  }))
  const blanks = template.blankSeats
    ? blankSeats(subject).map((seat) => blankCard(seat.number, seat.state === 'spare'))
    : []
  const all = blanks.length === 0 ? cards : [...cards, ...blanks].sort((a, b) => naturalOrder(a.seat, b.seat))
  return { kind: 'desk-cards', head: sheetHead(subject, design), template, mark, cards: all }
}

function deskCard(candidate: Candidate, subject: SheetSubject): DeskCard {
  const { exam, session, sameName } = subject
  return {
    candidate: candidate.id,
    seat: candidate.seat ?? '',
    name: candidate.name,
    sameName: sameName(candidate),
    admissionNumber: candidate.admissionNumber ?? '',
    subject: subjectTitle(candidate.subject || exam.certificate || exam.name, candidate.level || session.level),
    school: candidate.school ?? '',
    className: candidate.className ?? '',
    code: candidateCode(candidate),
  }
}

const blankCard = (seat: string, spare: boolean): DeskCard => ({
  candidate: '',
  seat,
  name: spare ? '备用机' : '',
  sameName: false,
  admissionNumber: '',
  subject: '',
  school: '',
  className: '',
  code: '',
})

export function deskCardPages(subject: SheetSubject, { template }: Design, skip: number): number {
  const blanks = template.blankSeats ? blankSeats(subject).length : 0
  return labelPages(template.labels, subject.candidates.length + blanks, skip)
}

/** The marks of each card by candidate. They change exactly when the printed card would look different. */
export function deskCardMarks({ head, template, mark, cards }: DeskCards): Record<string, Marks> {
  const shows = (...fields: readonly Template['fields'][number][]) =>
    fields.some((field) => template.fields.includes(field))
  const same = headParts(head)
  const complete = withShared((subject) => ({
    room: shows('room') ? same.room : undefined,
    time: shows('time', 'half-day') ? same.time : undefined,
    exam: [same.exam, shows('subject') ? subject : ''],
    template: designPart(head, mark, shows('half-day')),
  }))
  const own = (card: DeskCard) => ({
    name: shows('name') ? [card.name, card.sameName] : undefined,
    seat: shows('seat') ? card.seat : undefined,
    photo: shows('photo') ? (card.photo?.file ?? '') : undefined,
    number: [
      shows('admission-number') ? card.admissionNumber : '',
      shows('barcode', 'qr') ? card.code : '',
      ...(shows('school') ? [card.school] : []),
      ...(shows('class') ? [card.className] : []),
    ],
  })
  return Object.fromEntries(
    cards
      .filter((card) => card.candidate !== '')
      .map((card) => [card.candidate, complete(marksOf(own(card)), card.subject)]),
  )
}
