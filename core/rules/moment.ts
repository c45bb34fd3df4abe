/** Writes an instant (milliseconds since 1970 UTC) as ISO 8601 at the offset given in minutes: 2024-05-25T14:00:00.000+08:00. */
export function writeMoment(instant: number, offsetMinutes: number): string {
  const local = new Date(instant + offsetMinutes * 60_000).toISOString().slice(0, -1)
  const size = Math.abs(offsetMinutes)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${local}${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

/** The instant of an ISO 8601 text with offset. NaN when it is none. */
export const readMoment = (moment: string): number => Date.parse(moment)

/**
 * Gives a moment the site's offset where it has none: what a person types is the site's local time.
 * Returns undefined for text that is no moment.
 */
export function localMoment(text: string, offsetMinutes: number): string | undefined {
  const hasOffset = /(Z|[+-]\d\d:?\d\d)$/i.test(text.trim())
  const instant = Date.parse(hasOffset ? text.trim() : `${text.trim().replace(' ', 'T')}Z`)
  if (Number.isNaN(instant)) return undefined
  return writeMoment(hasOffset ? instant : instant - offsetMinutes * 60_000, offsetMinutes)
}
