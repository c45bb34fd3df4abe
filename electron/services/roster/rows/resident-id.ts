import { isBirthDate } from '../../../../core/roster/id-number.ts'

const weights = Int32Array.of(7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
const checkCodes = Int32Array.from('10X98765432', (c) => c.charCodeAt(0))

/**
 * Whether the 18 bytes from `start` are a sound resident ID number: what `checkIdNumber` finds nothing
 * to say about, told without making a string. Answers 1 for a man's, 2 for a woman's, 0 for anything else.
 */
export function soundResidentId(bytes: Uint8Array, start: number, today: number): 0 | 1 | 2 {
  let sum = 0
  let date = 0
  for (let i = 0; i < 17; i++) {
    const digit = bytes[start + i]! - 48
    if (digit < 0 || digit > 9) return 0
    sum += weights[i]! * digit
    if (i >= 6 && i < 14) date = date * 10 + digit
  }
  // Numbers that begin with 9 are temporary ones or foreigners' permits.
  if (bytes[start] === 57 || bytes[start + 17] !== checkCodes[sum % 11]) return 0
  if (!isBirthDate(Math.floor(date / 10_000), Math.floor(date / 100) % 100, date % 100, today)) return 0
  return (bytes[start + 16]! & 1) === 1 ? 1 : 2
}
