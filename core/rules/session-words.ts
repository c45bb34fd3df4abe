import type { Session } from '../model/exam.ts'

/** Materials of a morning and an afternoon look different, so that nobody puts up the wrong ones. */
export const halfDays = ['am', 'pm', 'evening'] as const
export type HalfDay = (typeof halfDays)[number]

/** The half day a session starts in, by the site's own clock: the offset that its start is written with. */
export function halfDayOf(moment: string): HalfDay {
  const hour = Number(moment.slice(11, 13))
  return hour < 12 ? 'am' : hour < 18 ? 'pm' : 'evening'
}

/** Sheets are read by staff of Chinese exam sites: their words are Chinese in every language of the window. */
export const halfDayWords: Record<HalfDay, string> = { am: '上午', pm: '下午', evening: '晚上' }

/** `5月25日`. */
export const dayOf = (moment: string): string => `${Number(moment.slice(5, 7))}月${Number(moment.slice(8, 10))}日`

const weekdays = ['日', '一', '二', '三', '四', '五', '六']

/** `2024年5月25日（星期六）`. */
export function fullDayOf(moment: string): string {
  const weekday = weekdays[new Date(`${moment.slice(0, 10)}T00:00:00Z`).getUTCDay()]
  return `${moment.slice(0, 4)}年${dayOf(moment)}（星期${weekday}）`
}

/** `08:30–11:30`, each at the offset it is written with. */
export const hoursOf = (session: Pick<Session, 'start' | 'end'>): string =>
  `${session.start.slice(11, 16)}–${session.end.slice(11, 16)}`

/** `2024-05-25 08:30`, for the foot of a sheet. */
export const printTimeOf = (moment: string): string => `${moment.slice(0, 10)} ${moment.slice(11, 16)}`

/** `08:30`, at the offset it is written with. */
export const clockOf = (moment: string): string => moment.slice(11, 16)
