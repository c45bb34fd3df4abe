import type { Calibration } from '../../../core/model/printer.ts'

/** Where a drawn millimetre comes to lie on the paper. */
export type Placement = {
  readonly x: number
  readonly y: number
  readonly across: number
  readonly down: number
  readonly isMoved: boolean
}

export function placement({ offsetX, offsetY, scaleX, scaleY }: Calibration, scale: number): Placement {
  const across = (scaleX / 100) * scale
  const down = (scaleY / 100) * scale
  return { x: offsetX, y: offsetY, across, down, isMoved: offsetX !== 0 || offsetY !== 0 || across !== 1 || down !== 1 }
}
