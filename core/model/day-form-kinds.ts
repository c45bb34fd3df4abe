import { z } from 'zod'

/** Forms that are filled from the record of the exam day: 缺考汇总表, 换机与违纪登记表, 考试日报告. */
export const dayFormKinds = ['absence-lists', 'incident-forms', 'day-report'] as const
export const DayFormKind = z.enum(dayFormKinds)
export type DayFormKind = z.infer<typeof DayFormKind>
