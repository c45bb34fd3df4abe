/** Offset of an ISO moment in minutes: `+08:00` is 480, `Z` is 0. */
function offsetOf(moment: string): number {
  const found = /([+-])(\d\d):(\d\d)$/.exec(moment)
  if (!found) return 0
  const minutes = Number(found[2]) * 60 + Number(found[3])
  return found[1] === '-' ? -minutes : minutes
}

/**
 * The moment `minutes` later (or earlier, if negative), written with the same offset and to the second,
 * so that a person reads the site's own time. Moments are compared as instants, never as text.
 */
export function addMinutes(moment: string, minutes: number): string {
  const offset = /([+-]\d\d:\d\d|Z)$/.exec(moment)?.[0] ?? 'Z'
  const shifted = Date.parse(moment) + (minutes + offsetOf(moment)) * 60_000
  return new Date(shifted).toISOString().slice(0, 19) + offset
}

/** Milliseconds from `from` to `to`, whatever offsets they are written with. */
export function millisecondsBetween(from: string, to: string): number {
  return Date.parse(to) - Date.parse(from)
}

/** The date of a moment at its own offset: `2024-05-25`. */
export function dateOf(moment: string): string {
  return addMinutes(moment, 0).slice(0, 10)
}
