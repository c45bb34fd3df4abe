import { writeMoment } from '../../core/rules/moment.ts'

/** The site's clock: now, as ISO 8601 with the offset of the time zone (IANA name). */
export function createClock(timeZone: string, instant: () => number = Date.now): () => string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  return () => {
    const now = instant()
    return writeMoment(now, offsetAt(format, now))
  }
}

/** Minutes east of UTC in the format's time zone at that instant. */
function offsetAt(format: Intl.DateTimeFormat, instant: number): number {
  const name = format.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT'
  const found = /GMT([+-])(\d\d):(\d\d)/.exec(name)
  if (!found) return 0
  const minutes = Number(found[2]) * 60 + Number(found[3])
  return found[1] === '-' ? -minutes : minutes
}
