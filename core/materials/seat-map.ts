import type { RoomMark, Seat, SeatState } from '../model/room.ts'
import type { Template } from '../model/template.ts'
import { seatPlaces } from '../seating/seat-places.ts'
import { type Design, presetDesign } from './design.ts'
import type { SheetPhoto } from './photo-box.ts'
import { type SheetHead, type SheetSubject, sheetHead, shownPhoto } from './sheet-subject.ts'

/** A seat on the map and who has it. */
export type SeatMapRow = {
  /** Empty where nobody sits. */
  readonly candidate: string
  readonly seat: string
  readonly name: string
  readonly sameName: boolean
  readonly admissionNumber: string
  readonly school: string
  readonly className: string
  readonly photo?: SheetPhoto
  /** Row 0 is at the podium, column 0 at the left hand of who faces it. */
  readonly row: number
  readonly column: number
  readonly state: SeatState
}

/** The map of a room (座位表): who sits where. It has no ID number. */
export type SeatMap = {
  readonly kind: 'seat-maps'
  readonly head: SheetHead
  readonly template: Template
  readonly mark?: string | undefined
  readonly columns: number
  readonly grid: number
  /** Doors, windows and pillars; the podium is always in front. */
  readonly marks: readonly RoomMark[]
  readonly rows: readonly SeatMapRow[]
}

/** The room as it is drawn; one that has no drawing is shown as rows of seats in the order of their numbers. */
export function seatMap(subject: SheetSubject, design: Design = presetDesign('seat-maps')): SeatMap {
  const { candidates, roomInfo } = subject
  const { seats, rows: grid, columns } = seatPlaces(seatsOf(subject))
  const bySeat = Map.groupBy(candidates, (candidate) => candidate.seat ?? '')
  const { template, mark } = design
  const shown = (field: Template['fields'][number], value: string) => (template.fields.includes(field) ? value : '')
  const rows = seats.flatMap((seat): SeatMapRow[] => {
    const place = { seat: seat.number, row: seat.row, column: seat.column, state: seat.state ?? 'usable' }
    const people = bySeat.get(seat.number) ?? []
    if (people.length === 0) return template.blankSeats ? [{ ...place, ...nobody }] : []
    return people.map((c) => ({
      ...place,
      candidate: c.id,
      name: shown('name', c.name),
      sameName: subject.sameName(c),
      admissionNumber: shown('admission-number', c.admissionNumber ?? ''),
      school: shown('school', c.school ?? ''),
      className: shown('class', c.className ?? ''),
      ...shownPhoto(c, subject, template),
    }))
  })
  const marks = (roomInfo?.marks ?? []).filter(({ kind }) => kind !== 'podium')
  return { kind: 'seat-maps', head: sheetHead(subject, design), template, mark, columns, grid, marks, rows }
}

const nobody = { candidate: '', name: '', sameName: false, admissionNumber: '', school: '', className: '' }

/** The room's seats, and at the end those that only candidates name. */
function seatsOf({ roomInfo, candidates }: SheetSubject): Seat[] {
  const seats = roomInfo?.seats ?? []
  const known = new Set(seats.map((seat) => seat.number))
  const named = [...new Set(candidates.map((c) => c.seat ?? ''))].filter((number) => !known.has(number))
  return [...seats, ...named.map((number) => ({ number }))]
}

/** A page for each side it is shown from. */
export const seatMapPages = (_: SheetSubject, { template }: Design): number => template.views.length
