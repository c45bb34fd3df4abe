import type { LabelPaper } from '../model/template.ts'
import { type Paper, papers } from './paper.ts'

/** A paper of the library, with where its measures come from. */
export type LibraryPaper = LabelPaper & {
  readonly name: readonly [zh: string, en: string]
  /** `plain`: ordinary paper that is cut; otherwise a product whose published measures these are. */
  readonly origin: string
}

/** Equal labels in the middle of the sheet, as label papers have them. */
function centred(
  id: string,
  columns: number,
  rows: number,
  width: number,
  height: number,
  gapX = 0,
  gapY = 0,
): LabelPaper {
  const { width: across, height: down } = papers.A4
  const margin = (paper: number, count: number, size: number, gap: number) =>
    round((paper - count * size - (count - 1) * gap) / 2)
  const left = margin(across, columns, width, gapX)
  return { id, paper: papers.A4, columns, rows, width, height, left, top: margin(down, rows, height, gapY), gapX, gapY }
}

const round = (n: number): number => Math.round(n * 100) / 100

/** Ten cards on plain A4, to be cut: the outer margin takes the crop marks and what no office printer prints. */
export const plainCards: LabelPaper = {
  id: 'plain-2x5',
  paper: papers.A4,
  columns: 2,
  rows: 5,
  width: 97,
  height: 56,
  left: 8,
  top: 8.5,
  gapX: 0,
  gapY: 0,
}

/**
 * Papers that stationers sell, by columns × rows. Sheets of one grid differ from maker to maker by a millimetre:
 * the measures of a packet stand on its back, and the site can alter them.
 */
export const labelPapers: readonly LibraryPaper[] = [
  { ...plainCards, name: ['普通 A4 裁切 2×5（97×56）', 'Plain A4 to cut, 2×5 (97×56)'], origin: 'plain' },
  {
    ...centred('plain-3x5', 3, 5, 64, 54),
    name: ['普通 A4 裁切 3×5（64×54）', 'Plain A4 to cut, 3×5 (64×54)'],
    origin: 'plain',
  },
  { ...centred('105x57', 2, 5, 105, 57), name: ['2×5 不干胶（105×57）', 'Labels 2×5 (105×57)'], origin: 'Avery 3425' },
  {
    ...centred('99x57', 2, 5, 99.1, 57, 2.5),
    name: ['2×5 不干胶（99.1×57）', 'Labels 2×5 (99.1×57)'],
    origin: 'Avery L7173',
  },
  { ...centred('105x74', 2, 4, 105, 74), name: ['2×4 不干胶（105×74）', 'Labels 2×4 (105×74)'], origin: 'Avery 3427' },
  {
    ...centred('99x68', 2, 4, 99.1, 67.7, 2.5),
    name: ['2×4 不干胶（99.1×67.7）', 'Labels 2×4 (99.1×67.7)'],
    origin: 'Avery L7165',
  },
  {
    ...centred('99x38', 2, 7, 99.1, 38.1, 2.5),
    name: ['2×7 不干胶（99.1×38.1）', 'Labels 2×7 (99.1×38.1)'],
    origin: 'Avery L7163',
  },
  {
    ...centred('99x34', 2, 8, 99.1, 33.9, 2.5),
    name: ['2×8 不干胶（99.1×33.9）', 'Labels 2×8 (99.1×33.9)'],
    origin: 'Avery L7162',
  },
  {
    ...centred('70x51', 3, 5, 70, 50.8),
    name: ['3×5 不干胶（70×50.8）', 'Labels 3×5 (70×50.8)'],
    origin: 'Avery 3669',
  },
  {
    ...centred('64x47', 3, 6, 63.5, 46.6, 2.5),
    name: ['3×6 不干胶（63.5×46.6）', 'Labels 3×6 (63.5×46.6)'],
    origin: 'Avery L7161',
  },
  {
    ...centred('64x38', 3, 7, 63.5, 38.1, 2.5),
    name: ['3×7 不干胶（63.5×38.1）', 'Labels 3×7 (63.5×38.1)'],
    origin: 'Avery L7160',
  },
  { ...centred('70x37', 3, 8, 70, 37), name: ['3×8 不干胶（70×37）', 'Labels 3×8 (70×37)'], origin: 'Avery 3474' },
  { ...centred('70x36', 3, 8, 70, 36), name: ['3×8 不干胶（70×36）', 'Labels 3×8 (70×36)'], origin: 'Avery 3475' },
  {
    ...centred('64x34', 3, 8, 63.5, 33.9, 2.5),
    name: ['3×8 不干胶（63.5×33.9）', 'Labels 3×8 (63.5×33.9)'],
    origin: 'Avery L7159',
  },
  {
    ...centred('53x30', 4, 10, 52.5, 29.7),
    name: ['4×10 不干胶（52.5×29.7）', 'Labels 4×10 (52.5×29.7)'],
    origin: 'Avery 3651',
  },
  {
    ...centred('49x25', 4, 10, 48.5, 25.4),
    name: ['4×10 不干胶（48.5×25.4）', 'Labels 4×10 (48.5×25.4)'],
    origin: 'Avery 3657',
  },
  {
    ...centred('38x21', 5, 13, 38.1, 21.2, 2.5),
    name: ['5×13 不干胶（38.1×21.2）', 'Labels 5×13 (38.1×21.2)'],
    origin: 'Avery L7651',
  },
]

/** What is wrong with measures of the site's own. */
export const labelProblems = ['beyond-right-edge', 'beyond-bottom-edge', 'label-too-small', 'paper-unknown'] as const
export type LabelProblem = (typeof labelProblems)[number]

/** Smaller than this nothing is read from a desk. */
const smallest = { width: 25, height: 12 }
const tolerance = 0.15

export function problemsOfLabels(labels: LabelPaper): LabelProblem[] {
  const { paper, columns, rows, width, height, left, top, gapX, gapY } = labels
  const right = left + columns * width + (columns - 1) * gapX
  const bottom = top + rows * height + (rows - 1) * gapY
  return [
    ...(right > paper.width + tolerance ? (['beyond-right-edge'] as const) : []),
    ...(bottom > paper.height + tolerance ? (['beyond-bottom-edge'] as const) : []),
    ...(width < smallest.width || height < smallest.height ? (['label-too-small'] as const) : []),
    ...(isKnown(paper) ? [] : (['paper-unknown'] as const)),
  ]
}

const isKnown = (paper: Paper): boolean =>
  Object.values(papers).some((one) => one.width === paper.width && one.height === paper.height)
