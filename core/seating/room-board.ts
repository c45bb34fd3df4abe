import type { Room, Seat, SeatAttribute } from '../model/room.ts'
import { naturalOrder } from '../rules/natural-order.ts'
import type { FixedSitter, SeatingOptions } from './engine-types.ts'
import { type SeatGraph, seatGraph } from './seat-graph.ts'
import { spaced } from './spacing.ts'
import { seatsOfRoom } from './usable-seats.ts'

/** A room while it is being arranged. Seats are counted in natural order; `occupant` is the one thing that changes. */
export type RoomBoard = {
  readonly room: string
  readonly seats: readonly Seat[]
  readonly graph: SeatGraph
  /** Index of the sitter on each seat, −1 for none. */
  readonly occupant: Int32Array
  /** Seats that the arrangement may use, in natural order. */
  readonly open: number[]
}

/** Boards of the rooms in their order, with the fixed sitters (numbered from `firstFixed`) on their seats. */
export function boardsOf(
  rooms: readonly Room[],
  fixed: readonly FixedSitter[],
  firstFixed: number,
  options: SeatingOptions,
): RoomBoard[] {
  const boards = rooms.map((room) => boardOf(room, options))
  const byRoom = new Map(boards.map((board) => [board.room, board]))
  fixed.forEach(({ room, seat }, i) => {
    const board = byRoom.get(room)
    const at = board?.seats.findIndex((s) => s.number === seat) ?? -1
    if (!board || at < 0) return // a seat that the room does not have: listed by the check, in nobody's way
    board.occupant[at] = firstFixed + i
    const open = board.open.indexOf(at)
    if (open >= 0) board.open.splice(open, 1)
  })
  return boards
}

function boardOf(room: Room, { diagonal, spacing, reserve, roomOrder }: SeatingOptions): RoomBoard {
  const seats = [...room.seats].sort((a, b) => naturalOrder(a.number, b.number))
  const isUsed = roomOrder?.includes(room.id) ?? true
  const usable = new Set(isUsed ? spaced(seatsOfRoom(room, reserve).usable, spacing) : [])
  return {
    room: room.id,
    seats,
    graph: seatGraph(seats, diagonal),
    occupant: new Int32Array(seats.length).fill(-1),
    open: seats.flatMap((seat, i) => (usable.has(seat) ? [i] : [])),
  }
}

export function meets(seat: Seat, needs: readonly SeatAttribute[]): boolean {
  return needs.every((need) => seat.attributes?.includes(need))
}
