import { encodeGb18030 } from '../../build/gb18030.ts'

/** CSV of a header and rows, as Chinese Excel saves it. */
export const gbk = (...lines: readonly string[]): Buffer => encodeGb18030(`${lines.join('\r\n')}\r\n`)

export const csv = (...lines: readonly string[]): string => `${lines.join('\r\n')}\r\n`

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** A sound ID number, its check character worked out apart from the program's own way. */
export function anId(order: number, { area = '510322', birth = '20030415' } = {}): string {
  const digits = `${area}${birth}${String(order).padStart(3, '0')}`
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0)
  const value = (12 - (sum % 11)) % 11
  return digits + (value === 10 ? 'X' : String(value))
}
