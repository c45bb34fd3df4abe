import type { Template } from '../model/template.ts'
import { type Design, presetDesign } from './design.ts'
import { type SheetHead, type SheetSubject, sheetHead } from './sheet-subject.ts'

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
}

export function roomRecord(subject: SheetSubject, design: Design = presetDesign('room-records')): RoomRecord {
  const { template, mark } = design
  const head = sheetHead(subject, design)
  const { absent, candidates } = subject
  if (!absent) return { kind: 'room-records', head, template, mark, expected: candidates.length, rows: [] }
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
  return {
    kind: 'room-records',
    head,
    template,
    mark,
    expected: candidates.length,
    present: candidates.length - rows.length,
    rows,
  }
}

export const roomRecordPages = (): number => 1
