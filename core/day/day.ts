import type { Session } from '../model/exam.ts'
import type { Day } from '../model/notice.ts'
import { dateOf } from '../rules/moment.ts'

const dayLength = 86_400_000
const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const

/** The day `count` days later, or earlier if negative. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayLength).toISOString().slice(0, 10)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayLength)
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

/** 5月25日（周六）, the way notices write a day. */
export function chineseDay(day: Day): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日（周${weekdays[weekdayOf(day)]!}）`
}

/** T, T−18, T+11: days from the exam as staff write them. */
export function tMinus(offset: number): string {
  return offset === 0 ? 'T' : offset < 0 ? `T−${-offset}` : `T+${offset}`
}

/** The first and the last day of an exam, at the site's own offset. */
export type ExamDays = { readonly first: Day; readonly last: Day }

export function examDays(sessions: readonly Pick<Session, 'start' | 'end'>[]): ExamDays {
  const days = sessions.flatMap((session) => [dateOf(session.start), dateOf(session.end)]).sort()
  return { first: days[0]!, last: days.at(-1)! }
}

/** The session with its date moved by `count` days and its time of day kept. */
export function moveSession<S extends Pick<Session, 'start' | 'end'>>(session: S, count: number): S {
  const moved = (moment: string) => `${addDays(moment.slice(0, 10), count)}${moment.slice(10)}`
  return { ...session, start: moved(session.start), end: moved(session.end) }
}
