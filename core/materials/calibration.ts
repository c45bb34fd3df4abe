import type { Calibration } from '../model/printer.ts'
import { rulers } from './test-page.ts'

/** What a ruler showed on the printed test page, in millimetres. */
export type Measured = {
  /** Length of the ruler across, 150 by rights, and of the one down, 200. */
  readonly across: number
  readonly down: number
  /** From the paper's left edge to the 0 of the ruler across, and from its top to the 0 of the ruler down. */
  readonly left: number
  readonly top: number
}

export const uncalibrated: Calibration = { offsetX: 0, offsetY: 0, scaleX: 100, scaleY: 100 }

export const isCalibrated = ({ offsetX, offsetY, scaleX, scaleY }: Calibration): boolean =>
  offsetX !== 0 || offsetY !== 0 || scaleX !== 100 || scaleY !== 100

/** What the test page measures on a printer that is not off. */
export const trueMeasures: Measured = {
  across: rulers.across.length,
  down: rulers.down.length,
  left: rulers.across.x,
  top: rulers.down.y,
}

/**
 * The calibration that brings a printer right, from a test page that was printed with `current`. To a
 * hundredth of a millimetre and of a percent; it may lie outside what {@link Calibration} allows.
 */
export function calibrationFrom(measured: Measured, current: Calibration = uncalibrated): Calibration {
  const across = corrected(
    current.offsetX,
    current.scaleX,
    measured.across / rulers.across.length,
    measured.left,
    rulers.across.x,
  )
  const down = corrected(
    current.offsetY,
    current.scaleY,
    measured.down / rulers.down.length,
    measured.top,
    rulers.down.y,
  )
  return { offsetX: across.offset, offsetY: down.offset, scaleX: across.scale, scaleY: down.scale }
}

/** The printer puts p at a + s·p; drawn at (p − a)/s it comes out at p. */
function corrected(offset: number, percent: number, s: number, found: number, start: number) {
  const scale = percent / 100
  const a = found - s * start
  return { offset: round(offset - (scale * a) / s), scale: round((scale / s) * 100) }
}

const round = (n: number): number => Math.round(n * 100) / 100 + 0
