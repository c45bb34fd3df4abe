import type { Session } from '../../../../core/model/exam.ts'
import { type SessionFound, sessionOfRow } from '../../../../core/roster/session-of-row.ts'
import { hashBytes, hashStart, hashText } from './key-table.ts'
import type { RowCells } from './row-cells.ts'
import type { RowPlan } from './row-plan.ts'

/** A row's session as its place in the exam's list (-1: none), and why there is none. */
export type RowSession = { readonly index: number; readonly found: SessionFound; readonly said: string }

/** Cells met before, as texts and as bytes, and their session. */
type Known = { readonly texts: readonly string[]; readonly bytes: readonly Buffer[]; readonly answer: RowSession }

const sessionFields = ['session', 'level', 'date', 'time', 'subject'] as const

/**
 * Finds the session of the row at hand. Rosters repeat the same few combinations of level, day and time,
 * so each combination is worked out once.
 */
export class SessionFinder {
  readonly #cells: RowCells
  readonly #sessions: readonly Session[]
  readonly #places: readonly number[]
  readonly #used: readonly number[]
  readonly #known = new Map<number, readonly Known[]>()

  constructor(plan: RowPlan, cells: RowCells) {
    this.#cells = cells
    this.#sessions = plan.sessions
    this.#places = sessionFields.map((field) => plan.placeOf(field))
    this.#used = this.#places.filter((place) => place >= 0)
  }

  find(): RowSession {
    const hash = this.#hash()
    const alike = this.#known.get(hash)
    if (alike) for (const known of alike) if (this.#isHere(known)) return known.answer
    const answer = this.#resolve()
    const texts = this.#used.map((place) => this.#cells.value(place))
    const bytes = texts.map((text) => Buffer.from(text))
    this.#known.set(hash, [...(alike ?? []), { texts, bytes, answer }])
    return answer
  }

  #resolve(): RowSession {
    const [session, level, date, time, subject] = this.#places.map((place) => this.#cells.value(place)) as [
      string,
      string,
      string,
      string,
      string,
    ]
    const found = sessionOfRow({ session, level, date, time, subject }, this.#sessions)
    const index = 'session' in found ? this.#sessions.findIndex((s) => s.id === found.session) : -1
    return { index, found, said: [session, level, date, time].filter((text) => text !== '').join(' ') }
  }

  #hash(): number {
    const { bytes, starts, ends, values } = this.#cells
    let hash = hashStart
    for (const place of this.#used) {
      const value = values[place]
      hash = value === undefined ? hashBytes(hash, bytes, starts[place]!, ends[place]!) : hashText(hash, value)
    }
    return hash
  }

  /** Whether the row has these very cells. */
  #isHere(known: Known): boolean {
    const { bytes, starts, ends, values } = this.#cells
    for (let i = 0; i < this.#used.length; i++) {
      const place = this.#used[i]!
      if (values[place] !== undefined) {
        if (values[place] !== known.texts[i]) return false
        continue
      }
      const text = known.bytes[i]!
      const start = starts[place]!
      if (ends[place]! - start !== text.length) return false
      for (let k = 0; k < text.length; k++) if (bytes[start + k] !== text[k]) return false
    }
    return true
  }
}
