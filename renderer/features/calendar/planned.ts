import type { CalendarView } from '../../../core/calls/calendar.ts'

export type Phase = CalendarView['phases'][number]
export type PlannedTask = Phase['tasks'][number]
