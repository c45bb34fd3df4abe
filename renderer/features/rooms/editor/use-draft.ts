import { useCallback, useMemo, useState } from 'react'
import type { RoomDrawing } from '../../../../core/calls/rooms.ts'
import { type Drawing, isPlaced } from '../../../../core/seating/drawing.ts'

type History = {
  readonly past: readonly RoomDrawing[]
  readonly now: RoomDrawing
  readonly future: readonly RoomDrawing[]
  /** What the last change belongs to: changes of one gesture are one step. */
  readonly gesture: string | undefined
}

export type Draft = {
  readonly room: RoomDrawing
  readonly drawing: Drawing
  /** One step of the editor's own history; changes with the same gesture are one. */
  readonly apply: (room: RoomDrawing, gesture?: string) => void
  readonly draw: (drawing: Drawing, gesture?: string) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Not as it is stored. */
  readonly dirty: boolean
}

const longest = 200

/** The room being drawn, with undo and redo of every step until it is stored. `stored` is how it is kept now. */
export function useDraft(start: RoomDrawing, kept: RoomDrawing | undefined): Draft {
  const [history, setHistory] = useState<History>({ past: [], now: start, future: [], gesture: undefined })
  const apply = useCallback((now: RoomDrawing, gesture?: string) => {
    setHistory((before) => {
      if (now === before.now) return before
      const goesOn = gesture !== undefined && gesture === before.gesture
      return { past: goesOn ? before.past : [...before.past, before.now].slice(-longest), now, future: [], gesture }
    })
  }, [])
  const undo = useCallback(
    () =>
      setHistory((h) =>
        h.past.length === 0
          ? h
          : { past: h.past.slice(0, -1), now: h.past.at(-1)!, future: [h.now, ...h.future], gesture: undefined },
      ),
    [],
  )
  const redo = useCallback(
    () =>
      setHistory((h) =>
        h.future.length === 0
          ? h
          : { past: [...h.past, h.now], now: h.future[0]!, future: h.future.slice(1), gesture: undefined },
      ),
    [],
  )
  const room = history.now
  const drawing = useMemo(() => ({ seats: room.seats, marks: room.marks ?? [] }), [room])
  const draw = (next: Drawing, gesture?: string): void => {
    if (next === drawing || JSON.stringify(next) === JSON.stringify(drawing)) return
    const { marks: _marks, ...rest } = room
    apply({ ...rest, seats: [...next.seats], ...(next.marks.length > 0 && { marks: [...next.marks] }) }, gesture)
  }
  return {
    room,
    drawing,
    apply,
    draw,
    undo,
    redo,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    dirty: JSON.stringify(room) !== JSON.stringify(kept),
  }
}

/** Seats of the draft that have no place yet. */
export const unplacedOf = (drawing: Drawing) => drawing.seats.filter((seat) => !isPlaced(seat))
