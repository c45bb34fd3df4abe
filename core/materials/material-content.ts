import type { Material } from '../model/material.ts'
import { compareText } from '../rules/natural-order.ts'
import { type AdmissionTickets, admissionTickets, ticketMarks, ticketPages } from './admission-ticket.ts'
import { contentHash } from './content-hash.ts'
import { type Design, presetDesign } from './design.ts'
import { type DeskCards, deskCardMarks, deskCardPages, deskCards } from './desk-card.ts'
import { type DoorSign, doorSign, doorSignPages } from './door-sign.ts'
import type { SheetPhoto } from './photo-box.ts'
import { designPart, headParts, type Marks, marksOf } from './print-marks.ts'
import { type RoomRecord, roomRecord, roomRecordPages } from './room-record.ts'
import { type SeatMap, seatMap, seatMapPages } from './seat-map.ts'
import type { SheetSubject } from './sheet-subject.ts'
import { type SignInSheet, signInPages, signInSheet } from './sign-in-sheet.ts'

/** What one room's sheets of one material say. Plain data. */
export type MaterialContent = AdmissionTickets | DeskCards | DoorSign | RoomRecord | SeatMap | SignInSheet

/** What stands at the head of file names and feet. */
export const materialTitles: Record<Material, string> = {
  'admission-tickets': '准考证',
  'desk-cards': '桌签',
  'door-signs': '门贴',
  'sign-in-sheets': '签到表',
  'room-records': '考场情况记录单',
  'seat-maps': '座位表',
}

/** Materials that every room needs. The others are often had from elsewhere: nobody is reminded of them. */
export const neededMaterials: readonly Material[] = ['desk-cards', 'door-signs', 'sign-in-sheets']

/** Materials that are cut up and given out one by one, and so can be printed again for one candidate. */
export const isCards = (material: Material): boolean => material === 'admission-tickets' || material === 'desk-cards'

/**
 * Materials that hang where everybody reads them. They never show an ID number; the others may, and go into a
 * folder of their own.
 */
export const isPublic = (material: Material): boolean =>
  material === 'desk-cards' || material === 'door-signs' || material === 'seat-maps'

const makers: Record<Material, (subject: SheetSubject, design: Design) => MaterialContent> = {
  'admission-tickets': admissionTickets,
  'desk-cards': deskCards,
  'door-signs': doorSign,
  'sign-in-sheets': signInSheet,
  'room-records': roomRecord,
  'seat-maps': seatMap,
}

export const materialContent = (
  material: Material,
  subject: SheetSubject,
  design: Design = presetDesign(material),
): MaterialContent => makers[material](subject, design)

const pageCounts: Record<Material, (subject: SheetSubject, design: Design, skip: number) => number> = {
  'admission-tickets': ticketPages,
  'desk-cards': deskCardPages,
  'door-signs': doorSignPages,
  'sign-in-sheets': signInPages,
  'room-records': roomRecordPages,
  'seat-maps': seatMapPages,
}

/** Pages that printing the material for a room will take, without making it; `skip` labels are used up. */
export const materialPages = (
  material: Material,
  subject: SheetSubject,
  design: Design = presetDesign(material),
  skip = 0,
): number => pageCounts[material](subject, design, skip)

/** A hash of all that the sheets say but for the time they are printed at: their version. */
export const contentVersion = (content: MaterialContent): string => contentHash(content)

/** The marks of each card by candidate, for materials that are given out one by one; otherwise nothing. */
export function cardMarks(content: MaterialContent): Readonly<Record<string, Marks>> | undefined {
  if (content.kind === 'desk-cards') return deskCardMarks(content)
  return content.kind === 'admission-tickets' ? ticketMarks(content) : undefined
}

/** The marks of a room's sheet. They change exactly when the printed sheet would look different. */
export function sheetMarks(content: MaterialContent): Marks {
  const people = rowsOf(content)
    .filter((one) => one.candidate !== '')
    .sort((a, b) => compareText(a.candidate, b.candidate)) // so that a new seat is not also new people
  const shows = (field: 'class' | 'sex' | 'photo') => content.template.fields.includes(field)
  return marksOf({
    ...headParts(content.head),
    people: [people.map((one) => one.candidate), countsOf(content)],
    seat: content.kind === 'seat-maps' ? seatsOf(content) : people.map((one) => one.seat),
    name: people.map((one) => [one.name, 'sameName' in one && one.sameName]),
    number: hasNumbers(content)
      ? people.map((one) => [
          one.admissionNumber,
          'idNumber' in one && one.idNumber,
          'school' in one && one.school,
          ...(shows('class') && 'className' in one ? [one.className] : []),
          ...(shows('sex') && 'sex' in one ? [one.sex] : []),
        ])
      : undefined,
    photo: shows('photo') ? people.map((one) => photoOf(one)?.file ?? '') : undefined,
    template: designPart(content.head, content.mark, content.kind === 'door-signs' || content.kind === 'seat-maps'),
  })
}

const rowsOf = (content: MaterialContent) => ('cards' in content ? content.cards : content.rows)

/** Whom the sheets are about. */
export const candidatesOf = (content: MaterialContent): { readonly candidate: string; readonly name: string }[] =>
  rowsOf(content).filter((one) => one.candidate !== '')

const photoOf = (one: object): SheetPhoto | undefined => ('photo' in one ? (one.photo as SheetPhoto) : undefined)

/** The photos that the sheets show, with whose they are. */
export const photosOf = (content: MaterialContent): { readonly candidate: string; readonly photo: SheetPhoto }[] =>
  rowsOf(content).flatMap((one) => {
    const photo = photoOf(one)
    return photo ? [{ candidate: one.candidate, photo }] : []
  })

/** A map shows numbers and schools only where its template asks for them: then the template is what changed. */
const hasNumbers = ({ kind, template: { fields } }: MaterialContent): boolean =>
  kind !== 'seat-maps' || (['admission-number', 'school', 'class'] as const).some((field) => fields.includes(field))

const countsOf = (content: MaterialContent): unknown[] =>
  content.kind === 'room-records' ? [content.expected, content.present, content.happened, content.violations] : []

/** A map shows where every seat stands and which work, not only who has one. */
const seatsOf = ({ rows, marks }: SeatMap): unknown => [
  rows.map((one) => [one.candidate, one.seat, one.row, one.column, one.state]),
  marks,
]
