import { usualLook } from './design.ts'
import type { LabelSheet } from './label-sheet.ts'
import { numberRange } from './number-range.ts'
import { papers } from './paper.ts'
import { type SheetHead, type SheetSubject, sheetHead } from './sheet-subject.ts'

/** The label of one room's bag (试卷袋 / 资料袋). */
export type BagLabel = {
  readonly head: SheetHead
  readonly candidates: number
  readonly first: string
  readonly last: string
}

export type BagLabels = { readonly kind: 'bag-labels'; readonly labels: readonly BagLabel[] }

/** Three to a page of A4, to be cut. */
export const bagLabelSheet: LabelSheet = {
  paper: papers.A4,
  columns: 1,
  rows: 3,
  width: 190,
  height: 90,
  left: 10,
  top: 10,
  gapX: 0,
  gapY: 0,
}

export const bagLabels = (subjects: readonly SheetSubject[]): BagLabels => ({
  kind: 'bag-labels',
  labels: subjects.map((subject) => ({
    head: sheetHead(subject, { look: usualLook }),
    candidates: subject.candidates.length,
    ...numberRange(subject.candidates),
  })),
})
