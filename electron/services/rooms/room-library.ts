import type { LibraryRoom } from '../../../core/calls/rooms.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { Room } from '../../../core/model/room.ts'
import { naturalOrder } from '../../../core/rules/natural-order.ts'
import { matchNumbers } from '../../../core/seating/match-numbers.ts'
import type { Context, OpenExam } from '../context.ts'
import { readSettings } from '../settings.ts'
import { roomNamed, type Saved, saveRoom } from './save-room.ts'

/** Rooms kept for later exams, in the order of their numbers. */
export function libraryRooms(context: Context): LibraryRoom[] {
  return [...context.site.all<LibraryRoom>('room-library').values()].sort((a, b) => naturalOrder(a.id, b.id))
}

/** Keeps rooms of the exam as they are, machines and their states with them; who sits there is not kept. */
export function keepRooms(
  context: Context,
  open: OpenExam,
  ids: readonly string[],
): { saved: number; replaced: number } {
  const by = { operator: readSettings(context.site).operator, at: context.now() }
  const rooms = [...new Set(ids)].map((id) => roomNamed(open, id))
  const replaced = rooms.filter(({ id }) => context.site.get('room-library', id) !== undefined).length
  const changes = rooms.map(({ origin: _origin, ...room }) => {
    const value: LibraryRoom = { ...room, savedAt: by.at, operator: by.operator }
    return { put: 'room-library', key: room.id, value }
  })
  context.site.commit('keep-rooms', by, changes)
  return { saved: rooms.length, replaced }
}

/** Throws `kept-room-not-found`. */
function keptRoom(context: Context, id: string): LibraryRoom {
  const found = context.site.get<LibraryRoom>('room-library', id)
  if (!found) throw refusal({ code: 'kept-room-not-found', room: id })
  return found
}

/** Brings a kept room into the exam. A room of that number keeps its own seat numbers, laid onto the kept positions in order. */
export function bringRoom(context: Context, open: OpenExam, kept: string, as: string | undefined): Saved {
  const { savedAt: _at, operator: _by, ...room } = keptRoom(context, kept)
  const id = as ?? room.id
  const there = open.store.get<Room>('rooms', id)
  const seats = there && there.seats.length > 0 ? matchNumbers(room.seats, there.seats) : room.seats
  const name = there && there.name !== there.id ? there.name : room.name === room.id ? id : room.name
  return saveRoom(context, open, { ...room, id, name, seats }, false, 'use-library')
}

export function forgetRoom(context: Context, id: string): void {
  keptRoom(context, id)
  const by = { operator: readSettings(context.site).operator, at: context.now() }
  context.site.commit('forget-room', by, [{ drop: 'room-library', key: id }])
}
