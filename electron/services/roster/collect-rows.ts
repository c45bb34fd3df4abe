import { createHash } from 'node:crypto'
import { rowReader } from '../../../core/model/change.ts'
import { createRoomsNamed, type RoomsNamed } from '../../../core/roster/roster-rooms.ts'
import type { ReadEnd, ReadHead, ReadMessage } from './reading.ts'

/** A roster read: its rows as objects, and as the text that the journal keeps. */
export type RosterRows = {
  readonly head: ReadHead
  readonly end: ReadEnd
  /** By id, in the order of the file. */
  readonly values: Map<string, Readonly<Record<string, unknown>>>
  /** 1-based row of the sheet of each. */
  readonly sheetRow: (row: number) => number
  /** The text of an entry that puts all rows and then does `rest`, a JSON list. It is written into shared memory; once. */
  readonly entryText: (rest: string) => EntryBytes
  readonly rooms: RoomsNamed
}

/** An entry's text and its SHA-256. */
export type EntryBytes = { readonly text: Buffer; readonly digest: string }

/** Takes in what the reading thread tells, while it goes on reading; `breathe` is called every few hundred rows. */
export function collectRows(breathe: () => Promise<void>): {
  readonly take: (message: ReadMessage) => Promise<void>
  readonly result: () => RosterRows
} {
  const values = new Map<string, Record<string, unknown>>()
  const sheetRows: Int32Array[] = []
  const rooms = createRoomsNamed()
  let head: ReadHead | undefined
  let end: ReadEnd | undefined
  let read = rowReader([])
  let memory: Buffer = Buffer.alloc(0)
  let length = 0
  const hash = createHash('sha256')
  /** All but the comma after the last row is hashed. */
  let hashed = 0

  const takeRows = async ({
    memory: shared,
    marks,
    sheetRows: numbers,
  }: Extract<ReadMessage, { rows: unknown }>['rows']): Promise<void> => {
    memory = Buffer.from(shared)
    length = marks.at(-1)!
    sheetRows.push(numbers)
    for (let i = 0; i + 1 < marks.length; i++) {
      for (const row of parseRows(memory, marks[i]!, marks[i + 1]!)) {
        const value = read(row)
        values.set(value.id as string, value)
        rooms.add(value.room as string | undefined, value.seat as string | undefined)
      }
      await breathe()
    }
    hash.update(memory.subarray(hashed, length - 1))
    hashed = length - 1
  }
  return {
    async take(message) {
      if ('head' in message) {
        head = message.head
        read = rowReader(head.fields)
      } else if ('end' in message) end = message.end
      else if ('rows' in message) await takeRows(message.rows)
    },
    result: () => ({
      head: head!,
      end: end!,
      values,
      sheetRow: lookUp(sheetRows),
      rooms,
      entryText(rest) {
        const text = entryText(memory, length, rest)
        return { text, digest: hash.update(text.subarray(hashed)).digest('hex') }
      },
    }),
  }
}

const comma = 0x2c
const open = 0x5b
const close = 0x5d

/**
 * The rows between two places, each followed by a comma; before them stands a comma or the list's own bracket.
 * Both ends become brackets for a moment, which saves a copy of the text.
 */
function parseRows(memory: Buffer, from: number, to: number): readonly (readonly unknown[])[] {
  const before = memory[from - 1]!
  memory[from - 1] = open
  memory[to - 1] = close
  const text = memory.toString('utf8', from - 1, to)
  memory[from - 1] = before
  memory[to - 1] = comma
  return JSON.parse(text) as unknown[][]
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
