import { type PointerEvent, useRef, useState } from 'react'
import type { MapSeat } from './room-people.ts'
import type { Carried } from './use-carry.ts'

type Dragging = {
  readonly seat: MapSeat
  readonly x: number
  readonly y: number
  readonly add: boolean
  moved: boolean
}

/** A press on a seat that moves drags who sits there; one that does not is a click. */
export function useSeatDrag({
  room,
  seatAt,
  click,
  put,
}: {
  room: string
  seatAt: (client: { x: number; y: number }) => MapSeat | undefined
  click: (seat: MapSeat, add: boolean) => void
  put: (seat: MapSeat, who: Carried) => void
}) {
  const dragging = useRef<Dragging>(undefined)
  const [shown, setShown] = useState<{ dragged: string; over: string | undefined }>()
  const latest = useRef({ room, seatAt, click, put })
  latest.current = { room, seatAt, click, put }
  const down = useRef((seat: MapSeat, event: PointerEvent<SVGGElement>): void => {
    if (event.button !== 0) return
    event.stopPropagation()
    dragging.current = {
      seat,
      x: event.clientX,
      y: event.clientY,
      add: event.ctrlKey || event.metaKey || event.shiftKey,
      moved: false,
    }
    const move = (next: globalThis.PointerEvent): void => {
      const now = dragging.current
      if (!now) return
      if (!now.moved && Math.hypot(next.clientX - now.x, next.clientY - now.y) < 5) return
      now.moved = true
      if (now.seat.people[0])
        setShown({
          dragged: now.seat.number,
          over: latest.current.seatAt({ x: next.clientX, y: next.clientY })?.number,
        })
    }
    const up = (next: globalThis.PointerEvent): void => {
      const now = dragging.current
      dragging.current = undefined
      setShown(undefined)
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', up)
      if (!now) return
      if (!now.moved) return void latest.current.click(now.seat, now.add)
      const [person] = now.seat.people
      const to = latest.current.seatAt({ x: next.clientX, y: next.clientY })
      if (person && to && to.number !== now.seat.number)
        latest.current.put(to, {
          candidate: person.id,
          name: person.name,
          from: { room: latest.current.room, seat: now.seat.number },
        })
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', up)
  })
  return { down: down.current, dragged: shown?.dragged, over: shown?.over }
}
