import type { Box } from '../../../core/materials/paper.ts'
import { type HalfDay, halfDayWords } from '../../../core/rules/session-words.ts'
import type { Ink } from './ink.ts'

/**
 * The bar that tells a morning from an afternoon at a glance: morning a full bar, afternoon an open one
 * with a thick frame, evening a full one with a light line through it; so they differ in black and white too.
 */
export function drawHalfDayBar(ink: Ink, halfDay: HalfDay, colour: string, box: Box): void {
  const open = halfDay === 'pm'
  const line = Math.min(0.8, box.width / 6)
  if (open)
    ink.frame(
      { x: box.x + line / 2, y: box.y + line / 2, width: box.width - line, height: box.height - line },
      line,
      colour,
    )
  else ink.fill(box, colour)
  const word = [...halfDayWords[halfDay]]
  const size = box.width * (open ? 1.75 : 2.1)
  const step = (size * 25.4) / 72 + 0.8
  const first = box.y + box.height / 2 - (step * (word.length - 1)) / 2 + size * 0.13
  for (const [i, character] of word.entries()) {
    ink.text(character, box.x + box.width / 2, first + i * step, {
      size,
      weight: 'bold',
      align: 'center',
      colour: open ? colour : '#FFFFFF',
    })
  }
  if (halfDay === 'evening')
    ink.fill({ x: box.x + box.width - 1.6, y: box.y, width: 0.6, height: box.height }, '#FFFFFF')
}
