import type { Handlers } from '../../../core/contract.ts'
import type { Context } from '../context.ts'
import { exportRooms } from '../rooms/export-rooms.ts'
import { adoptSeats, markSeats } from '../rooms/mark-seats.ts'
import { bringRoom, forgetRoom, keepRooms, libraryRooms } from '../rooms/room-library.ts'
import { removeRooms, renameRoom, saveRoom } from '../rooms/save-room.ts'

type DrawingHandlers = Pick<
  Handlers,
  | 'rooms.save'
  | 'rooms.rename'
  | 'rooms.remove'
  | 'rooms.mark'
  | 'rooms.adopt'
  | 'rooms.export'
  | 'rooms.library.list'
  | 'rooms.library.save'
  | 'rooms.library.use'
  | 'rooms.library.remove'
>

/** Rooms as they are drawn, and the site's library of them. */
export function roomDrawingHandlers(context: Context): DrawingHandlers {
  return {
    'rooms.save': ({ exam, room, create }) => saveRoom(context, context.exam(exam), room, create),
    'rooms.rename': ({ exam, room, to }) => ({ room: renameRoom(context, context.exam(exam), room, to) }),
    'rooms.remove': ({ exam, rooms }) => ({ removed: removeRooms(context, context.exam(exam), rooms) }),
    'rooms.mark': (input) => ({ changed: markSeats(context, context.exam(input.exam), input) }),
    'rooms.adopt': ({ exam, rooms }) => adoptSeats(context, context.exam(exam), rooms),
    'rooms.export': ({ exam, file, rooms }) => exportRooms(context, context.exam(exam), file, rooms),
    'rooms.library.list': () => ({ rooms: libraryRooms(context) }),
    'rooms.library.save': ({ exam, rooms }) => keepRooms(context, context.exam(exam), rooms),
    'rooms.library.use': ({ exam, kept, as }) => bringRoom(context, context.exam(exam), kept, as),
    'rooms.library.remove'({ kept }) {
      forgetRoom(context, kept)
      return { kept }
    },
  }
}
