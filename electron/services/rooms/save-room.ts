import type { RoomDrawing } from '../../../core/calls/rooms.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { Room } from '../../../core/model/room.ts'
import { naturalOrder } from '../../../core/rules/natural-order.ts'
import { sortedRooms } from '../../../core/seating/seating.ts'
import type { Context, OpenExam } from '../context.ts'
import { roomsOf } from '../exam-seating.ts'
import { refuseInUse, refuseLostSeats } from './in-use.ts'
import { keepStep, type StepDraft } from './keep-step.ts'

export type Saved = { readonly room: Room; readonly change: 'added' | 'changed' | 'unchanged' }

/** The room of that 考场号. Throws `room-not-found`. */
export function roomNamed(open: OpenExam, id: string): Room {
  const found = open.store.get<Room>('rooms', id)
  if (!found)
    throw refusal({ code: 'room-not-found', room: id, rooms: sortedRooms(roomsOf(open)).map((room) => room.id) })
  return found
}

/**
 * Stores a room as drawn, seats in the order of their numbers. Throws `room-exists`, `room-drawing-wrong`, or
 * `seats-in-use` where the drawing lacks a seat on which a candidate of any session sits.
 */
export function saveRoom(
  context: Context,
  open: OpenExam,
  drawing: RoomDrawing,
  create: boolean,
  action: StepDraft['action'] = 'save-room',
): Saved {
  const before = open.store.get<Room>('rooms', drawing.id)
  if (create && before) throw refusal({ code: 'room-exists', room: drawing.id })
  refuseDoubles(drawing)
  const seats = [...drawing.seats].sort((a, b) => naturalOrder(a.number, b.number))
  const room: Room = { ...drawing, seats, origin: 'drawn' }
  refuseLostSeats(open, before, room)
  if (before && JSON.stringify({ ...before, origin: 'drawn' }) === JSON.stringify(room))
    return { room: before, change: 'unchanged' }
  keepStep(context, open, { action, rooms: [{ before: before ?? null, after: room }] })
  return { room, change: before ? 'changed' : 'added' }
}

function refuseDoubles({ id, seats }: RoomDrawing): void {
  const numbers = new Set<string>()
  const places = new Set<string>()
  for (const { number, row, column } of seats) {
    if (numbers.has(number))
      throw refusal({ code: 'room-drawing-wrong', room: id, problem: 'seat-doubled', value: number })
    numbers.add(number)
    if (row === undefined || column === undefined) continue
    const place = `${row + 1}, ${column + 1}`
    if (places.has(place))
      throw refusal({ code: 'room-drawing-wrong', room: id, problem: 'place-doubled', value: place })
    places.add(place)
  }
}

export function renameRoom(context: Context, open: OpenExam, id: string, to: string): Room {
  const before = roomNamed(open, id)
  if (id === to) return before
  if (open.store.get('rooms', to)) throw refusal({ code: 'room-exists', room: to })
  refuseInUse(open, id)
  const after = { ...before, id: to, name: before.name === id ? to : before.name }
  keepStep(context, open, { action: 'rename-room', rooms: [{ before, after }] })
  return after
}

export function removeRooms(context: Context, open: OpenExam, ids: readonly string[]): number {
  const rooms = [...new Set(ids)].map((id) => roomNamed(open, id))
  for (const { id } of rooms) refuseInUse(open, id)
  keepStep(context, open, { action: 'remove-rooms', rooms: rooms.map((before) => ({ before, after: null })) })
  return rooms.length
}
