import type { KeptKeys } from './kept-keys.ts'
import { createKeyTable, hashStart } from './key-table.ts'
import type { Workspace } from './workspace.ts'

/** The rooms and seats that rows name, each name told once and then by its number. */
export type NamedSeats = {
  /** Names that are new, numbered on from those told before. */
  readonly rooms: readonly string[]
  readonly seats: readonly string[]
  /** By row, the number of its room and that of its seat; -1: none. */
  readonly places: Int32Array<ArrayBuffer>
}

/** Answers for rows, by their numbers among all kept; each row once. */
export type NameSeats = (rows: Int32Array) => NamedSeats

type Numbers = { readonly of: (row: number) => number; readonly fresh: () => string[] }

/** `roomKey` and `seatKey`: places of the keys in what is kept of a row. */
export function createNamedSeats(kept: KeptKeys, workspace: Workspace, roomKey: number, seatKey: number): NameSeats {
  const rooms = numberNames(kept, workspace, roomKey, 'rooms')
  const seats = numberNames(kept, workspace, seatKey, 'seats')
  return (rows) => {
    const places = new Int32Array(rows.length * 2)
    for (let i = 0; i < rows.length; i++) {
      places[2 * i] = rooms.of(rows[i]!)
      places[2 * i + 1] = seats.of(rows[i]!)
    }
    return { rooms: rooms.fresh(), seats: seats.fresh(), places }
  }
}

/** Names are few beside the rows, and rosters list a room's people together. */
function numberNames(kept: KeptKeys, workspace: Workspace, key: number, name: string): Numbers {
  const byName = createKeyTable(workspace, name, 1000, (a, b) => kept.same(a, b, key))
  const numberOf = new Map<number, number>()
  let fresh: string[] = []
  let last = -1
  let lastNumber = -1
  return {
    of(row) {
      if (!kept.isSet(row, key)) return -1
      if (last >= 0 && kept.same(row, last, key)) return lastNumber
      const first = byName.add(kept.hash(hashStart, row, key), row)
      last = row
      lastNumber = numberOf.get(first) ?? numberOf.size
      if (first < 0) {
        numberOf.set(row, lastNumber)
        fresh.push(kept.text(row, key))
      }
      return lastNumber
    },
    fresh() {
      const told = fresh
      fresh = []
      return told
    },
  }
}
