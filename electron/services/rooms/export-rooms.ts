import { basename, isAbsolute, join } from 'node:path'
import type { Room } from '../../../core/model/room.ts'
import { roomRows } from '../../../core/seating/room-export.ts'
import { sortedRooms } from '../../../core/seating/seating.ts'
import type { Context, OpenExam } from '../context.ts'
import { roomsOf } from '../exam-seating.ts'
import { endingOf, writeOut } from '../out-files.ts'
import { outFolderOf } from '../out-folder.ts'
import { byteOrderMark, csvLine } from '../roster/export/csv-text.ts'
import { readSettings } from '../settings.ts'
import { roomNamed } from './save-room.ts'

/** Writes rooms so that this program can read them again: JSON with everything, CSV with a row per seat. A name without a folder goes to the exam's folder. */
export function exportRooms(context: Context, open: OpenExam, file: string, ids: readonly string[] | undefined) {
  const rooms = sortedRooms(ids ? [...new Set(ids)].map((id) => roomNamed(open, id)) : roomsOf(open))
  const path = isAbsolute(file) ? file : join(folderOf(context, open), basename(file))
  writeOut(path, ['csv', 'json'], endingOf(path) === 'json' ? jsonOf(rooms) : csvOf(rooms))
  return { file: path, rooms: rooms.length, seats: rooms.reduce((sum, room) => sum + room.seats.length, 0) }
}

const folderOf = (context: Context, open: OpenExam): string =>
  outFolderOf(open.exam().name, readSettings(context.site).outFolder, context.outFolder)

const csvOf = (rooms: readonly Room[]): string => byteOrderMark + roomRows(rooms).map(csvLine).join('')

function jsonOf(rooms: readonly Room[]): string {
  const kept = rooms.map(({ origin: _origin, ...room }) => room)
  return `${JSON.stringify({ rooms: kept }, null, 2)}\n`
}
