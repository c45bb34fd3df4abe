import type { KeyboardEvent } from 'react'
import { type PlaceKey, placeKey } from '../../../../core/seating/drawing.ts'
import type { GridPlace, Measure } from '../plan/measure.ts'
import { toggled, withinGrid } from './places.ts'

/** What the keyboard does on the drawing. */
export type CanvasActs = {
  readonly cursor: GridPlace
  readonly measure: Measure
  readonly isSeat: (key: PlaceKey) => boolean
  readonly every: () => Iterable<PlaceKey>
  readonly selected: ReadonlySet<PlaceKey>
  readonly select: (places: ReadonlySet<PlaceKey>) => void
  readonly goTo: (place: GridPlace) => void
  readonly shift: (down: number, right: number) => void
  /** Enter: a seat put here, or the next number given. */
  readonly act: () => void
  readonly remove: (places: ReadonlySet<PlaceKey>) => void
}

const arrows: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Arrows move the cursor, with Alt the selected seats, with Shift the selection grows; Space, Enter, Delete, Escape, Ctrl+A. */
export function pressKey(event: KeyboardEvent, acts: CanvasActs): void {
  const key = placeKey(acts.cursor)
  const step = arrows[event.key]
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() !== 'a') return
    event.preventDefault()
    acts.select(new Set(acts.every()))
  } else if (step) {
    event.preventDefault()
    walk(step, event, acts)
  } else if (event.key === ' ' && acts.isSeat(key)) {
    event.preventDefault()
    acts.select(toggled(acts.selected, key))
  } else if (event.key === 'Enter') {
    event.preventDefault()
    acts.act()
  } else if (event.key === 'Delete' || event.key === 'Backspace') {
    acts.remove(acts.selected.size > 0 ? acts.selected : new Set([key]))
  } else if (event.key === 'Escape') acts.select(new Set())
}

function walk(step: readonly [number, number], { altKey, shiftKey }: KeyboardEvent, acts: CanvasActs): void {
  const { cursor, measure, isSeat, selected } = acts
  const by = measure.mirrored ? -1 : 1
  const [down, right] = [step[0] * by, step[1] * by]
  if (altKey) return void acts.shift(down, right)
  const next = {
    row: withinGrid(cursor.row + down, measure.rows),
    column: withinGrid(cursor.column + right, measure.columns),
  }
  acts.goTo(next)
  if (!shiftKey) return
  acts.select(new Set([...selected, ...[placeKey(cursor), placeKey(next)].filter(isSeat)]))
}
