import type { Candidate } from '../model/candidate.ts'
import type { RowIssueCode } from '../model/row-issue.ts'

/** What an ID number is and what is to be said of it. */
export type IdCheck = {
  readonly type: NonNullable<Candidate['idType']>
  readonly issues: readonly RowIssueCode[]
  /** The sex that an 18- or 15-digit resident ID states. */
  readonly sex?: '男' | '女'
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const checkCharacters = '10X98765432'

/**
 * The check character of the first 17 digits: GB 11643-1999, after ISO 7064 MOD 11-2.
 * `digits` must start with 17 digits.
 */
export function checkCharacter(digits: string): string {
  let sum = 0
  for (let i = 0; i < 17; i++) sum += weights[i]! * (digits.charCodeAt(i) - 48)
  return checkCharacters[sum % 11]!
}

/** Whether year, month and day are a day of the calendar from 1900 to `today` (as yyyymmdd). */
export function isBirthDate(year: number, month: number, day: number, today: number): boolean {
  if (year < 1900 || month < 1 || month > 12 || day < 1) return false
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return day <= days && year * 10_000 + month * 100 + day <= today
}

/**
 * Judges a normalised ID number (half-width, no blanks, X in upper case). `today` is yyyymmdd. A
 * resident ID must be right in length, birth date and check character; 15-digit and temporary numbers,
 * passports and permits are let through with a warning each.
 */
export function checkIdNumber(value: string, today: number): IdCheck {
  if (/^\d(\.\d+)?E\+?\d+$/.test(value)) return { type: 'other', issues: ['id-digits-lost'] }
  if (/^999\d{6,17}[\dX]?$/.test(value)) return { type: 'temporary', issues: ['id-temporary'] }
  if (/^\d{17}[\dX]$/.test(value)) return checkResident(value, today)
  if (/^\d{15}$/.test(value)) return checkFifteen(value, today)
  if (/^([HM]\d{8,10}|\d{8}|[A-Z]{3}\d{12})$/.test(value)) return { type: 'permit', issues: ['id-permit'] }
  if (/^[A-Z]{1,2}\d{6,9}$/.test(value)) return { type: 'passport', issues: ['id-passport'] }
  if (/^\d{14,20}X?$/.test(value)) return { type: 'other', issues: ['id-length'] }
  return { type: 'other', issues: ['id-other'] }
}

function checkResident(value: string, today: number): IdCheck {
  // A foreigner's permanent residence card of the new kind has 18 digits that start with 9.
  const type = value.startsWith('9') ? ('permit' as const) : ('resident-id' as const)
  const born = isBirthDate(+value.slice(6, 10), +value.slice(10, 12), +value.slice(12, 14), today)
  const issues: RowIssueCode[] = []
  if (!born) issues.push('id-birth-date')
  if (checkCharacter(value) !== value[17]) issues.push('id-checksum')
  if (type === 'permit' && issues.length === 0) issues.push('id-permit')
  return { type, issues, sex: +value[16]! % 2 === 1 ? '男' : '女' }
}

/** The numbers before 1999: two-digit year, no check character. */
function checkFifteen(value: string, today: number): IdCheck {
  const born = isBirthDate(1900 + +value.slice(6, 8), +value.slice(8, 10), +value.slice(10, 12), today)
  const issues: RowIssueCode[] = born ? ['id-15-digits'] : ['id-birth-date']
  return { type: 'resident-id-15', issues, sex: +value[14]! % 2 === 1 ? '男' : '女' }
}

const typeWords: readonly (readonly [NonNullable<Candidate['idType']>, RegExp])[] = [
  ['temporary', /临时|^temporary$/i],
  ['passport', /护照|passport/i],
  ['permit', /通行证|居住证|居留|回乡证|台胞|^permit$/i],
  ['resident-id-15', /15\s*位|^resident-id-15$/i],
  ['resident-id', /身份证|居民|户口|^resident-id$/i],
]

/** The kind of document that a cell of 证件类型 names; undefined when it is empty, `other` when unknown. */
export function readIdType(text: string): Candidate['idType'] {
  if (text === '') return undefined
  return typeWords.find(([, words]) => words.test(text))?.[0] ?? 'other'
}

/** Whether a document of type `named` may bear a number that looks like one of type `found`. */
export function typesAgree(named: NonNullable<Candidate['idType']>, found: NonNullable<Candidate['idType']>): boolean {
  if (named === found || named === 'other' || found === 'other') return true
  const resident = ['resident-id', 'resident-id-15', 'temporary']
  if (resident.includes(named) && resident.includes(found)) return true
  // 港澳台居民居住证 bears an 18-digit number; passports and permits cannot be told apart by number.
  return named === 'permit' || (named === 'passport' && found === 'permit')
}
