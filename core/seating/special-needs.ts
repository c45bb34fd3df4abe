import type { SeatingOptions, Sitter } from './engine-types.ts'
import { meets, type RoomBoard } from './room-board.ts'

/**
 * Seats those with needs before all others, who has the fewest fitting seats first. The seats are then no
 * longer open. Whoever finds no fitting seat is not in the answer and is seated with the others; the plan
 * lists it. In `balance` the emptiest room is taken, else the first.
 */
export function seatNeedsFirst(
  people: readonly number[],
  all: readonly Sitter[],
  boards: readonly RoomBoard[],
  { rooms }: SeatingOptions,
): ReadonlySet<number> {
  const settled = new Set<number>()
  const fitting = (i: number) =>
    boards
      .filter((board) => all[i]!.room === undefined || board.room === all[i]!.room)
      .map((board) => ({ board, seats: board.open.filter((seat) => meets(board.seats[seat]!, all[i]!.needs)) }))
      .filter(({ seats }) => seats.length > 0)
  const needy = people.filter((i) => all[i]!.needs.length > 0)
  const choice = new Map(needy.map((i) => [i, fitting(i).reduce((sum, { seats }) => sum + seats.length, 0)]))
  const bound = boundSeats(people, all)
  for (const i of needy.sort((a, b) => choice.get(a)! - choice.get(b)! || a - b)) {
    // a seat that someone bound to the room will need is not given to a guest
    const places = fitting(i).filter(
      ({ board }) => all[i]!.room !== undefined || board.open.length > (bound.get(board.room) ?? 0),
    )
    const place = rooms === 'balance' ? emptiest(places) : places[0]
    if (!place) continue
    take(place.board, place.seats[0]!, i)
    if (all[i]!.room !== undefined) bound.set(place.board.room, bound.get(place.board.room)! - 1)
    settled.add(i)
  }
  return settled
}

function boundSeats(people: readonly number[], all: readonly Sitter[]): Map<string, number> {
  const bound = new Map<string, number>()
  for (const i of people) {
    const { room } = all[i]!
    if (room !== undefined) bound.set(room, (bound.get(room) ?? 0) + 1)
  }
  return bound
}

/** The room with the largest part of its seats open; the first of several. */
function emptiest<P extends { readonly board: RoomBoard }>(places: readonly P[]): P | undefined {
  return places.reduce<P | undefined>((best, place) => {
    if (!best) return place
    const [a, b] = [best.board, place.board]
    return b.open.length * a.seats.length > a.open.length * b.seats.length ? place : best
  }, undefined)
}

function take(board: RoomBoard, seat: number, sitter: number): void {
  board.occupant[seat] = sitter
  board.open.splice(board.open.indexOf(seat), 1)
}
