import type { SeatRef, Sitter, Violation } from './engine-types.ts'
import type { RoomBoard } from './room-board.ts'
import type { SitterGroups } from './sitter-groups.ts'

const rules = { school: 'same-school', class: 'same-class', level: 'same-level' } as const

/** Every rule that is not kept: neighbours of one group, and needs that the seat does not meet. Only where one of those involved is `own`. */
export function violationsOf(
  boards: readonly RoomBoard[],
  all: readonly Sitter[],
  groups: SitterGroups,
  own: (sitter: number) => boolean,
): Violation[] {
  return boards.flatMap((board) =>
    board.seats.flatMap((_, seat) => [
      ...unmetNeeds(board, seat, all, own),
      ...sameGroup(board, seat, all, groups, own),
    ]),
  )
}

const seatRef = (board: RoomBoard, seat: number, all: readonly Sitter[]): SeatRef => ({
  room: board.room,
  seat: board.seats[seat]!.number,
  candidate: all[board.occupant[seat]!]!.id,
})

function unmetNeeds(
  board: RoomBoard,
  seat: number,
  all: readonly Sitter[],
  own: (sitter: number) => boolean,
): Violation[] {
  const sitter = board.occupant[seat]!
  if (sitter < 0 || !own(sitter)) return []
  const unmet = all[sitter]!.needs.filter((need) => !board.seats[seat]!.attributes?.includes(need))
  return unmet.map((need) => ({ rule: 'need-unmet', need, seats: [seatRef(board, seat, all)] }))
}

function sameGroup(
  board: RoomBoard,
  seat: number,
  all: readonly Sitter[],
  groups: SitterGroups,
  own: (sitter: number) => boolean,
): Violation[] {
  const sitter = board.occupant[seat]!
  if (sitter < 0) return []
  const found: Violation[] = []
  for (const other of board.graph.neighbours[seat]!) {
    const beside = board.occupant[other]!
    if (other < seat || beside < 0 || !(own(sitter) || own(beside))) continue
    groups.keys.forEach((key, k) => {
      const group = groups.of[k]!
      if (group[sitter] === 0 || group[sitter] !== group[beside]) return
      found.push({ rule: rules[key], seats: [seatRef(board, seat, all), seatRef(board, other, all)] })
    })
  }
  return found
}
