import type { Session } from '../../../../core/model/exam.ts'
import type { RowFinding } from '../../../../core/model/row-issue.ts'
import { grown } from '../files/grid.ts'
import { createKeyTable, hashNumber, hashStart, hashText } from './key-table.ts'

/** The values by which rows are compared with each other. */
export const keyNames = ['name', 'idNumber', 'admissionNumber', 'room', 'seat'] as const
const [nameKey, idKey, admissionKey, roomKey, seatKey] = [0, 1, 2, 3, 4]
const keys = keyNames.length

/** Checks each row against those before it: duplicates, one person at two places at once, one seat for two. */
export type AcrossRows = {
  /** Begins the row of that sheet row (1-based) and session (its place in the exam's list, -1 unknown). */
  readonly begin: (sheetRow: number, session: number) => void
  /** A value that is a slice of the text, or (`instead`) any other. */
  readonly set: (key: number, start: number, end: number, instead: string | undefined) => void
  /** Whether the row may stay. */
  readonly check: () => boolean
}

export function compareRows(text: string, sessions: readonly Session[], add: (finding: RowFinding) => void): AcrossRows {
  let row = -1
  let sheetRows = new Int32Array(4096)
  let sessionOf = new Int32Array(4096)
  let starts = new Int32Array(4096 * keys)
  let ends = new Int32Array(4096 * keys)
  const instead = new Map<number, string>()
  const personRows = new Map<number, number[]>()
  const overlap = overlaps(sessions)

  const textOf = (of: number, key: number): string => instead.get(of * keys + key) ?? text.slice(starts[of * keys + key], ends[of * keys + key])
  const isSet = (key: number): boolean => ends[row * keys + key]! > starts[row * keys + key]! || instead.has(row * keys + key)
  const same = (key: number) => (a: number, b: number) => sameText(a, b, key)
  const sameText = (a: number, b: number, key: number): boolean => {
    const [i, j] = [a * keys + key, b * keys + key]
    if (instead.size > 0 && (instead.has(i) || instead.has(j))) return textOf(a, key) === textOf(b, key)
    const length = ends[i]! - starts[i]!
    if (ends[j]! - starts[j]! !== length) return false
    for (let k = 0; k < length; k++) if (text.charCodeAt(starts[i]! + k) !== text.charCodeAt(starts[j]! + k)) return false
    return true
  }
  const sameSession = (a: number, b: number): boolean => sessionOf[a] === sessionOf[b]
  const byId = createKeyTable(same(idKey))
  const byAdmission = createKeyTable((a, b) => sameSession(a, b) && sameText(a, b, admissionKey))
  const bySeat = createKeyTable((a, b) => sameSession(a, b) && sameText(a, b, seatKey) && sameText(a, b, roomKey))
  const byName = createKeyTable((a, b) => sameSession(a, b) && sameText(a, b, nameKey))

  const hash = (from: number, key: number): number => {
    const at = row * keys + key
    const other = instead.size > 0 ? instead.get(at) : undefined
    return other === undefined ? hashText(from, text, starts[at]!, ends[at]!) : hashText(from, other, 0, other.length)
  }
  const report = (code: RowFinding['code'], field: string, value: string, other: number): void => {
    add({ row: sheetRows[row]!, field, code, value, more: { other: sheetRows[other]!, name: textOf(other, nameKey) } })
  }

  const personIsFree = (): boolean => {
    const first = byId.add(hash(hashStart, idKey), row)
    if (first < 0) return true
    const earlier = personRows.get(first) ?? [first]
    personRows.set(first, [...earlier, row])
    for (const other of earlier) {
      if (sessionOf[other] === -1 || sessionOf[row] === -1) continue
      const clash = sameSession(other, row) ? 'duplicate-candidate' : overlap(sessionOf[other]!, sessionOf[row]!) ? 'sessions-overlap' : undefined
      if (clash === undefined) continue
      report(clash, 'idNumber', textOf(row, idKey), other)
      return false
    }
    return true
  }
  const admissionIsFree = (sessionHash: number): boolean => {
    const other = byAdmission.add(hash(sessionHash, admissionKey), row)
    if (other < 0) return true
    report('duplicate-admission-number', 'admissionNumber', textOf(row, admissionKey), other)
    return false
  }
  const seatIsFree = (sessionHash: number): boolean => {
    const other = bySeat.add(hash(hash(sessionHash, roomKey), seatKey), row)
    if (other < 0) return true
    report('seat-taken', 'seat', `${textOf(row, roomKey)} ${textOf(row, seatKey)}`, other)
    return false
  }

  return {
    begin(sheetRow, session) {
      row++
      if (row === sheetRows.length) [sheetRows, sessionOf, starts, ends] = [grown(sheetRows), grown(sessionOf), grown(starts), grown(ends)]
      sheetRows[row] = sheetRow
      sessionOf[row] = session
    },
    set(key, start, end, other) {
      starts[row * keys + key] = start
      ends[row * keys + key] = end
      if (other !== undefined) instead.set(row * keys + key, other)
    },
    check() {
      const sessionHash = hashNumber(hashStart, sessionOf[row]!)
      const free = !isSet(idKey) || personIsFree()
      const numbered = !isSet(admissionKey) || admissionIsFree(sessionHash) || !free
      const seated = !isSet(seatKey) || !isSet(roomKey) || !free || seatIsFree(sessionHash)
      if (free && numbered && seated) {
        const other = byName.add(hash(sessionHash, nameKey), row)
        if (other >= 0) report('same-name', 'name', textOf(row, nameKey), other)
      }
      return free && numbered && seated
    },
  }
}

/** Whether two sessions of the exam, by their places in its list, overlap in time. */
function overlaps(sessions: readonly Session[]): (a: number, b: number) => boolean {
  const times = sessions.map(({ start, end }) => ({ start: Date.parse(start), end: Date.parse(end) }))
  return (a, b) => times[a]!.start < times[b]!.end && times[b]!.start < times[a]!.end
}
