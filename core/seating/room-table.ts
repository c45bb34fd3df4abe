import type { Room, Seat } from '../model/room.ts'
import { type RoomColumns, roomColumns, seatAttributesOf, seatStateOf } from './room-columns.ts'
import { seatNumbers } from './seat-numbers.ts'

/** What keeps a table of rooms from being read. `row` is 1-based, as a spreadsheet counts. */
export type RoomTableProblem = {
  readonly row: number
  readonly problem:
    | 'room-missing'
    | 'room-too-long'
    | 'seats-missing'
    | 'seats-not-a-number'
    | 'too-many-seats'
    | 'room-doubled'
    | 'seat-doubled'
    | 'place-wrong'
    | 'place-doubled'
    | 'state-unknown'
    | 'attribute-unknown'
}

export type RoomTable =
  | { readonly rooms: readonly Room[] }
  | { readonly wrong: RoomTableProblem }
  | { readonly missing: 'header' | 'rows' }

/** Seats that the roster names in a room: they show how the site writes seat numbers. */
export type SeatsKnown = (room: string) => readonly string[]

const maxSeats = 500

/**
 * Reads rooms from rows of text cells: one row per room with 座位数, or one row per seat with 座位号, and
 * if known 行, 列 (counted from 1, the first row at the podium), 机位号, 状态 and 属性. Title rows above the header are passed over. Numbers stay text; only seats that are given as a count get
 * numbers, in the manner of the seats known. The first row that cannot be read refuses the whole.
 */
export function readRoomTable(rows: readonly (readonly string[])[], known: SeatsKnown): RoomTable {
  const header = rows.findIndex((row) => roomColumns(row) !== undefined)
  if (header < 0) return { missing: 'header' }
  const columns = roomColumns(rows[header]!)!
  const read = new Map<string, Draft>()
  for (const [i, row] of rows.entries()) {
    if (i <= header || row.every((cell) => cell.trim() === '')) continue
    const problem = takeRow(read, columns, row)
    if (problem) return { wrong: { row: i + 1, problem } }
  }
  if (read.size === 0) return { missing: 'rows' }
  return { rooms: [...read.entries()].map(([id, draft]) => roomOf(id, draft, known)) }
}

type Draft = { readonly name: string; readonly count?: number; readonly seats: Seat[] }
type Problem = RoomTableProblem['problem']
type CellOf = (key: keyof RoomColumns) => string

function takeRow(read: Map<string, Draft>, columns: RoomColumns, row: readonly string[]): Problem | undefined {
  const cell: CellOf = (key) => (columns[key] === undefined ? '' : (row[columns[key]] ?? '').trim())
  const id = cell('id')
  if (id === '') return 'room-missing'
  if (id.length > 40 || cell('name').length > 80) return 'room-too-long'
  if (columns.seat !== undefined) return takeSeat(read, id, cell)
  const count = cell('count').normalize('NFKC')
  if (count === '') return 'seats-missing'
  if (!/^\d+$/.test(count)) return 'seats-not-a-number'
  if (Number(count) > maxSeats) return 'too-many-seats'
  if (read.has(id)) return 'room-doubled'
  read.set(id, { name: cell('name'), count: Number(count), seats: [] })
  return undefined
}

function takeSeat(read: Map<string, Draft>, id: string, cell: CellOf): Problem | undefined {
  const number = cell('seat')
  if (number === '' || number.length > 20) return 'seats-missing'
  const draft = read.get(id) ?? { name: cell('name'), seats: [] }
  if (draft.seats.some((seat) => seat.number === number)) return 'seat-doubled'
  if (draft.seats.length >= maxSeats) return 'too-many-seats'
  const place = placeOf(cell)
  if (place === 'wrong') return 'place-wrong'
  if (place && draft.seats.some((seat) => seat.row === place.row && seat.column === place.column))
    return 'place-doubled'
  const state = seatStateOf(cell('state'))
  if (!state) return 'state-unknown'
  const attributes = seatAttributesOf(cell('attributes'))
  if (!attributes) return 'attribute-unknown'
  const machine = cell('machine').slice(0, 40)
  draft.seats.push({
    number,
    ...place,
    ...(machine && machine !== number && { machine }),
    ...(state !== 'usable' && { state }),
    ...(attributes.length > 0 && { attributes }),
  })
  read.set(id, draft)
  return undefined
}

/** Rows and columns are counted from 1 in the table and from 0 here; both are there or neither. */
function placeOf(cell: CellOf): { row: number; column: number } | undefined | 'wrong' {
  const [row, column] = [cell('row').normalize('NFKC'), cell('column').normalize('NFKC')]
  if (row === '' && column === '') return undefined
  const isPlace = (text: string) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 200
  return isPlace(row) && isPlace(column) ? { row: Number(row) - 1, column: Number(column) - 1 } : 'wrong'
}

function roomOf(id: string, { name, count, seats }: Draft, known: SeatsKnown): Room {
  const listed = count === undefined ? seats : seatNumbers(count, known(id)).map((number) => ({ number }))
  return { id, name: name || id, seats: listed, origin: 'file' }
}
