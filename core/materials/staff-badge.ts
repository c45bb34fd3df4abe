import { roleWords } from '../describe/equipment-words.ts'
import type { Exam } from '../model/exam.ts'
import type { StaffMember } from '../model/staff.ts'
import { dayOf } from '../rules/session-words.ts'
import type { LabelSheet } from './label-sheet.ts'
import { papers } from './paper.ts'

/** 工作证: 90 × 55 mm, ten on a sheet of A4, to be cut along the marks. */
export const badgeSheet: LabelSheet = {
  paper: papers.A4,
  columns: 2,
  rows: 5,
  width: 90,
  height: 55,
  left: 15,
  top: 11,
  gapX: 0,
  gapY: 0,
}

export type StaffBadge = {
  readonly name: string
  readonly role: string
  readonly number: string
  readonly unit: string
  readonly place: string
}

export type StaffBadges = {
  readonly kind: 'staff-badges'
  readonly exam: string
  readonly site: string
  /** `5月25日–6月14日`. */
  readonly days: string
  readonly badges: readonly StaffBadge[]
}

/** Badges of everybody on duty; the code is the badge's number, for signing in. */
export function staffBadges(exam: Exam, staff: readonly (StaffMember & { readonly place: string })[]): StaffBadges {
  const days = [
    ...new Set(
      exam.sessions
        .map(({ start }) => start)
        .sort()
        .map(dayOf),
    ),
  ]
  return {
    kind: 'staff-badges',
    exam: exam.name,
    site: exam.site,
    days: days.length > 1 ? `${days[0]}–${days.at(-1)}` : (days[0] ?? ''),
    badges: staff.map(({ name, role, number, unit, place }) => ({ name, role: roleWords[role], number, unit, place })),
  }
}
