import type { Candidate } from '../../../core/model/candidate.ts'
import { normaliseNumber } from '../../../core/roster/cell-text.ts'
import { buildBitByBit } from './built-bit-by-bit.ts'

export type Lookups = {
  readonly byCode: (code: string) => readonly Candidate[]
  readonly sameName: (candidate: Candidate) => boolean
  /** The same for a few candidates, without waiting until everything is built. */
  readonly sameNameAmong: (few: readonly Candidate[]) => (candidate: Candidate) => boolean
  /** Takes in that these candidates were put or dropped; undefined: any of them may have been. */
  readonly follow: (ids: readonly string[] | undefined) => void
  /** Builds for a few milliseconds; true when there is nothing left to build. */
  readonly warmUp: () => boolean
}

/** From so many changed candidates on, starting again is quicker than following. */
const many = 2000

/** Exact look-ups by number and by name, over candidates as the store has them. */
export function createLookups(candidates: () => ReadonlyMap<string, Candidate>): Lookups {
  let codes = new Map<string, string | string[]>()
  /** By session, then name: how many bear it. */
  let names = new Map<string, Map<string, number>>()
  /** What each candidate is entered under, to take it out again. */
  let entered = new Map<string, Candidate>()

  const build = buildBitByBit(candidates, begin, enter)
  function begin(): void {
    codes = new Map()
    names = new Map()
    entered = new Map()
  }
  function enter(candidate: Candidate): void {
    entered.set(candidate.id, candidate)
    const { admissionNumber, idNumber } = candidate
    if (admissionNumber !== undefined) enterCode(normaliseNumber(admissionNumber), candidate.id)
    if (idNumber !== undefined && idNumber !== admissionNumber) enterCode(normaliseNumber(idNumber), candidate.id)
    countName(candidate, 1)
  }
  function enterCode(code: string, id: string): void {
    const there = codes.get(code)
    if (there === undefined) codes.set(code, id)
    else if (typeof there === 'string') codes.set(code, [there, id])
    else there.push(id)
  }
  function takeOut(candidate: Candidate): void {
    for (const number of [candidate.admissionNumber, candidate.idNumber]) {
      if (number === undefined) continue
      const code = normaliseNumber(number)
      const there = codes.get(code)
      const rest = typeof there === 'string' ? [] : (there ?? []).filter((id) => id !== candidate.id)
      if (rest.length === 0) codes.delete(code)
      else codes.set(code, rest)
    }
    countName(candidate, -1)
  }
  function countName({ session, name, withdrawn }: Candidate, by: 1 | -1): void {
    if (withdrawn) return
    let ofSession = names.get(session)
    if (!ofSession) names.set(session, (ofSession = new Map()))
    ofSession.set(name, (ofSession.get(name) ?? 0) + by)
  }
  const found = (code: string): readonly Candidate[] => {
    const there = codes.get(code)
    const ids = there === undefined ? [] : typeof there === 'string' ? [there] : there
    return ids.flatMap((id) => candidates().get(id) ?? [])
  }
  const sameName = (candidate: Candidate): boolean => {
    build.finish()
    const others =
      (names.get(candidate.session)?.get(candidate.name) ?? 0) -
      (entered.has(candidate.id) && !candidate.withdrawn ? 1 : 0)
    return others > 0
  }
  return {
    byCode(code) {
      build.finish()
      const normal = normaliseNumber(code)
      // Ids of this program are in lower case; no admission number looks like one.
      const byNumber = found(normal)
      const byId = byNumber.length > 0 ? undefined : candidates().get(normal.toLowerCase())
      return byId ? [byId] : byNumber
    },
    sameName,
    sameNameAmong: (few) => (build.isBuilt() ? sameName : lookThrough(candidates(), few)),
    follow(ids) {
      if (!build.isBuilt() || !ids || ids.length > many) return build.restart()
      for (const id of ids) {
        const before = entered.get(id)
        if (before) takeOut(before)
        entered.delete(id)
        const now = candidates().get(id)
        if (now) enter(now)
      }
    },
    warmUp: build.warmUp,
  }
}

/** Goes through all candidates once for the names of a few. */
function lookThrough(
  all: ReadonlyMap<string, Candidate>,
  few: readonly Candidate[],
): (candidate: Candidate) => boolean {
  const bearers = new Map(few.map(({ name }) => [name, [] as Candidate[]]))
  for (const candidate of all.values()) if (!candidate.withdrawn) bearers.get(candidate.name)?.push(candidate)
  return ({ id, name, session }) =>
    (bearers.get(name) ?? []).some((other) => other.session === session && other.id !== id)
}
