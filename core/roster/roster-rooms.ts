import type { Room } from '../model/room.ts'
import { naturalOrder } from '../rules/natural-order.ts'

/** Collects the rooms and seats that a roster names, over all sessions. */
export type RoomsNamed = {
  readonly add: (room: string | undefined, seat: string | undefined) => void
  /** The rooms to put: new ones, and those that a roster brought before and that get further seats. */
  readonly toPut: (existing: ReadonlyMap<string, Room>) => readonly Room[]
}

export function createRoomsNamed(): RoomsNamed {
  const named = new Map<string, Set<string>>()
  let lastRoom: string | undefined
  let lastSeats = new Set<string>()
  return {
    add(room, seat) {
      if (room === undefined) return
      // Rosters list a room's seats together.
      if (room !== lastRoom) {
        lastRoom = room
        lastSeats = named.get(room) ?? new Set()
        named.set(room, lastSeats)
      }
      if (seat !== undefined) lastSeats.add(seat)
    },
    toPut: (existing) =>
      [...named]
        .sort(([a], [b]) => naturalOrder(a, b))
        .flatMap(([id, seats]) => {
          const before = existing.get(id)
          if (before && before.origin !== 'roster') return []
          const known = new Set(before?.seats.map((seat) => seat.number))
          const fresh = [...seats].filter((seat) => !known.has(seat))
          if (before && fresh.length === 0) return []
          const all = [...(before?.seats ?? []), ...fresh.map((number) => ({ number }))]
          all.sort((a, b) => naturalOrder(a.number, b.number))
          return [{ name: id, ...before, id, origin: 'roster' as const, seats: all }]
        }),
  }
}
