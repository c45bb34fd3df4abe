import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Point } from './measure.ts'

type View = { readonly scale: number; readonly x: number; readonly y: number }

export type Viewport = {
  readonly frame: RefObject<HTMLDivElement | null>
  readonly view: View
  /** Shows the whole drawing again, and keeps doing so when the window's size changes. */
  readonly showAll: () => void
  readonly zoom: (factor: number) => void
  /** A point of the window in the drawing's units. */
  readonly toDrawing: (client: Point) => Point
  readonly panBy: (dx: number, dy: number) => void
  /** Moves the drawing so that a box of it is in view. */
  readonly reveal: (at: Point, size: { readonly width: number; readonly height: number }) => void
}

const [smallest, largest] = [0.1, 4]
/** Pixels left around a drawing that fills the frame. */
const margin = 16
/** Small drawings are not blown up beyond this. */
const largestFit = 1.5

/** Zoom and pan over a drawing of that size: the wheel zooms at the pointer. */
export function useViewport({ width, height }: { readonly width: number; readonly height: number }): Viewport {
  const frame = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<View>({ scale: 1, x: 0, y: 0 })
  const fitted = useRef(true)
  const showAll = useCallback(() => {
    const box = frame.current?.getBoundingClientRect()
    if (!box || box.width === 0) return
    const scale = Math.min(largestFit, (box.width - margin) / width, (box.height - margin) / height)
    fitted.current = true
    setView({ scale, x: (box.width - width * scale) / 2, y: (box.height - height * scale) / 2 })
  }, [width, height])
  useLayoutEffect(() => {
    if (fitted.current) showAll()
  }, [showAll])
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const watch = new ResizeObserver(() => fitted.current && showAll())
    watch.observe(element)
    const wheel = (event: WheelEvent): void => {
      event.preventDefault()
      const box = element.getBoundingClientRect()
      fitted.current = false
      setView((now) =>
        zoomed(now, Math.exp(-event.deltaY / 500), { x: event.clientX - box.left, y: event.clientY - box.top }),
      )
    }
    element.addEventListener('wheel', wheel, { passive: false })
    return () => {
      watch.disconnect()
      element.removeEventListener('wheel', wheel)
    }
  }, [showAll])
  const zoom = useCallback((factor: number) => {
    const box = frame.current?.getBoundingClientRect()
    fitted.current = false
    setView((now) => zoomed(now, factor, { x: (box?.width ?? 0) / 2, y: (box?.height ?? 0) / 2 }))
  }, [])
  const panBy = useCallback((dx: number, dy: number) => {
    fitted.current = false
    setView((now) => ({ ...now, x: now.x + dx, y: now.y + dy }))
  }, [])
  const toDrawing = (client: Point): Point => {
    const box = frame.current?.getBoundingClientRect()
    return {
      x: (client.x - (box?.left ?? 0) - view.x) / view.scale,
      y: (client.y - (box?.top ?? 0) - view.y) / view.scale,
    }
  }
  const reveal = useCallback((at: Point, size: { width: number; height: number }) => {
    const box = frame.current?.getBoundingClientRect()
    if (!box || box.width === 0) return
    setView((now) => ({
      ...now,
      x: now.x + beyond(now.x + at.x * now.scale, size.width * now.scale, box.width),
      y: now.y + beyond(now.y + at.y * now.scale, size.height * now.scale, box.height),
    }))
  }, [])
  return { frame, view, showAll, zoom, toDrawing, panBy, reveal }
}

function zoomed(view: View, factor: number, { x, y }: Point): View {
  const scale = Math.min(largest, Math.max(smallest, view.scale * factor))
  const by = scale / view.scale
  return { scale, x: x - (x - view.x) * by, y: y - (y - view.y) * by }
}

/** How far a stretch must be moved to lie within the frame; 0 when it does. */
function beyond(from: number, length: number, frame: number): number {
  if (from < 0) return -from
  return from + length > frame ? frame - from - length : 0
}
