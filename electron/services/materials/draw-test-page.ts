import { usualLook } from '../../../core/materials/design.ts'
import { papers } from '../../../core/materials/paper.ts'
import { rulerMark, rulers, type TestPage } from '../../../core/materials/test-page.ts'
import { halfDays } from '../../../core/rules/session-words.ts'
import { drawCode128, drawQr } from './draw-codes.ts'
import { drawHalfDayBar } from './draw-half-day.ts'
import type { Ink } from './ink.ts'
import { grey } from './palette.ts'
import type { Sheet, Stamp } from './sheet.ts'

const paper = papers.A4
const middle = paper.width / 2

/** Rulers to hold against a real one, a frame to see the margins by, the half days' colours, and codes to scan. */
export function testPageSheets(_: TestPage, { printedAt }: Stamp): Sheet[] {
  return [
    {
      paper,
      draw(ink: Ink) {
        ink.frame({ x: 5, y: 5, width: paper.width - 10, height: paper.height - 10 }, 0.2)
        ink.text('打印测试页', middle, 24, { size: 22, weight: 'bold', align: 'center' })
        ink.text('打印时选“实际大小 / 100%”，不要选“适合页面”。', middle, 33, { size: 11, align: 'center' })
        drawRuler(ink, rulers.across, true)
        drawRuler(ink, rulers.down, false)
        const hints = [
          '1. 用尺量两条刻度：横尺应为 150 毫米，竖尺应为 200 毫米。短了或长了，说明打印时被缩放。',
          '2. 外框距纸边 5 毫米，四边都应看得见；左右、上下不等，就是打印机的偏移。',
          '3. 上午、下午、晚上三种标记应一眼分得开，黑白打印机上也是。',
          '4. 用扫码枪扫下面的码，应读出 EXAMDESK-2024。',
        ]
        for (const [i, hint] of hints.entries()) ink.text(hint, 40, 84 + i * 9, { size: 10.5, within: 150 })
        for (const [i, halfDay] of halfDays.entries())
          drawHalfDayBar(ink, halfDay, usualLook.colours[halfDay], { x: 40 + i * 14, y: 120, width: 8, height: 20 })
        drawCode128(ink, 'EXAMDESK-2024', { x: 40, y: 146, width: 100, height: 15 }, 5)
        drawQr(ink, 'EXAMDESK-2024', 36, 168, 30)
        ink.text(`ExamDesk 考务台 · ${printedAt}`, middle, 284, { size: 7.5, colour: grey, align: 'center' })
      },
    },
  ]
}

/** A mark every millimetre, longer at fives, with figures at tens. */
function drawRuler(ink: Ink, { x, y, length }: { x: number; y: number; length: number }, across: boolean): void {
  const marks = Array.from({ length: length + 1 }, (_, i) => {
    const tall = i % 10 === 0 ? 6 : i % 5 === 0 ? 4.2 : 2.8
    return across ? ([x + i, y, x + i, y + tall] as const) : ([x, y + i, x + tall, y + i] as const)
  })
  ink.lines([across ? [x, y, x + length, y] : [x, y, x, y + length], ...marks], rulerMark)
  for (let i = 0; i <= length; i += 10) {
    if (across) ink.text(String(i), x + i, y + 9.5, { size: 7, align: 'center' })
    else ink.text(String(i), x + 7.5, y + i + 0.9, { size: 7 })
  }
}
