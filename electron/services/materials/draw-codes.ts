import { code128, fitsCode128 } from '../../../core/materials/code-128.ts'
import { moduleFor, quietQrModules, safeModule } from '../../../core/materials/code-size.ts'
import type { Box } from '../../../core/materials/paper.ts'
import type { Ink } from './ink.ts'
import { qrBoxes } from './qr-boxes.ts'

/** `left-out`: the text is too long for the box or has characters that Code 128 lacks. */
export type DrawnCode = 'good' | 'small' | 'left-out'

/**
 * Code 128 from the left edge of the box. The quiet zone at the right is part of the box; `quiet` is how many
 * millimetres stay blank to the left of it.
 */
export function drawCode128(ink: Ink, text: string, box: Box, quiet: number): DrawnCode {
  if (!fitsCode128(text)) return 'left-out'
  const { modules, bars } = code128(text)
  const module = moduleFor(modules, box.width, quiet)
  if (module === undefined) return 'left-out'
  ink.modules(
    box.x,
    box.y,
    bars.map(([at, width]) => [at, 0, width, 1] as const),
    module,
    box.height,
  )
  return module >= safeModule ? 'good' : 'small'
}

/** A QR code whose box, quiet zone included, is the square at `x`, `y`. */
export function drawQr(ink: Ink, text: string, x: number, y: number, side: number): void {
  const { size, boxes } = qrBoxes(text)
  const module = Math.floor(side / (size + 2 * quietQrModules) / (25.4 / 600)) * (25.4 / 600)
  const margin = (side - size * module) / 2
  ink.modules(x + margin, y + margin, boxes, module)
}
