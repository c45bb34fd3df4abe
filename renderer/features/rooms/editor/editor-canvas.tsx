import { type PointerEvent, useMemo, useRef, useState } from 'react'
import {
  type Drawing,
  isPlaced,
  moved,
  type PlaceKey,
  placeKey,
  sizeOf,
  withMark,
} from '../../../../core/seating/drawing.ts'
import { useWords } from '../../../words/use-words.ts'
import { type GridPlace, type Measure, placeAt, pointOf, sizeOfPlan } from '../plan/measure.ts'
import { Stage } from '../plan/stage.tsx'
import { useViewport } from '../plan/use-viewport.ts'
import { pressKey } from './canvas-keys.ts'
import { EditorSeat, editorCell } from './editor-seat.tsx'
import { Band, GridDots } from './grid-dots.tsx'
import { type KeptNumbers, withNumber, withoutPlaces, withSeatAt } from './numbers.ts'
import { inBand, pointBetween, shifted, toggled, withinWalls } from './places.ts'

export const tools = ['select', 'add', 'erase', 'count', 'door', 'window', 'pillar'] as const
export type Tool = (typeof tools)[number]

type Props = {
  readonly drawing: Drawing
  readonly draw: (drawing: Drawing, gesture?: string) => void
  readonly kept: KeptNumbers
  readonly tool: Tool
  readonly selected: ReadonlySet<PlaceKey>
  readonly select: (places: ReadonlySet<PlaceKey>) => void
  /** The number that the next seat clicked gets, and what comes after it. */
  readonly counter: { readonly next: string; readonly advance: () => void }
  readonly refuse: () => void
}

type Gesture =
  | { readonly kind: 'band'; readonly from: GridPlace; readonly add: boolean; readonly to: GridPlace }
  | { readonly kind: 'move'; readonly from: GridPlace; readonly to: GridPlace }
  | { readonly kind: 'paint'; readonly name: string }

/** Where the room is drawn: seats put, moved, taken away and numbered by mouse or keyboard. */
export function EditorCanvas({ drawing, draw, kept, tool, selected, select, counter, refuse }: Props) {
  const words = useWords()
  const [mirrored, setMirrored] = useState(false)
  const [cursor, setCursor] = useState<GridPlace>({ row: 0, column: 0 })
  const [gesture, setGesture] = useState<Gesture>()
  const strokes = useRef(0)
  const size = sizeOf(drawing)
  const measure: Measure = {
    rows: Math.max(size.rows + 1, 4),
    columns: Math.max(size.columns + 1, 6),
    cell: editorCell,
    mirrored,
  }
  const viewport = useViewport(sizeOfPlan(measure))
  const byPlace = useMemo(
    () => new Map(drawing.seats.filter(isPlaced).map((seat) => [placeKey(seat), seat])),
    [drawing],
  )
  const at = (event: { clientX: number; clientY: number }): GridPlace =>
    placeAt(measure, viewport.toDrawing({ x: event.clientX, y: event.clientY }))

  const paint = (place: GridPlace, name: string): void => {
    const { row, column } = place
    const isInside = row >= 0 && column >= 0 && row < measure.rows && column < measure.columns
    if (tool === 'add' && isInside) draw(withSeatAt(drawing, place), name)
    else if (tool === 'erase') draw(withoutPlaces(drawing, new Set([placeKey(place)]), kept), name)
  }
  const count = (place: GridPlace): void => {
    if (!byPlace.has(placeKey(place))) return
    const next = withNumber(drawing, placeKey(place), counter.next, kept)
    if (!next) return void refuse()
    draw(next)
    counter.advance()
  }
  const shift = (down: number, right: number): void => {
    const next = moved(drawing, selected, down, right)
    if (!next) return void refuse()
    draw(next)
    select(new Set([...selected].map((key) => shifted(key, down, right))))
  }
  const pressSeat = (place: GridPlace, isMore: boolean): void => {
    const key = placeKey(place)
    if (isMore) return void select(toggled(selected, key))
    if (!selected.has(key)) select(new Set([key]))
    setGesture({ kind: 'move', from: place, to: place })
  }
  const press = (event: PointerEvent<HTMLDivElement>): boolean => {
    if (event.button !== 0) return false
    const place = at(event)
    const isMore = event.shiftKey || event.ctrlKey
    setCursor({ row: Math.max(0, place.row), column: Math.max(0, place.column) })
    event.currentTarget.setPointerCapture(event.pointerId)
    if (tool === 'add' || tool === 'erase') {
      const name = `paint ${++strokes.current}`
      setGesture({ kind: 'paint', name })
      paint(place, name)
    } else if (tool === 'count') count(place)
    else if (tool !== 'select')
      draw(
        withMark(drawing, {
          kind: tool,
          row: withinWalls(place.row, measure.rows),
          column: withinWalls(place.column, measure.columns),
        }),
      )
    else if (byPlace.has(placeKey(place))) pressSeat(place, isMore)
    else setGesture({ kind: 'band', from: place, to: place, add: isMore })
    return true
  }
  const move = (event: PointerEvent<HTMLDivElement>): void => {
    if (!gesture) return
    const place = at(event)
    if (gesture.kind === 'paint') paint(place, gesture.name)
    else if (placeKey(place) !== placeKey(gesture.to)) setGesture({ ...gesture, to: place })
  }
  const up = (): void => {
    setGesture(undefined)
    if (gesture?.kind === 'band') select(banded(gesture))
    if (gesture?.kind !== 'move') return
    const [down, right] = [gesture.to.row - gesture.from.row, gesture.to.column - gesture.from.column]
    if (down !== 0 || right !== 0) shift(down, right)
    else if (selected.size > 1) select(new Set([placeKey(gesture.from)]))
  }
  const banded = ({ from, to, add }: Extract<Gesture, { kind: 'band' }>) =>
    inBand(byPlace.keys(), from, to, add ? selected : [])
  const acts = {
    cursor,
    measure,
    isSeat: (key: PlaceKey) => byPlace.has(key),
    every: () => byPlace.keys(),
    selected,
    select,
    goTo(place: GridPlace) {
      setCursor(place)
      viewport.reveal(pointOf(measure, place), editorCell)
    },
    shift,
    act: () => (tool === 'count' ? count(cursor) : draw(withSeatAt(drawing, cursor))),
    remove(places: ReadonlySet<PlaceKey>) {
      draw(withoutPlaces(drawing, places, kept))
      select(new Set())
    },
  }
  const chosen = gesture?.kind === 'band' ? banded(gesture) : selected
  const offset = gesture?.kind === 'move' ? pointBetween(measure, gesture.from, gesture.to) : { x: 0, y: 0 }
  const point = pointOf(measure, cursor)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no set of fields
    <div
      className={`editor-canvas tool-${tool}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the keyboard as a whole; its cursor is told below
      tabIndex={0}
      role="group"
      aria-label={words.editor.canvas}
      aria-describedby="editor-keys"
      onKeyDown={(event) => pressKey(event, acts)}
      onPointerMove={move}
      onPointerUp={up}
    >
      <Stage
        label={words.editor.canvas}
        measure={measure}
        marks={drawing.marks}
        viewport={viewport}
        setMirrored={setMirrored}
        press={press}
        tools={
          <span className="muted editor-keys" id="editor-keys">
            {words.editor.hint[tool]}
          </span>
        }
      >
        <GridDots measure={measure} />
        {drawing.seats.filter(isPlaced).map((seat) => {
          const { x, y } = pointOf(measure, seat)
          const isChosen = chosen.has(placeKey(seat))
          const by = isChosen ? offset : { x: 0, y: 0 }
          return (
            <EditorSeat
              key={seat.number}
              seat={seat}
              x={x + by.x}
              y={y + by.y}
              selected={isChosen}
              kept={kept.has(seat.number)}
              mirrored={mirrored}
            />
          )
        })}
        <rect
          className="editor-cursor"
          x={point.x + 1}
          y={point.y + 1}
          width={editorCell.width - 2}
          height={editorCell.height - 2}
          rx={6}
        />
        {gesture?.kind === 'band' && <Band measure={measure} from={gesture.from} to={gesture.to} />}
      </Stage>
      <p className="visually-hidden" aria-live="polite">
        {words.editor.cursorAt(cursor.row + 1, cursor.column + 1, byPlace.get(placeKey(cursor))?.number)}
      </p>
    </div>
  )
}
