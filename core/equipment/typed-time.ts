import { millisecondsBetween } from '../rules/moment.ts'

/**
 * Seconds that a clock showing `now` is ahead of the time somebody read off a right one: `14:03`, `14:03:20`, or a
 * moment. Without seconds any second of that minute is right. Nothing where the text is no time. A clock near
 * midnight is compared over it.
 */
export function secondsAhead(now: string, typed: string): number | undefined {
  const text = typed.normalize('NFKC').trim()
  const full = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?([+-]\d\d:\d\d|Z)$/.test(text)
  if (full) return Math.round(millisecondsBetween(text, now) / 1000)
  const clock = /^(\d{1,2}):(\d\d)(?::(\d\d))?$/.exec(text)
  if (!clock) return undefined
  const [hour, minute] = [Number(clock[1]), Number(clock[2])]
  const second = clock[3] === undefined ? undefined : Number(clock[3])
  if (hour > 23 || minute > 59 || (second ?? 0) > 59) return undefined
  const own = Number(now.slice(11, 13)) * 3600 + Number(now.slice(14, 16)) * 60 + Number(now.slice(17, 19))
  const right = hour * 3600 + minute * 60 + (second ?? 0)
  const apart = ((own - right + 43_200 + 86_400) % 86_400) - 43_200
  if (second !== undefined) return apart
  return apart < 0 ? apart : Math.max(0, apart - 59)
}
