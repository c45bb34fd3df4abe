/** How a room's grid is laid on the drawing: cells in drawing units, row 0 at the podium. */
export type Measure = {
  readonly rows: number
  readonly columns: number
  readonly cell: { readonly width: number; readonly height: number }
  /** Seen from the podium by the invigilator, instead of by a candidate. */
  readonly mirrored: boolean
}

export type Point = { readonly x: number; readonly y: number }
export type GridPlace = { readonly row: number; readonly column: number }

/** Around the grid a strip for doors and windows, and in front of it the podium. */
export const wall = 0.75

export function sizeOfPlan({ rows, columns, cell }: Measure): { readonly width: number; readonly height: number } {
  return {
    width: (Math.max(1, columns) + 2 * wall) * cell.width,
    height: (Math.max(1, rows) + 2 * wall + 0.5) * cell.height,
  }
}

/** Where the podium's strip is: above the grid, or below it in the invigilator's view. */
const above = ({ mirrored }: Measure): number => wall + (mirrored ? 0 : 0.5)

/** Upper left corner of a place; −1 and one beyond the last are the walls. */
export function pointOf(measure: Measure, { row, column }: GridPlace): Point {
  const { rows, columns, cell, mirrored } = measure
  const [down, right] = mirrored ? [Math.max(1, rows) - 1 - row, Math.max(1, columns) - 1 - column] : [row, column]
  return { x: (wall + right) * cell.width, y: (above(measure) + down) * cell.height }
}

/** The place under a point of the drawing. */
export function placeAt(measure: Measure, { x, y }: Point): GridPlace {
  const { rows, columns, cell, mirrored } = measure
  const [down, right] = [Math.floor(y / cell.height - above(measure)), Math.floor(x / cell.width - wall)]
  return mirrored
    ? { row: Math.max(1, rows) - 1 - down, column: Math.max(1, columns) - 1 - right }
    : { row: down, column: right }
}

/** The podium's strip. */
export function podiumBox(measure: Measure): Point & { readonly width: number; readonly height: number } {
  const { width, height } = sizeOfPlan(measure)
  const size = { width: Math.min(width * 0.4, 5 * measure.cell.width), height: measure.cell.height * 0.55 }
  const y = measure.mirrored ? height - size.height - measure.cell.height * 0.15 : measure.cell.height * 0.15
  return { x: (width - size.width) / 2, y, ...size }
}
