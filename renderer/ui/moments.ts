/**
 * Times for the eye. The services write every moment with the site's own offset, so the local day and
 * time are its text; the time zone of the window never comes in.
 */

/** 14:00 */
export const timeOf = (moment: string): string => moment.slice(11, 16)

/** 14:00:09 */
export const secondsOf = (moment: string): string => moment.slice(11, 19)

/** 2024-05-25 14:00 */
export const stampOf = (moment: string): string => `${moment.slice(0, 10)} ${timeOf(moment)}`

/** 14:00–16:30 */
export const spanOf = (start: string, end: string): string => `${timeOf(start)}–${timeOf(end)}`

/** 2024年5月25日 周六, Sat 25 May 2024 */
export function dayOf(moment: string, language: string): string {
  const day = new Date(`${moment.slice(0, 10)}T00:00:00Z`)
  const format = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    weekday: 'short',
  })
  return Number.isNaN(day.getTime()) ? moment.slice(0, 10) : format.format(day)
}

/** 5月25日, 25 May */
export function shortDayOf(moment: string, language: string): string {
  const day = new Date(`${moment.slice(0, 10)}T00:00:00Z`)
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: 'UTC',
    month: 'short',
    day: 'numeric',
  }).format(day)
}

/** A time as a person types it (`8:52`, `0852`, `８：５２`) on the day of another moment; undefined when it is none. */
export function momentAt(like: string, typed: string): string | undefined {
  const found = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/.exec(typed.normalize('NFKC').trim())
  return found ? `${like.slice(0, 11)}${found[1]!.padStart(2, '0')}:${found[2]}:00${like.slice(19)}` : undefined
}
