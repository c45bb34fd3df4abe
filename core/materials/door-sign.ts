import type { Template } from '../model/template.ts'
import { type Design, presetDesign } from './design.ts'
import { numberRange } from './number-range.ts'
import { type SheetHead, type SheetSubject, sheetHead } from './sheet-subject.ts'

export type DoorSignRow = {
  readonly candidate: string
  readonly seat: string
  readonly name: string
  readonly sameName: boolean
  readonly admissionNumber: string
  readonly school: string
  readonly className: string
}

/** What hangs on the door of a room (门贴): who sits where, in which session. It has no ID number. */
export type DoorSign = {
  readonly kind: 'door-signs'
  readonly head: SheetHead
  readonly template: Template
  readonly mark?: string | undefined
  /** First and last admission number (号段); empty where nobody has one. */
  readonly first: string
  readonly last: string
  readonly rows: readonly DoorSignRow[]
}

export function doorSign(subject: SheetSubject, design: Design = presetDesign('door-signs')): DoorSign {
  return {
    kind: 'door-signs',
    head: sheetHead(subject, design),
    template: design.template,
    mark: design.mark,
    ...numberRange(subject.candidates),
    rows: subject.candidates.map((c) => ({
      candidate: c.id,
      seat: c.seat ?? '',
      name: c.name,
      sameName: subject.sameName(c),
      admissionNumber: c.admissionNumber ?? '',
      school: c.school ?? '',
      className: c.className ?? '',
    })),
  }
}

/** The list stands in two columns. A page after the first has a smaller head and so room for more rows. */
export const doorSignColumns = 2
const rowsOnFirstPage = 28
const rowsOnNextPage = 38

/** Rows of the list on each page, as even as the pages allow; one page at least. */
export function doorSignLayout(candidates: number): { readonly from: number; readonly to: number }[] {
  const first = rowsOnFirstPage * doorSignColumns
  const next = rowsOnNextPage * doorSignColumns
  const pages = candidates <= first ? 1 : 1 + Math.ceil((candidates - first) / next)
  const slices = [{ from: 0, to: Math.min(candidates, first) }]
  for (let page = 1; page < pages; page++) {
    const from = slices.at(-1)!.to
    slices.push({ from, to: Math.min(candidates, from + next) })
  }
  return slices
}

/** One page where no list is shown, only the room and its range of numbers. */
export const doorSignPages = ({ candidates }: SheetSubject, { template }: Design): number =>
  template.fields.length === 0 ? 1 : doorSignLayout(candidates.length).length
