/**
 * Orders room and seat numbers as a person does: runs of digits by their value, the rest by code point, so
 * 1, 2, 10, A1, A2, A10. Texts of the same values (`01` and `1`) are different texts still: the one with
 * fewer leading zeros comes first, so the order is total and the same on every machine.
 */
export function naturalOrder(a: string, b: string): number {
  // Most rooms and seats are digits of one length, whose order is that of the texts.
  if (a.length === b.length && isDigits(a) && isDigits(b)) return compareText(a, b)
  const left = parts(a)
  const right = parts(b)
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const by = comparePart(left[i]!, right[i]!)
    if (by !== 0) return by
  }
  if (left.length !== right.length) return left.length - right.length
  return a.length - b.length || compareText(a, b)
}

function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 48 || code > 57) return false
  }
  return true
}

/** Full-width digits, as a Chinese input method types them, count as digits. */
function parts(text: string): string[] {
  return text.normalize('NFKC').match(/\d+|\D+/g) ?? []
}

function comparePart(a: string, b: string): number {
  const aIsNumber = isDigit(a)
  if (aIsNumber !== isDigit(b)) return aIsNumber ? -1 : 1
  if (!aIsNumber) return compareText(a, b)
  const left = a.replace(/^0+(?=\d)/, '')
  const right = b.replace(/^0+(?=\d)/, '')
  return left.length - right.length || compareText(left, right)
}

const isDigit = (part: string): boolean => part[0]! >= '0' && part[0]! <= '9'

/** By UTF-16 code unit, which unlike localeCompare is the same everywhere. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
