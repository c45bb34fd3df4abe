import { type SessionFound, sessionOfRow } from '../../../../core/roster/session-of-row.ts'
import { hashBytes, hashStart, hashText } from './key-table.ts'
import type { RowCells } from './row-cells.ts'
import type { RowPlan } from './row-plan.ts'

/** A row's session as its place in the exam's list (-1: none), and why there is none. */
export type RowSession = { readonly index: number; readonly found: SessionFound; readonly said: string }

type Known = { readonly text: string; readonly bytes: Buffer }

const sessionFields = ['session', 'level', 'date', 'time', 'subject'] as const

/**
 * Finds the session of the row at hand. Rosters repeat the same few combinations of level, day and time,
 * so each combination is worked out once.
 */
export function createSessionFinder(plan: RowPlan, cells: RowCells): () => RowSession {
  const places = sessionFields.map((field) => plan.placeOf(field))
  const used = places.filter((place) => place >= 0)
  const known = new Map<number, { readonly texts: readonly Known[]; readonly answer: RowSession }[]>()

  const resolve = (): RowSession => {
    const [session, level, date, time, subject] = places.map((place) => cells.value(place)) as [
      string,
      string,
      string,
      string,
      string,
    ]
    const found = sessionOfRow({ session, level, date, time, subject }, plan.sessions)
    const index = 'session' in found ? plan.sessions.findIndex((s) => s.id === found.session) : -1
    return { index, found, said: [session, level, date, time].filter((text) => text !== '').join(' ') }
  }
  const isAt = (place: number, { text: value, bytes: text }: Known): boolean => {
    if (cells.values[place] !== undefined) return cells.values[place] === value
    const start = cells.starts[place]!
    if (cells.ends[place]! - start !== text.length) return false
    const all = cells.bytes()
    for (let i = 0; i < text.length; i++) if (all[start + i] !== text[i]) return false
    return true
  }
  return () => {
    let hash = hashStart
    for (const place of used) {
      const value = cells.values[place]
      hash =
        value === undefined
          ? hashBytes(hash, cells.bytes(), cells.starts[place]!, cells.ends[place]!)
          : hashText(hash, value)
    }
    const alike = known.get(hash) ?? []
    for (const { texts, answer } of alike) if (used.every((place, i) => isAt(place, texts[i]!))) return answer
    const answer = resolve()
    known.set(hash, [
      ...alike,
      { texts: used.map((place) => ({ text: cells.value(place), bytes: Buffer.from(cells.value(place)) })), answer },
    ])
    return answer
  }
}
