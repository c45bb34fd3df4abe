import type { LabelSheet } from '../../../core/materials/label-sheet.ts'
import type { Ink } from './ink.ts'
import { lightGrey } from './palette.ts'

/** From the cards outwards: clear of the cut by 1 mm, and within what an office printer still prints. */
const clear = 1
const length = 2.6
/** Half the arm of the crosses between cards. */
const arm = 1.2

/** Crop marks at the outer edges and small crosses where four cards meet, for cards that are cut from plain paper. */
export function drawCropMarks(ink: Ink, sheet: LabelSheet): void {
  const cutsX = Array.from({ length: sheet.columns + 1 }, (_, i) => sheet.left + i * (sheet.width + sheet.gapX))
  const cutsY = Array.from({ length: sheet.rows + 1 }, (_, i) => sheet.top + i * (sheet.height + sheet.gapY))
  const [left, right] = [cutsX[0]!, cutsX.at(-1)!]
  const [top, bottom] = [cutsY[0]!, cutsY.at(-1)!]
  const marks = [
    ...cutsY.flatMap(
      (y) =>
        [
          [left - clear - length, y, left - clear, y],
          [right + clear, y, right + clear + length, y],
        ] as const,
    ),
    ...cutsX.flatMap(
      (x) =>
        [
          [x, top - clear - length, x, top - clear],
          [x, bottom + clear, x, bottom + clear + length],
        ] as const,
    ),
  ]
  ink.lines(marks, 0.15)
  const inner = cutsX.slice(1, -1).flatMap((x) => cutsY.slice(1, -1).map((y) => ({ x, y })))
  const crosses = inner.flatMap(
    ({ x, y }) =>
      [
        [x - arm, y, x + arm, y],
        [x, y - arm, x, y + arm],
      ] as const,
  )
  if (crosses.length > 0) ink.lines(crosses, 0.1, lightGrey)
}
