import type { Room, Seat } from '../model/room.ts'
import { naturalOrder } from '../rules/natural-order.ts'
import { attributeWord, stateWord } from './room-columns.ts'

/** The rooms as rows of a table, one seat a row, as `readRoomTable` reads them again. Rows and columns count from 1. */
export function roomRows(rooms: readonly Room[]): string[][] {
  const header = ['考场号', '考场名称', '座位号', '行', '列', '机位号', '状态', '属性']
  const rows = rooms.flatMap((room) =>
    [...room.seats].sort((a, b) => naturalOrder(a.number, b.number)).map((seat) => seatRow(room, seat)),
  )
  return [header, ...rows]
}

const seatRow = (room: Room, { number, row, column, machine, state, attributes }: Seat): string[] => [
  room.id,
  room.name,
  number,
  row === undefined ? '' : String(row + 1),
  column === undefined ? '' : String(column + 1),
  machine ?? '',
  stateWord[state ?? 'usable'],
  (attributes ?? []).map((one) => attributeWord[one]).join('、'),
]
