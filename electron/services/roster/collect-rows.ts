import { createRoomsNamed, type RoomsNamed } from '../../../core/rules/roster-rooms.ts'
import type { ReadEnd, ReadHead, ReadMessage } from './reading.ts'

/** A roster read: its rows as the journal keeps them, and the same as JSON text. */
export type RosterRows = {
  readonly head: ReadHead
  readonly end: ReadEnd
  /** Values in the order of `head.fields`; a row may be shorter. */
  readonly rows: readonly (readonly unknown[])[]
  /** 1-based row of the sheet of each. */
  readonly sheetRows: readonly number[]
  /** JSON of the rows, without brackets around them. */
  readonly text: () => string
  readonly rooms: RoomsNamed
}

/** Takes in what the reading thread tells, while it goes on reading. */
export function collectRows(): { readonly take: (message: ReadMessage) => void; readonly result: () => RosterRows } {
  const rows: (readonly unknown[])[] = []
  const sheetRows: number[] = []
  const texts: string[] = []
  const rooms = createRoomsNamed()
  let head: ReadHead | undefined
  let end: ReadEnd | undefined
  let roomAt = -1
  let seatAt = -1
  return {
    take(message) {
      if ('head' in message) {
        head = message.head
        roomAt = head.fields.indexOf('room')
        seatAt = head.fields.indexOf('seat')
      } else if ('end' in message) end = message.end
      else if ('rows' in message) {
        const { json, sheetRows: numbers } = message.rows
        if (numbers.length === 0) return
        const text = Buffer.from(json.buffer, json.byteOffset, json.byteLength).toString('utf8')
        texts.push(text)
        for (const row of JSON.parse(`[${text}]`) as unknown[][]) {
          rows.push(row)
          if (roomAt >= 0) rooms.add((row[roomAt] ?? undefined) as string | undefined, (row[seatAt] ?? undefined) as string | undefined)
        }
        for (const number of numbers) sheetRows.push(number)
      }
    },
    result: () => ({ head: head!, end: end!, rows, sheetRows, text: () => texts.join(','), rooms }),
  }
}
