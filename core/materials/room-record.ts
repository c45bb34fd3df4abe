import type { Template } from '../model/template.ts'
import { type Design, presetDesign } from './design.ts'
import { type SheetHead, type SheetSubject, sheetHead } from './sheet-subject.ts'
import { breakText } from './text-lines.ts'

/** Someone who did not come. */
export type AbsentRow = {
  readonly candidate: string
  readonly seat: string
  readonly name: string
  readonly admissionNumber: string
}

/**
 * The record of a room (考场情况记录单): one page, filled in by hand. Once the absences of the room are fixed the
 * counts and the absent are printed on it.
 */
export type RoomRecord = {
  readonly kind: 'room-records'
  readonly head: SheetHead
  readonly template: Template
  readonly mark?: string | undefined
  /** Absent on a blank form. */
  readonly expected?: number
  /** 实到, once it is fixed. */
  readonly present?: number
  readonly rows: readonly AbsentRow[]
  /** What happened, and what was against the rules, from the record of the day; empty: to be written by hand. */
  readonly happened: readonly string[]
  readonly violations: readonly string[]
}

export function roomRecord(subject: SheetSubject, design: Design = presetDesign('room-records')): RoomRecord {
  const { template, mark } = design
  const head = sheetHead(subject, design)
  const { absent, candidates } = subject
  const { happened = [], violations = [] } = subject.notes?.() ?? {}
  const sheet = {
    kind: 'room-records',
    head,
    template,
    mark,
    expected: candidates.length,
    happened,
    violations,
  } as const
  if (!absent) return { ...sheet, rows: [] }
  const gone = new Set(absent)
  const rows = candidates
    .filter((c) => gone.has(c.id))
    .map(
      (c): AbsentRow => ({
        candidate: c.id,
        seat: c.seat ?? '',
        name: c.name,
        admissionNumber: c.admissionNumber ?? '',
      }),
    )
  return { ...sheet, present: candidates.length - rows.length, rows }
}

/** The parts of the sheet that are written in: their heights in millimetres. */
export const recordAreas = { happened: 72, violations: 40 } as const

/** How notes stand in a part: on its rules while they are few, else closer; what does not fit goes on a page of its own. */
export type NoteLayout = {
  readonly lines: readonly string[]
  readonly ruled: boolean
  readonly step: number
  readonly more: boolean
}

const noteWidth = 140
const noteSize = 9.5
const ruledStep = 8
const closeStep = 5

export function layOutNotes(notes: readonly string[], height: number): NoteLayout {
  const lines = notes.flatMap((note) => breakText(note, noteWidth, noteSize))
  const rules = Math.floor((height - 9) / ruledStep)
  if (lines.length <= rules) return { lines, ruled: true, step: ruledStep, more: false }
  const most = Math.floor((height - 9) / closeStep)
  if (lines.length <= most) return { lines, ruled: false, step: closeStep, more: false }
  return { lines: [...lines.slice(0, most - 1), '（接附页）'], ruled: false, step: closeStep, more: true }
}

/** What stands on the page that follows, in full; nothing where all of it found room. */
export function annexOf({
  happened,
  violations,
}: RoomRecord): { readonly title: string; readonly lines: readonly string[] }[] {
  const whole = (notes: readonly string[]) => notes.flatMap((note) => breakText(note, noteWidth + 26, noteSize))
  return [
    ...(layOutNotes(happened, recordAreas.happened).more ? [{ title: '考场情况', lines: whole(happened) }] : []),
    ...(layOutNotes(violations, recordAreas.violations).more ? [{ title: '违纪情况', lines: whole(violations) }] : []),
  ]
}

/** Lines of the annex on each page. */
export const annexLines = 44

export const annexPages = (record: RoomRecord): number => {
  const lines = annexOf(record).reduce((sum, part) => sum + part.lines.length + 2, 0)
  return Math.ceil(lines / annexLines)
}

export const roomRecordPages = (subject: SheetSubject, design: Design): number =>
  1 + annexPages(roomRecord(subject, design))
