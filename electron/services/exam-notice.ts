import { daysBetween, type ExamDays, examDays } from '../../core/day/day.ts'
import { refusal } from '../../core/model/failure.ts'
import type { Boundary, Day, Notice, Phase } from '../../core/model/notice.ts'
import type { Task } from '../../core/model/task.ts'
import { type Calendar, planCalendar } from '../../core/notice/calendar.ts'
import { emptyNotice } from '../../core/notice/notice.ts'
import { findPreset } from '../../core/presets/presets.ts'
import { dateOf } from '../../core/rules/moment.ts'
import type { Context, OpenExam } from './context.ts'
import { readSettings } from './settings.ts'

/** The exam's own notice where the site saved one, else its preset's, else one that says nothing. */
export function noticeOf(open: OpenExam): Notice {
  const saved = open.store.get<Notice>('notice', 'notice')
  if (saved) return saved
  const { first } = daysOf(open)
  return findPreset(open.exam().preset)?.notice(first) ?? emptyNotice(first)
}

export function daysOf(open: OpenExam): ExamDays {
  return examDays(open.exam().sessions)
}

/** Today by the site's clock. */
export function todayOf(context: Pick<Context, 'now'>): Day {
  return dateOf(context.now())
}

export function calendarOf(open: OpenExam, today: Day): Calendar {
  return planCalendar({ exam: open.exam(), notice: noticeOf(open), stored: open.store.all<Task>('tasks'), today })
}

/** Who makes a change: the person the caller names, else the operator of this PC. */
export function byOf(context: Context, operator: string): { operator: string; at: string } {
  return { operator: operator || readSettings(context.site).operator, at: context.now() }
}

/** Throws `phase-not-found` with the names of those that there are. */
export function phaseOf(notice: Notice, id: string): Phase {
  const found = notice.phases.find((phase) => phase.id === id)
  if (!found) throw refusal({ code: 'phase-not-found', phase: id, phases: notice.phases.map((phase) => phase.name) })
  return found
}

/** A date given by hand holds as long as the exam stays on its day, and moves with it afterwards. */
export function boundaryOf(open: OpenExam, day: Day | null): Boundary | undefined {
  if (day === null) return undefined
  const { first, last } = daysOf(open)
  return { day, offset: day > last ? daysBetween(last, day) : Math.min(0, daysBetween(first, day)) }
}

/** Writes the notice to the journal and returns it. */
export function keepNotice(context: Context, open: OpenExam, action: string, notice: Notice, operator: string): Notice {
  open.store.commit(action, byOf(context, operator), [{ put: 'notice', key: 'notice', value: notice }])
  return notice
}
