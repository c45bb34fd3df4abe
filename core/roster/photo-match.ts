import type { Candidate } from '../model/candidate.ts'
import { normaliseNumber } from './cell-text.ts'
import { nameKey, readPhotoName } from './photo-names.ts'

/** What of a person the file was named by, the surest first. `name` alone is weak: people look at those. */
export const photoMatchWays = ['id-number', 'admission-number', 'student-number', 'name'] as const
export type PhotoMatchWay = (typeof photoMatchWays)[number]

/** One person of the roster: the candidates that are the same person in several sessions. */
export type PhotoPerson = { readonly name: string; readonly candidates: readonly Candidate[] }

export type PhotoMatch =
  | { readonly person: PhotoPerson; readonly way: PhotoMatchWay }
  /** Nobody; several people; or the number of one person and the name of another. */
  | { readonly problem: 'nobody' | 'several' | 'name-differs'; readonly people: readonly PhotoPerson[] }

export type PhotoMatcher = {
  readonly add: (candidate: Candidate) => void
  /** Whose photo a file is, once everyone has been added. */
  readonly match: (path: string) => PhotoMatch
}

type Numbers = Map<string, Set<PhotoPerson>>
type NumberWays = Record<Exclude<PhotoMatchWay, 'name'>, Numbers>

/**
 * Matches files to people by the names of the files alone. The order of files and candidates changes nothing.
 * Candidates with one ID number and one name are one person; without an ID number, with one student number and name.
 */
export function createPhotoMatcher(candidates: Iterable<Candidate> = []): PhotoMatcher {
  const people = new Map<string, { readonly name: string; readonly candidates: Candidate[] }>()
  const numbers: NumberWays = { 'id-number': new Map(), 'admission-number': new Map(), 'student-number': new Map() }
  const names: Numbers = new Map()
  const add = (candidate: Candidate): void => {
    const key = personKey(candidate)
    let person = people.get(key)
    if (!person) people.set(key, (person = { name: candidate.name, candidates: [] }))
    person.candidates.push(candidate)
    enter(names, nameKey(candidate.name), person)
    enter(numbers['id-number'], numberKey(candidate.idNumber), person)
    enter(numbers['admission-number'], numberKey(candidate.admissionNumber), person)
    enter(numbers['student-number'], numberKey(candidate.studentNumber), person)
  }
  for (const candidate of candidates) add(candidate)
  return {
    add,
    match(path) {
      const { numbers: readings, names: written, hasLongNumber } = readPhotoName(path)
      for (const reading of readings) {
        const found = lookUp(reading, numbers)
        if (found.size > 0) return judge(found, written, names)
      }
      const named = new Set(written.flatMap((name) => [...(names.get(name) ?? [])]))
      if (named.size === 0 || hasLongNumber) return { problem: 'nobody', people: [] }
      if (named.size > 1) return { problem: 'several', people: [...named] }
      return { person: [...named][0]!, way: 'name' }
    },
  }
}

/** The people whom the numbers name, each with the surest way. */
function lookUp(reading: readonly string[], numbers: NumberWays): Map<PhotoPerson, PhotoMatchWay> {
  const found = new Map<PhotoPerson, PhotoMatchWay>()
  for (const way of ['id-number', 'admission-number', 'student-number'] as const) {
    for (const number of reading) {
      for (const person of numbers[way].get(number) ?? []) if (!found.has(person)) found.set(person, way)
    }
  }
  return found
}

/** Where a name stands beside the number, it chooses among several, and must not be somebody else's. */
function judge(found: Map<PhotoPerson, PhotoMatchWay>, written: readonly string[], names: Numbers): PhotoMatch {
  const named = [...found].filter(([person]) => written.includes(nameKey(person.name)))
  if (named.length === 1) return { person: named[0]![0], way: named[0]![1] }
  if (found.size > 1) return { problem: 'several', people: [...found.keys()] }
  const others = written.flatMap((name) => [...(names.get(name) ?? [])])
  if (named.length === 0 && others.length > 0)
    return { problem: 'name-differs', people: [...new Set([...found.keys(), ...others])] }
  const [person, way] = [...found][0]!
  return { person, way }
}

/** Whether two candidates are the same person in different sessions. */
export const isSamePerson = (a: Candidate, b: Candidate): boolean =>
  a.id === b.id || (numberKey(a.idNumber) === numberKey(b.idNumber) && personKey(a) === personKey(b))

function personKey({ id, name, idNumber, studentNumber, school }: Candidate): string {
  const number = numberKey(idNumber)
  if (number) return JSON.stringify(['id', number, nameKey(name)])
  const student = numberKey(studentNumber)
  return student ? JSON.stringify(['student', student, nameKey(name), school ?? '']) : JSON.stringify(['candidate', id])
}

const numberKey = (number: string | undefined): string => (number === undefined ? '' : normaliseNumber(number))

function enter(into: Numbers, key: string, person: PhotoPerson): void {
  if (key === '') return
  const known = into.get(key)
  if (known) known.add(person)
  else into.set(key, new Set([person]))
}
