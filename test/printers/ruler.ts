import { rulers } from '../../core/materials/test-page.ts'
import type { Picture } from '../materials/tools.ts'

/** Most that a page may be off for its ruler still to be found. */
const slack = 3

/**
 * Middles of the marks of one of the test page's rulers, in millimetres, wherever the page put it. Looked for
 * along lines that cross only its long marks and its figures' free side.
 */
export function middlesOfMarks(page: Picture, dpi: number, which: 'across' | 'down'): number[] {
  const pixel = (millimetres: number) => Math.round((millimetres / 25.4) * dpi)
  const { x, y, length } = rulers[which]
  for (let off = -slack; off <= slack; off += 0.25) {
    const grey =
      which === 'across'
        ? (at: number) => page.grey[pixel(y + 1.5 + off) * page.width + at]!
        : (at: number) => page.grey[at * page.width + pixel(x + 1.5 + off)]!
    const marks = darkMiddles(which === 'across' ? page.width : page.height, grey, dpi).filter((at) => {
      const start = which === 'across' ? x : y
      return at > start - 4 && at < start + length + 4
    })
    if (marks.length === length + 1) return marks
  }
  throw new Error(`The ruler ${which} is not on the page`)
}

function darkMiddles(length: number, grey: (at: number) => number, dpi: number): number[] {
  const middles: number[] = []
  for (let at = 0; at < length; at++) {
    const from = at
    while (at < length && grey(at) < 128) at++
    if (at > from) middles.push((((from + at) / 2) * 25.4) / dpi)
  }
  return middles
}
