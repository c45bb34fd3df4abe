/**
 * The one mask of this program: an ID number shows its first six and last four characters, a phone
 * number its first three and last four. Always the same cut, because two different ones could be joined
 * back into the full number.
 */
export function maskIdNumber(idNumber: string): string {
  return mask(idNumber, 6, 4)
}

export function maskPhone(phone: string): string {
  return mask(phone, 3, 4)
}

/** A short number shows no more than its last two characters. */
function mask(text: string, head: number, tail: number): string {
  if (text.length <= head + tail) return '*'.repeat(Math.max(0, text.length - 2)) + text.slice(-2)
  return text.slice(0, head) + '*'.repeat(text.length - head - tail) + text.slice(-tail)
}

/** Whether somebody has hidden a part of the number: 510322********1234, 138****5678. */
export const isMasked = (value: string): boolean => /[*＊]/.test(value)
