import { millisecondsBetween } from '../../core/rules/moment.ts'
import type { Words } from '../words/zh.ts'

type Window = { readonly opens: string; readonly start: string; readonly bars: string; readonly end: string }

/** Where a time lies between the opening of the entry and the end, in words. */
export function sessionPhase(window: Window, now: string, words: Words): string {
  const ahead = (until: string): boolean => millisecondsBetween(now, until) > 0
  const minutes = (until: string): number => Math.max(1, Math.round(millisecondsBetween(now, until) / 60_000))
  if (ahead(window.opens)) return words.checkin.opensIn(minutes(window.opens))
  if (ahead(window.start)) return words.checkin.startsIn(minutes(window.start))
  if (ahead(window.bars)) return words.checkin.barsIn(minutes(window.bars))
  return ahead(window.end) ? words.checkin.barred : words.checkin.over
}
