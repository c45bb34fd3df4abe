import type { Handlers } from '../../../core/contract.ts'
import { seatHistory, staysAt } from '../../../core/day/seat-history.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import type { AttendanceRecord } from '../../../core/model/record.ts'
import type { Room } from '../../../core/model/room.ts'
import type { Context } from '../context.ts'
import { sessionOf } from '../exam-day/record-keeping.ts'

/** Who sat where at any time. */
export function seatHistoryHandlers(context: Context): Pick<Handlers, 'seats.history'> {
  return {
    'seats.history'(input) {
      const { store, exam, day } = context.exam(input.exam)
      const session = sessionOf(exam(), input.session).id
      const records = [...store.all<AttendanceRecord>('records').values()].filter(
        (record) => record.session === session,
      )
      const all = seatHistory({
        records,
        incidents: day.incidents(session),
        candidate: (id) => store.get<Candidate>('candidates', id),
        rooms: (id) => store.get<Room>('rooms', id),
      })
      const { room, machine, candidate, at } = input
      const stays = (at === undefined ? all : staysAt(all, at)).filter(
        (stay) =>
          (room === undefined || stay.room === room) &&
          (machine === undefined || stay.machine === machine) &&
          (candidate === undefined || stay.candidate === candidate),
      )
      return { stays }
    },
  }
}
