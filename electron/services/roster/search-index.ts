import type { Candidate } from '../../../core/model/candidate.ts'
import { normaliseNumber } from '../../../core/roster/cell-text.ts'
import { createNameIndex, fit } from './name-index.ts'
import { createNumberIndex } from './number-index.ts'
import type { Readings } from './readings.ts'

/** Candidates in the order in which they were added, searchable as a person searches. */
export type SearchIndex = {
  readonly add: (candidate: Candidate) => void
  /** Ids with how well they fit; an id may come more than once. */
  readonly find: (text: string, hit: (id: string, fit: number) => void) => void
}

const letters = /^[a-zü]+$/
const code = /^[0-9A-Z-]+$/

export function createSearchIndex(readings: Readings): SearchIndex {
  const ids: string[] = []
  const names = createNameIndex(readings)
  const numbers = createNumberIndex()
  return {
    add(candidate) {
      ids.push(candidate.id)
      names.add(candidate.name.toLowerCase().replaceAll(' ', ''))
      numbers.add([candidate.idNumber, candidate.admissionNumber, candidate.studentNumber, candidate.phone])
    },
    find(text, hit) {
      const name = text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\s'’·•・]+/g, (gap) => (/[·•・]/.test(gap) ? '·' : ''))
      if (name === '') return
      const take = (item: number, how: number) => hit(ids[item]!, how)
      if (letters.test(name)) names.byLetters(name.replaceAll('ü', 'v'), take)
      else if (!/^[0-9]+$/.test(name)) names.byText(name, take)
      const number = normaliseNumber(text)
      if (code.test(number) && /\d/.test(number)) numbers.find(number, take)
    },
  }
}

export { fit }
