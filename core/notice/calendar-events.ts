import { tMinus } from '../day/day.ts'
import type { Exam } from '../model/exam.ts'
import type { Calendar, PlannedPhase } from './calendar.ts'
import type { IcsEvent } from './ics.ts'

/**
 * The calendar as entries for other calendars: every phase as days, every session with its times, and
 * the exam's own id in each uid, so that a second export replaces the first instead of doubling it.
 */
export function calendarEvents(exam: Pick<Exam, 'id' | 'name' | 'site' | 'sessions'>, calendar: Calendar): IcsEvent[] {
  const phases = calendar.phases.filter((phase) => phase.kind !== 'exam').flatMap((phase) => phaseEvent(exam, phase))
  const sessions = exam.sessions.map(
    (session): IcsEvent => ({
      uid: `${exam.id}-session-${session.id}@examdesk`,
      title: `${session.name} ${exam.name}`,
      location: exam.site || undefined,
      when: { start: session.start, end: session.end },
      remind: 60,
    }),
  )
  return [...phases, ...sessions]
}

/** A phase that has only a last day is an entry of that day (报名截止); one that has only a first, of that one. */
function phaseEvent(exam: Pick<Exam, 'id' | 'name'>, phase: PlannedPhase): IcsEvent[] {
  const from = phase.from ?? phase.to
  const to = phase.to ?? phase.from
  if (from === undefined || to === undefined) return []
  const ending = phase.from === undefined ? '截止' : phase.to === undefined ? '开始' : ''
  const offsets = [phase.fromOffset, phase.toOffset]
    .filter((offset) => offset !== undefined)
    .map(tMinus)
    .join(' 至 ')
  const tasks = phase.tasks.map(
    (task) => `${task.done ? '☑' : '☐'} ${task.text}${task.assignee ? `（${task.assignee}）` : ''}`,
  )
  return [
    {
      uid: `${exam.id}-phase-${phase.id}@examdesk`,
      title: `${phase.name}${ending}`,
      description: [`${exam.name}（${offsets}）`, ...tasks].join('\n'),
      when: { from, to },
    },
  ]
}
