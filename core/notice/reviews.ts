import type { ExamDays } from '../day/day.ts'
import type { Day, Notice } from '../model/notice.ts'
import { windowOfKind } from './notice.ts'

/** From when until when 成绩复核 may be asked for: 公示期内, both days included. */
export type ReviewWindow = { readonly opens: Day | undefined; readonly closes: Day | undefined }

export function reviewWindow(notice: Notice, days: ExamDays): ReviewWindow {
  const window = windowOfKind(notice, 'publication', days)
  return { opens: window?.from, closes: window?.to }
}

/** Whether an application handed in on that day is in time. A window nobody has set is open. */
export function inReviewWindow(window: ReviewWindow, on: Day): boolean {
  return (window.opens === undefined || on >= window.opens) && (window.closes === undefined || on <= window.closes)
}

/** How the window stands on a day. */
export function reviewState(window: ReviewWindow, today: Day): 'not-yet' | 'open' | 'closed' | 'unknown' {
  if (window.opens === undefined && window.closes === undefined) return 'unknown'
  if (window.opens !== undefined && today < window.opens) return 'not-yet'
  return window.closes !== undefined && today > window.closes ? 'closed' : 'open'
}
