import type { RoomMap } from '../../../core/calls/room-map.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import type { Room } from '../../../core/model/room.ts'
import { seatPlaces } from '../../../core/seating/seat-places.ts'
import type { OpenExam } from '../context.ts'
import { roomLists } from './room-lists.ts'

/** The seats of a room on its grid, with who is to sit there and whether he has come. */
export function roomMap(open: OpenExam, session: string, room: string): RoomMap {
  const info = open.store.get<Room>('rooms', room)
  const people = Map.groupBy(roomLists(open, session).get(room) ?? [], (candidate) => candidate.seat ?? '')
  const named = [...people.keys()].filter((seat) => seat !== '' && !info?.seats.some((one) => one.number === seat))
  const { seats, rows, columns } = seatPlaces([...(info?.seats ?? []), ...named.map((number) => ({ number }))])
  return {
    room,
    rows,
    columns,
    seats: seats.map((seat) => ({
      ...seat,
      people: (people.get(seat.number) ?? []).map((one) => personOf(open, one)),
    })),
    marks: info?.marks ?? [],
    unseated: (people.get('') ?? []).map((one) => personOf(open, one)),
  }
}

function personOf(open: OpenExam, candidate: Candidate) {
  const { id, name } = candidate
  return { id, name, status: open.attendance.status(candidate), out: open.attendance.out(id) !== undefined }
}
