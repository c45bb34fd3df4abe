import type { Seat } from '../model/room.ts'
import { machineFinder } from './machine-names.ts'

/** What is wrong with a line. */
export const lineProblems = ['not-found', 'several', 'range-backwards', 'twice', 'text-alone'] as const
export type LineProblem = { readonly code: (typeof lineProblems)[number]; readonly value: string }

/** A line as it is understood: which machines pass, which do not and why. */
export type ReadLine = {
  readonly passed: readonly string[]
  readonly faults: readonly { readonly subject: string; readonly text: string }[]
  /** Nothing is recorded while there is one. */
  readonly problems: readonly LineProblem[]
}

/** All pass, nothing excepted. */
const everything = /^(?:全部?(?:通过|过|正常)?|all|\*)$/i

/**
 * Reads one line of a check. `12 31坏` means: all pass but 12 and 31, which are 坏; numbers without words take the
 * next words, `1-5` is a range in the order of the seats, `全` passes all. A line that begins with `+` names those that
 * pass instead, and says nothing of the rest: `+1-20`. `open` are seats that already have a fault: they neither pass
 * nor get a second one. The grammar is ours.
 */
export function readExceptions(line: string, seats: readonly Seat[], open: ReadonlySet<string>): ReadLine {
  const text = line.normalize('NFKC').trim()
  const only = text.startsWith('+')
  const body = only ? text.slice(1) : text
  if (body.trim() === '') return { passed: [], faults: [], problems: [] }
  const whole = everything.test(body.trim())
  const { groups, problems } = whole ? { groups: [], problems: [] } : readGroups(body, seats)
  const named = new Set<string>()
  const twice: LineProblem[] = []
  for (const seat of groups.flatMap((group) => group.seats)) {
    if (named.has(seat)) twice.push({ code: 'twice', value: seat })
    named.add(seat)
  }
  const able = (seat: string) => !open.has(seat)
  const passed = only && !whole ? [...named] : seats.map((seat) => seat.number).filter((seat) => !named.has(seat))
  const faults = only ? [] : groups.flatMap((group) => group.seats.map((subject) => ({ subject, text: group.text })))
  return {
    passed: passed.filter(able),
    faults: faults.filter(({ subject }) => able(subject)),
    problems: [...problems, ...twice],
  }
}

type Group = { seats: string[]; text: string; tried: boolean }

/** Numbers and ranges up to the words that go with them. */
function readGroups(body: string, seats: readonly Seat[]): { groups: Group[]; problems: LineProblem[] } {
  const find = machineFinder(seats)
  const order = seats.map((seat) => seat.number)
  const groups: Group[] = []
  const problems: LineProblem[] = []
  let current: Group = { seats: [], text: '', tried: false }
  const seatOf = (name: string): string | undefined => {
    current.tried = true
    const hit = find(name)
    if (hit && 'seat' in hit) return hit.seat
    problems.push({ code: hit ? 'several' : 'not-found', value: name })
    return undefined
  }
  for (const piece of body.matchAll(pieces)) {
    const { from, to, words } = piece.groups!
    if (from === undefined) {
      const before = groups.at(-1)
      if (current.tried) groups.push({ ...current, text: words! })
      else if (before && before.text !== '') before.text += `，${words}`
      else problems.push({ code: 'text-alone', value: words! })
      current = { seats: [], text: '', tried: false }
      continue
    }
    const first = seatOf(from)
    if (to === undefined) {
      if (first !== undefined) current.seats.push(first)
      continue
    }
    const last = seatOf(to)
    if (first === undefined || last === undefined) continue
    const [a, b] = [order.indexOf(first), order.indexOf(last)]
    if (a > b) problems.push({ code: 'range-backwards', value: `${from}-${to}` })
    else current.seats.push(...order.slice(a, b + 1))
  }
  if (current.seats.length > 0) groups.push(current)
  return { groups, problems }
}

/** A number (`12`, `A07`, `PC-07`) or a range of two, or words up to the next number or separator. */
const number = String.raw`(?:[A-Za-z]{1,4}-?)?\d[\dA-Za-z]*`
const range = String.raw`(?<from>${number})(?:\s*[-~–—至到]\s*(?<to>${number}))?`
const words = String.raw`(?<words>[^\s\d,、;][^\d,、;]*?)(?=\s*(?:[,、;]|\d|$)|\s+${number})`
const pieces = new RegExp(`${range}|${words}`, 'g')
