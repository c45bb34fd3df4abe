import type { Handlers } from '../../../core/contract.ts'
import { sessionWindow } from '../../../core/day/check-in.ts'
import type { Context } from '../context.ts'
import { sessionOf } from '../exam-day/record-keeping.ts'
import { expectedRooms } from '../exam-day/room-closings.ts'

/** The second window for everyone in the hall: its host opens it, and it is told counts only. */
export function hallHandlers(context: Context): Pick<Handlers, 'hall.open' | 'hall.board'> {
  return {
    'hall.open'() {
      const shown = context.host === 'electron' || context.host === 'browser'
      if (shown) context.emit({ event: 'hall' })
      return { shown }
    },
    'hall.board'(input) {
      const open = context.exam(input.exam)
      const session = sessionOf(open.exam(), input.session)
      const rooms = expectedRooms(open, session.id)
      return {
        rooms,
        closed: rooms.flatMap(({ room }) => (open.attendance.closed(session.id, room) ? [room] : [])),
        ...sessionWindow(session, open.exam().rules),
      }
    },
  }
}
