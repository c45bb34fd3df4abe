import { useEffect, useMemo, useRef } from 'react'
import type { Room } from '../../../../core/model/room.ts'
import { seatPlaces } from '../../../../core/seating/seat-places.ts'
import { useSettings } from '../../../state/settings.ts'

type Props = {
  readonly room: Pick<Room, 'seats'>
  readonly taken: readonly string[]
  readonly label: string
  readonly width?: number
  readonly height?: number
}

/** A room as a small picture: taken, free, broken and kept machines told apart. Drawn in one go, so that sixty are quick. */
export function Thumbnail({ room, taken, label, width = 168, height = 96 }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const theme = useSettings((state) => state.settings.theme)
  const places = useMemo(() => seatPlaces(room.seats), [room.seats])
  useEffect(() => {
    const element = canvas.current
    const context = element?.getContext('2d')
    if (!element || !context) return
    const ratio = window.devicePixelRatio || 1
    element.width = width * ratio
    element.height = height * ratio
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    draw(context, places, new Set(taken), { width, height }, coloursOf(element, theme))
  }, [places, taken, width, height, theme])
  return <canvas ref={canvas} className="thumbnail" role="img" aria-label={label} style={{ width, height }} />
}

type Box = { readonly width: number; readonly height: number }

function draw(
  context: CanvasRenderingContext2D,
  places: ReturnType<typeof seatPlaces>,
  taken: ReadonlySet<string>,
  box: Box,
  colour: Colours,
): void {
  const rows = Math.max(places.rows, 1)
  const columns = Math.max(places.columns, 1)
  const [across, down] = [Math.min((box.width - 8) / columns, 16), Math.min((box.height - 16) / rows, 12)]
  const [left, top] = [(box.width - across * columns) / 2, 10 + (box.height - 12 - down * rows) / 2]
  context.clearRect(0, 0, box.width, box.height)
  context.fillStyle = colour.podium
  context.fillRect(box.width / 2 - 18, 3, 36, 4)
  const gap = across > 5 ? 1.5 : 0.6
  for (const seat of places.seats) {
    const [x, y] = [left + seat.column * across, top + seat.row * down]
    const [w, h] = [Math.max(1, across - gap), Math.max(1, down - gap)]
    const isTaken = taken.has(seat.number)
    context.fillStyle =
      seat.state === 'broken' ? colour.broken : isTaken ? colour.taken : seat.state ? colour.kept : colour.free
    context.fillRect(x, y, w, h)
    if (seat.state === 'broken' && w > 4) {
      context.fillStyle = colour.floor
      context.fillRect(x + w * 0.2, y + h / 2 - 0.75, w * 0.6, 1.5)
    }
  }
}

type Colours = ReturnType<typeof coloursOf>

/** The colours of the theme as they now are. */
function coloursOf(element: HTMLElement, _theme: string) {
  const style = getComputedStyle(element)
  const value = (name: string) => style.getPropertyValue(name).trim() || '#888'
  return {
    taken: value('--brand'),
    free: value('--seat-free'),
    broken: value('--danger'),
    kept: value('--attention'),
    podium: value('--line-strong'),
    floor: value('--surface'),
  }
}
