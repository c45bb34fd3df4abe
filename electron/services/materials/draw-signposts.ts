import { landscape, papers } from '../../../core/materials/paper.ts'
import type { Signposts } from '../../../core/materials/signpost.ts'
import type { Signpost } from '../../../core/model/site-sheet.ts'
import type { Ink } from './ink.ts'
import { grey } from './palette.ts'
import type { Sheet, Stamp } from './sheet.ts'

const paper = landscape(papers.A4)
const middle = paper.width / 2
const black = '#000000'

/** One sign to a page: the place as large as it goes, and an arrow to be seen from the end of a corridor. */
export function signpostSheets({ site, signs }: Signposts, { printedAt }: Stamp): Sheet[] {
  return signs.map((sign, index) => ({
    paper,
    draw(ink: Ink) {
      ink.frame({ x: 8, y: 8, width: paper.width - 16, height: paper.height - 16 }, 1.2, black, 4)
      const centre = drawArrow(ink, sign)
      const within = sign.arrow === 'left' || sign.arrow === 'right' ? 172 : 262
      const height = sign.arrow === 'ahead' ? 58 : 96
      const y = sign.arrow === 'ahead' ? 138 : 98
      const style = { weight: 'bold', align: 'center', within, oneLineFrom: 90, maxLines: 2 } as const
      ink.block(sign.text, centre, y, { ...style, size: 190, height })
      if (sign.note) ink.text(sign.note, centre, 180, { size: 34, align: 'center', within })
      const foot = { size: 8, colour: grey } as const
      ink.text(site, 14, 196.5, foot)
      ink.text(`${index + 1} / ${signs.length} · 打印 ${printedAt}`, paper.width - 14, 196.5, {
        ...foot,
        align: 'right',
      })
    },
  }))
}

/** Gives the middle of what the arrow leaves free. */
function drawArrow(ink: Ink, { arrow }: Signpost): number {
  if (arrow === 'none') return middle
  if (arrow === 'ahead') {
    ink.shape(pointed(middle, 18, 84, 'ahead'), black)
    return middle
  }
  const isLeft = arrow === 'left'
  ink.shape(pointed(isLeft ? 16 : paper.width - 16, 105, 76, arrow), black)
  return isLeft ? middle + 42 : middle - 42
}

/** An arrow whose point is at `x`, `y`, so long, as seven corners. */
function pointed(x: number, y: number, length: number, to: 'left' | 'right' | 'ahead'): (readonly [number, number])[] {
  const head = length * 0.46
  const outline: readonly (readonly [along: number, across: number])[] = [
    [0, 0],
    [head, length * 0.42],
    [head, length * 0.17],
    [length, length * 0.17],
    [length, -length * 0.17],
    [head, -length * 0.17],
    [head, -length * 0.42],
  ]
  return outline.map(([along, across]) =>
    to === 'ahead' ? [x + across, y + along] : to === 'left' ? [x + along, y + across] : [x - along, y + across],
  )
}
