import type { Room } from '../model/room.ts'
import { seatNumbers } from './seat-numbers.ts'

/** What keeps a table of rooms from being read. `row` is 1-based, as a spreadsheet counts. */
export type RoomTableProblem = {
  readonly row: number
  readonly problem: 'room-missing' | 'room-too-long' | 'seats-missing' | 'seats-not-a-number' | 'too-many-seats' | 'room-doubled' | 'seat-doubled'
}

export type RoomTable =
  | { readonly rooms: readonly Room[] }
  | { readonly wrong: RoomTableProblem }
  | { readonly missing: 'header' | 'rows' }

/** Seats that the roster names in a room: they show how the site writes seat numbers. */
export type SeatsKnown = (room: string) => readonly string[]

const maxSeats = 500

const headers = {
  id: /^(考场号|考场编号|考场|试室号?|机房号?|room|id)$/i,
  name: /^(考场名称|考场名|机房名称|名称|地点|位置|教室|name)$/i,
  count: /^(座位数|机位数|容量|座位数量|人数|机器数|capacity|seats)$/i,
  seat: /^(座位号|座号|机位号|机号|seat)$/i,
}
type Columns = Partial<Record<keyof typeof headers, number>>

/**
 * Reads rooms from rows of text cells: one row per room with 座位数, or one row per seat with 座位号. Title
 * rows above the header are passed over. Numbers stay text; only seats that are given as a count get
 * numbers, in the manner of the seats known. The first row that cannot be read refuses the whole.
 */
export function readRoomTable(rows: readonly (readonly string[])[], known: SeatsKnown): RoomTable {
  const header = rows.findIndex((row) => isHeader(columnsOf(row)))
  if (header < 0) return { missing: 'header' }
  const columns = columnsOf(rows[header]!)
  const read = new Map<string, Draft>()
  for (const [i, row] of rows.entries()) {
    if (i <= header || row.every((cell) => cell.trim() === '')) continue
    const problem = takeRow(read, columns, row)
    if (problem) return { wrong: { row: i + 1, problem } }
  }
  if (read.size === 0) return { missing: 'rows' }
  return { rooms: [...read.entries()].map(([id, draft]) => roomOf(id, draft, known)) }
}

type Draft = { readonly name: string; readonly count?: number; readonly seats: string[] }

function columnsOf(row: readonly string[]): Columns {
  const columns: Columns = {}
  for (const [i, cell] of row.entries()) {
    const text = cell.normalize('NFKC').replace(/\s/g, '')
    for (const key of Object.keys(headers) as (keyof typeof headers)[]) {
      if (columns[key] === undefined && headers[key].test(text)) columns[key] = i
    }
  }
  return columns
}

const isHeader = ({ id, count, seat }: Columns): boolean => id !== undefined && (count !== undefined || seat !== undefined)

function takeRow(read: Map<string, Draft>, columns: Columns, row: readonly string[]): RoomTableProblem['problem'] | undefined {
  const cell = (key: keyof Columns) => (columns[key] === undefined ? '' : (row[columns[key]] ?? '').trim())
  const id = cell('id')
  if (id === '') return 'room-missing'
  if (id.length > 40 || cell('name').length > 80) return 'room-too-long'
  if (columns.seat !== undefined) return takeSeat(read, id, cell('name'), cell('seat'))
  const count = cell('count').normalize('NFKC')
  if (count === '') return 'seats-missing'
  if (!/^\d+$/.test(count)) return 'seats-not-a-number'
  if (Number(count) > maxSeats) return 'too-many-seats'
  if (read.has(id)) return 'room-doubled'
  read.set(id, { name: cell('name'), count: Number(count), seats: [] })
  return undefined
}

function takeSeat(read: Map<string, Draft>, id: string, name: string, seat: string): RoomTableProblem['problem'] | undefined {
  if (seat === '' || seat.length > 20) return 'seats-missing'
  const draft = read.get(id) ?? { name, seats: [] }
  if (draft.seats.includes(seat)) return 'seat-doubled'
  if (draft.seats.length >= maxSeats) return 'too-many-seats'
  draft.seats.push(seat)
  read.set(id, draft)
  return undefined
}

function roomOf(id: string, { name, count, seats }: Draft, known: SeatsKnown): Room {
  const numbers = count === undefined ? seats : seatNumbers(count, known(id))
  return { id, name: name || id, seats: numbers.map((number) => ({ number })), origin: 'file' }
}
