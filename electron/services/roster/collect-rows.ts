import { createHash } from 'node:crypto'
import { rowReader } from '../../../core/model/change.ts'
import { createRoomsNamed, type RoomsNamed } from '../../../core/roster/roster-rooms.ts'
import type { ReadEnd, ReadHead, ReadMessage } from './reading.ts'
import type { CheckedRows } from './rows/written-rows.ts'
import { RowsAsAsked } from './rows-as-asked.ts'

/** A roster read: its rows as objects, and as the text that the journal keeps. */
export type RosterRows = {
  readonly head: ReadHead
  readonly end: ReadEnd
  /** By id, in the order of the file; made when they are asked for. */
  readonly values: RowsAsAsked
  /** The counters of their ids. */
  readonly counters: Int32Array
  /** 1-based row of the sheet of each. */
  readonly sheetRow: (row: number) => number
  /** The text of an entry that puts all rows and then does `rest`, a JSON list. It is written into shared memory; once. */
  readonly entryText: (rest: string) => EntryBytes
  readonly rooms: RoomsNamed
}

/** An entry's text and its SHA-256. */
export type EntryBytes = { readonly text: Buffer; readonly digest: string }

/** Takes in what the reading thread tells, while it goes on reading. */
export function collectRows(): {
  /** The rows taken in so far. */
  readonly values: RowsAsAsked
  readonly take: (message: ReadMessage) => void
  readonly result: () => RosterRows
} {
  const pieces: CheckedRows[] = []
  const named = { rooms: [] as string[], seats: [] as string[] }
  const rooms = createRoomsNamed()
  let head: ReadHead | undefined
  let read = rowReader([])
  let end: ReadEnd | undefined
  const values = new RowsAsAsked()
  let memory: Buffer = Buffer.alloc(0)
  let length = 0
  const hash = createHash('sha256')
  /** All but the comma after the last row is hashed. */
  let hashed = 0

  const takeRows = (piece: CheckedRows): void => {
    pieces.push(piece)
    values.add(piece.counters.length, objectsOf(piece, read))
    memory = Buffer.from(piece.memory)
    length = piece.marks.at(-1)!
    hash.update(memory.subarray(hashed, length - 1))
    hashed = length - 1
    named.rooms.push(...piece.named.rooms)
    named.seats.push(...piece.named.seats)
    const { places } = piece.named
    for (let i = 0; i < places.length; i += 2) rooms.add(named.rooms[places[i]!], named.seats[places[i + 1]!])
  }
  return {
    values,
    take(message) {
      if ('head' in message) {
        head = message.head
        read = rowReader(head.fields)
      } else if ('end' in message) end = message.end
      else if ('rows' in message) takeRows(message.rows)
    },
    result: () => ({
      head: head!,
      end: end!,
      values,
      counters: countersIn(pieces, values.size),
      sheetRow: lookUp(pieces.map(({ sheetRows }) => sheetRows)),
      rooms,
      entryText(rest) {
        const text = entryText(memory, length, rest)
        return { text, digest: hash.update(text.subarray(hashed)).digest('hex') }
      },
    }),
  }
}

function countersIn(pieces: readonly CheckedRows[], count: number): Int32Array {
  const all = new Int32Array(count)
  let at = 0
  for (const { counters } of pieces) {
    all.set(counters, at)
    at += counters.length
  }
  return all
}

/** The objects of the rows, a few hundred at a time. */
function* objectsOf(
  { memory, marks }: CheckedRows,
  read: ReturnType<typeof rowReader>,
): Generator<Record<string, unknown>[], void, void> {
  const bytes = Buffer.from(memory)
  for (let i = 0; i + 1 < marks.length; i++) yield parseRows(bytes, marks[i]!, marks[i + 1]!).map(read)
}

const open = 0x5b
const close = 0x5d

/**
 * The rows between two places, each followed by a comma, as a list. They are copied to be put in brackets: their own
 * memory is not touched, since the reading thread may be copying it to larger memory just now.
 */
function parseRows(memory: Buffer, from: number, to: number): readonly (readonly unknown[])[] {
  const list = Buffer.allocUnsafe(to - from + 1)
  list[0] = open
  memory.copy(list, 1, from, to - 1)
  list[to - from] = close
  return JSON.parse(list.toString('utf8')) as unknown[][]
}

/** The rows end in a comma, where the text goes on. */
function entryText(memory: Buffer, length: number, rest: string): Buffer {
  const tail = Buffer.from(`]},${rest.slice(1)}`)
  const start = length - 1
  if (start + tail.length > memory.length) return Buffer.concat([memory.subarray(0, start), tail])
  tail.copy(memory, start)
  return memory.subarray(0, start + tail.length)
}

function lookUp(pieces: readonly Int32Array[]): (row: number) => number {
  let piece = 0
  let first = 0
  return (row) => {
    if (row < first) [piece, first] = [0, 0]
    while (row - first >= pieces[piece]!.length) first += pieces[piece++]!.length
    return pieces[piece]![row - first]!
  }
}
