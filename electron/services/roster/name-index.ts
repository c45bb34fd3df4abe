import type { Readings } from './readings.ts'

/** How well a name or number fits; smaller is better. */
export const fit = { exact: 0, prefix: 1, part: 2, none: 9 } as const

/** Names as rows of characters, searchable by the characters and by how they are typed. */
export type NameIndex = {
  readonly add: (name: string) => void
  /** Calls `hit` for each name that contains the text, letter by letter. */
  readonly byText: (text: string, hit: (item: number, fit: number) => void) => void
  /** Calls `hit` for each name that the letters spell: initials, whole syllables, or a mixture (zsan, zhangs). */
  readonly byLetters: (letters: string, hit: (item: number, fit: number) => void) => void
}

/** Longest run of letters that is looked for; longer ones are cut. */
const longest = 30

export function createNameIndex(readings: Readings): NameIndex {
  const characters: string[] = []
  const numberOf = new Map<string, number>()
  /** Per different character, the letters its readings begin with, as bits. */
  let initials = new Int32Array(1024)
  /** The names, character by character; 0 ends one. */
  let cells = new Int32Array(4096)
  let cellsUsed = 0
  let firsts = new Int32Array(1024)
  let count = 0

  const numberFor = (character: string): number => {
    const known = numberOf.get(character)
    if (known !== undefined) return known
    characters.push(character)
    const number = characters.length
    numberOf.set(character, number)
    if (number >= initials.length) initials = larger(initials)
    for (const reading of readings(character)) initials[number]! |= letterBit(reading.charCodeAt(0))
    return number
  }
  const append = (number: number): void => {
    if (cellsUsed === cells.length) cells = larger(cells)
    cells[cellsUsed++] = number
  }
  return {
    add(name) {
      if (count + 1 >= firsts.length) firsts = larger(firsts)
      firsts[count++] = cellsUsed
      for (const character of name) append(numberFor(character))
      append(0)
    },
    byText(text, hit) {
      const wanted: number[] = []
      for (const character of text) {
        const number = numberOf.get(character)
        if (number === undefined) return
        wanted.push(number)
      }
      const first = wanted[0]!
      for (let item = 0, at = 0; item < count; item++, at++) {
        const start = at
        let found: number = fit.none
        for (; cells[at] !== 0; at++) {
          if (found === fit.none && cells[at] === first && follows(cells, at, wanted)) {
            found = at > start ? fit.part : cells[at + wanted.length] === 0 ? fit.exact : fit.prefix
          }
        }
        if (found !== fit.none) hit(item, found)
      }
    },
    byLetters(letters, hit) {
      const query = letters.slice(0, longest)
      const spells = createSpeller(query, characters.length, (number) => readings(characters[number - 1]!))
      const firstBit = letterBit(query.charCodeAt(0))
      for (let item = 0, at = 0; item < count; item++, at++) {
        const start = at
        let found: number = fit.none
        for (; cells[at] !== 0; at++) {
          if (found !== fit.none && at > start) continue
          if ((initials[cells[at]!]! & firstBit) === 0) continue
          const spelt = spells(cells, at)
          if (spelt !== 'no') found = at > start ? fit.part : spelt === 'whole' ? fit.exact : fit.prefix
        }
        if (found !== fit.none) hit(item, found)
      }
    },
  }
}

/**
 * Whether the characters from a place on spell the letters. Each character takes one letter (its initial),
 * the two letters zh, ch or sh, or a whole syllable; the last may take part of one.
 */
function createSpeller(
  query: string,
  characters: number,
  readingsOf: (character: number) => readonly string[],
): (cells: Int32Array, at: number) => 'no' | 'part' | 'whole' {
  /** By character, worked out when it first comes up. */
  const steps: (Int32Array | undefined)[] = new Array(characters + 1).fill(undefined)
  const done = 1 << query.length
  /** For each place in the letters, the places that the character can lead to, as bits. */
  const stepsOf = (character: number): Int32Array => {
    const known = steps[character]
    if (known) return known
    const found = new Int32Array(query.length)
    for (const reading of readingsOf(character)) {
      for (let from = 0; from < query.length; from++) found[from]! |= reach(query, from, reading)
    }
    steps[character] = found
    return found
  }
  return (cells, at) => {
    let reached = 1
    for (let place = at; cells[place] !== 0; place++) {
      const taken = stepsOf(cells[place]!)
      let next = 0
      for (let from = 0; from < query.length; from++) if (reached & (1 << from)) next |= taken[from]!
      if (next & done) return cells[place + 1] === 0 ? 'whole' : 'part'
      if (next === 0) return 'no'
      reached = next
    }
    return 'no'
  }
}

function reach(query: string, from: number, reading: string): number {
  let places = 0
  let same = 0
  while (
    same < reading.length &&
    from + same < query.length &&
    query.charCodeAt(from + same) === reading.charCodeAt(same)
  )
    same++
  if (same === 0) return 0
  places |= 1 << (from + 1)
  if (same >= 2 && reading.charCodeAt(1) === 104) places |= 1 << (from + 2)
  if (same === reading.length) places |= 1 << (from + same)
  if (from + same === query.length) places |= 1 << query.length
  return places
}

function follows(cells: Int32Array, at: number, wanted: readonly number[]): boolean {
  for (let i = 1; i < wanted.length; i++) if (cells[at + i] !== wanted[i]) return false
  return true
}

/** a–z as bits 0–25; digits and anything else share bit 26. */
function letterBit(code: number): number {
  return code >= 97 && code <= 122 ? 1 << (code - 97) : 1 << 26
}

function larger(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(array.length * 2)
  twice.set(array)
  return twice
}
