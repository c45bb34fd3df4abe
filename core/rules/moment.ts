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
  return writeMoment(Date.parse(moment) + minutes * 60_000, offsetOf(moment))
}

/** The moment so many seconds later, or earlier if negative, written with the same offset. */
export function addSeconds(moment: string, seconds: number): string {
  return writeMoment(Date.parse(moment) + seconds * 1000, offsetOf(moment))
}

/** An instant (milliseconds since 1970 UTC) as ISO 8601 at an offset in minutes, to the second. */
export function writeMoment(instant: number, offset: number): string {
  const local = new Date(instant + offset * 60_000).toISOString().slice(0, 19)
  const minutes = Math.abs(offset)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** Milliseconds from `from` to `to`, whatever offsets they are written with. */
export function millisecondsBetween(from: string, to: string): number {
  return Date.parse(to) - Date.parse(from)
}

/** The date of a moment at its own offset: `2024-05-25`. */
export function dateOf(moment: string): string {
  return addMinutes(moment, 0).slice(0, 10)
}
