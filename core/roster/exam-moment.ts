import { toHalfWidth } from './cell-text.ts'

/** What a cell says about a day: year may be missing (5月25日). */
export type DayHint = { readonly year?: number; readonly month: number; readonly day: number }
export type HalfDay = 'am' | 'pm' | 'evening'
/** What a cell says about a time of day: minutes after midnight of the start, or a half of the day. */
export type TimeHint = { readonly minutes?: number; readonly half?: HalfDay }

const withYear = /(?<!\d)(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/
const compact = /(?<!\d)(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/
const withoutYear = /(?<!\d)(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?/
const serial = /^\s*(\d{5})(?:\.(\d+))?\s*$/
const clock = /(?<!\d)([01]?\d|2[0-4])\s*[:时点]\s*([0-5]?\d)?/

/** The day that a cell names: 2024-05-25, 2024/5/25, 2024年5月25日, 20240525, 5月25日, or Excel's day number. */
export function readDay(cell: string): DayHint | undefined {
  const text = toHalfWidth(cell)
  const full = withYear.exec(text) ?? compact.exec(text)
  if (full) return { year: +full[1]!, month: +full[2]!, day: +full[3]! }
  const short = withoutYear.exec(text)
  if (short) return { month: +short[1]!, day: +short[2]! }
  const number = serial.exec(text)
  return number && +number[1]! > 36_000 && +number[1]! < 60_000 ? dayOfSerial(+number[1]!) : undefined
}

/** Excel counts days from 1899-12-30. */
function dayOfSerial(days: number): DayHint {
  const date = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** The start time that a cell names: the first clock time in it, read after 下午 as afternoon; else 上午 or 下午 alone. */
export function readTime(cell: string): TimeHint | undefined {
  const text = toHalfWidth(cell)
  const half = halfDay(text)
  const found = clock.exec(text)
  if (!found) return half === undefined ? undefined : { half }
  const hour = +found[1]! + (half !== undefined && half !== 'am' && +found[1]! < 12 ? 12 : 0)
  return { minutes: hour * 60 + (found[2] === undefined ? 0 : +found[2]), half }
}

function halfDay(text: string): HalfDay | undefined {
  if (/上午|早上|AM\b/i.test(text)) return 'am'
  if (/下午|PM\b/i.test(text)) return 'pm'
  return /晚上|晚间/.test(text) ? 'evening' : undefined
}

/** Whether a session's start (ISO 8601 with the site's offset) is on that day. */
export function isOnDay(start: string, { year, month, day }: DayHint): boolean {
  return (
    (year === undefined || +start.slice(0, 4) === year) && +start.slice(5, 7) === month && +start.slice(8, 10) === day
  )
}

/** Whether a session's start is at that time, or in that half of the day. */
export function isAtTime(start: string, { minutes, half }: TimeHint): boolean {
  const begins = +start.slice(11, 13) * 60 + +start.slice(14, 16)
  if (minutes !== undefined) return begins === minutes
  return half === 'am' ? begins < 720 : half === 'pm' ? begins >= 720 && begins < 1080 : begins >= 1080
}
