import type { Candidate } from '../model/candidate.ts'
import { toHalfWidth } from '../roster/cell-text.ts'
import { withoutWorkingData } from './retention.ts'

/** What stands where a number stood. */
export const wipedWord = '〔已清除〕'

/** Keys whose values are personal wherever they occur; of somebody who is not on the roster also the number he gave. */
const secretKeys = new Set(['idNumber', 'phone'])
const walkInKeys = new Set([...secretKeys, 'number'])
const goneKeys = new Set([
  'idNumber',
  'idType',
  'phone',
  'photo',
  'sourceName',
  'studentNumber',
  'needs',
  'extra',
  'idTail',
])
/** Shorter ones (a seat, a room) would be found everywhere. */
const shortest = 6

/** Runs of letters and digits as long as a number may be; with full-width ones taken for half-width. */
const token = /[0-9A-Za-z]{6,}/g
/** A resident's ID number by its form, whoever's it is. */
const residentId = /^\d{6}(?:19|20)\d{9}[\dX]$/

/** Collects the ID and phone numbers in a value, at any depth, as they are compared: upper case, half width. */
export function collectSecrets(value: unknown, into: Set<string>): void {
  if (Array.isArray(value)) for (const one of value) collectSecrets(one, into)
  else if (typeof value === 'object' && value !== null) {
    const keys = 'kind' in value && value.kind === 'walk-in' ? walkInKeys : secretKeys
    for (const [name, one] of Object.entries(value)) {
      if (typeof one !== 'string') collectSecrets(one, into)
      else if (keys.has(name)) for (const found of tokensOf(one)) into.add(found)
    }
  }
}

/** The first secret in a text, if any. */
export function secretIn(text: string, secrets: ReadonlySet<string>): string | undefined {
  for (const [found] of toHalfWidth(text).matchAll(token)) if (isSecret(found, secrets)) return found
  return undefined
}

export type Redactor = {
  /** The value without working data. The same value back when there is nothing to take out. */
  readonly redact: (value: unknown) => unknown
  /** How many texts held a number that was taken out. */
  readonly numbers: () => number
}

/**
 * Takes working data out of a value of any collection: whole fields of candidates and of whatever looks
 * like one, and every ID or phone number that occurs in any text (a scanned code, a note).
 */
export function createRedactor(secrets: ReadonlySet<string>): Redactor {
  let numbers = 0
  const redactText = (text: string): string => {
    if (secretIn(text, secrets) === undefined) return text
    numbers += 1
    return toHalfWidth(text).replaceAll(token, (found) => (isSecret(found, secrets) ? wipedWord : found))
  }
  const redact = (value: unknown): unknown => {
    if (typeof value === 'string') return redactText(value)
    if (Array.isArray(value)) return value.map(redact)
    if (typeof value !== 'object' || value === null) return value
    const kept = isCandidate(value) ? withoutWorkingData(value) : value
    return Object.fromEntries(
      Object.entries(kept).flatMap(([key, one]) => (goneKeys.has(key) ? [] : [[key, redact(one)] as const])),
    )
  }
  return { redact, numbers: () => numbers }
}

const isCandidate = (value: object): value is Candidate =>
  'session' in value && 'name' in value && 'id' in value && !('kind' in value)

const tokensOf = (text: string): string[] => (toHalfWidth(text).match(token) ?? []).map((one) => one.toUpperCase())

const isSecret = (found: string, secrets: ReadonlySet<string>): boolean => {
  const upper = found.toUpperCase()
  return found.length >= shortest && (secrets.has(upper) || residentId.test(upper))
}
