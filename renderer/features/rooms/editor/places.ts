import type { PlaceKey } from '../../../../core/seating/drawing.ts'
import { type GridPlace, type Measure, pointOf } from '../plan/measure.ts'

/** Places between two corners of a box, among those given; with `also` added to them. */
export function inBand(
  keys: Iterable<PlaceKey>,
  from: GridPlace,
  to: GridPlace,
  also: Iterable<PlaceKey>,
): Set<PlaceKey> {
  const [top, bottom] = [Math.min(from.row, to.row), Math.max(from.row, to.row)]
  const [left, right] = [Math.min(from.column, to.column), Math.max(from.column, to.column)]
  const found = [...keys].filter((key) => {
    const { row, column } = placeOf(key)
    return row >= top && row <= bottom && column >= left && column <= right
  })
  return new Set([...also, ...found])
}

export function placeOf(key: PlaceKey): GridPlace {
  const [row, column] = key.split(',').map(Number)
  return { row: row!, column: column! }
}

export function toggled(selected: ReadonlySet<PlaceKey>, key: PlaceKey): Set<PlaceKey> {
  const next = new Set(selected)
  if (!next.delete(key)) next.add(key)
  return next
}

export function shifted(key: PlaceKey, down: number, right: number): PlaceKey {
  const { row, column } = placeOf(key)
  return `${row + down},${column + right}`
}

export const withinGrid = (at: number, size: number): number => Math.min(size - 1, Math.max(0, at))

/** One step beyond the grid is its wall. */
export const withinWalls = (at: number, size: number): number => Math.min(size, Math.max(-1, at))

export function pointBetween(measure: Measure, from: GridPlace, to: GridPlace) {
  const [a, b] = [pointOf(measure, from), pointOf(measure, to)]
  return { x: b.x - a.x, y: b.y - a.y }
}
