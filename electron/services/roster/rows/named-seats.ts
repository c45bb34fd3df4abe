import type { KeptKeys } from './kept-keys.ts'
import { KeyTable } from './key-table.ts'
import { OneKey } from './one-key.ts'
import type { Workspace } from './workspace.ts'

/** The rooms and seats that rows name, each name told once and then by its number. */
export type SeatNumbers = {
  /** Names that are new, numbered on from those told before. */
  readonly rooms: readonly string[]
  readonly seats: readonly string[]
  /** By row, the number of its room and that of its seat; -1: none. */
  readonly places: Int32Array<ArrayBuffer>
}

/** Numbers the rooms and seats of the rows kept. */
export class NamedSeats {
  readonly #rooms: NameNumbers
  readonly #seats: NameNumbers

  /** `roomKey` and `seatKey`: places of the keys in what is kept of a row. */
  constructor(kept: KeptKeys, workspace: Workspace, roomKey: number, seatKey: number) {
    this.#rooms = new NameNumbers(kept, workspace, roomKey, 'rooms')
    this.#seats = new NameNumbers(kept, workspace, seatKey, 'seats')
  }

  /** Of rows by their numbers among all kept; each row once. */
  of(rows: Int32Array): SeatNumbers {
    const places = new Int32Array(rows.length * 2)
    for (let i = 0; i < rows.length; i++) {
      places[2 * i] = this.#rooms.of(rows[i]!)
      places[2 * i + 1] = this.#seats.of(rows[i]!)
    }
    return { rooms: this.#rooms.fresh(), seats: this.#seats.fresh(), places }
  }
}

/** Names are few beside the rows, and rosters list a room's people together. */
class NameNumbers {
  readonly #kept: KeptKeys
  readonly #key: number
  readonly #byName: KeyTable
  readonly #numberOf = new Map<number, number>()
  #fresh: string[] = []
  #last = -1
  #lastNumber = -1

  constructor(kept: KeptKeys, workspace: Workspace, key: number, name: string) {
    this.#kept = kept
    this.#key = key
    this.#byName = new KeyTable(workspace, name, 1000, new OneKey(kept, key))
  }

  of(row: number): number {
    if (!this.#kept.isSet(row, this.#key)) return -1
    if (this.#last >= 0 && this.#kept.same(row, this.#last, this.#key)) return this.#lastNumber
    const first = this.#byName.add(row)
    this.#last = row
    this.#lastNumber = this.#numberOf.get(first) ?? this.#numberOf.size
    if (first < 0) {
      this.#numberOf.set(row, this.#lastNumber)
      this.#fresh.push(this.#kept.text(row, this.#key))
    }
    return this.#lastNumber
  }

  fresh(): string[] {
    const told = this.#fresh
    this.#fresh = []
    return told
  }
}
