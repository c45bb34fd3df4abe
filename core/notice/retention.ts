import { addDays, type ExamDays } from '../day/day.ts'
import type { Candidate } from '../model/candidate.ts'
import type { Day, Notice } from '../model/notice.ts'
import { type RetentionRules, type WorkingField, workingFields } from '../model/retention.ts'
import { phaseWindow } from './notice.ts'

/** When each class of data has had its time. */
export type RetentionDates = { readonly workingDue: Day; readonly paperUntil: Day; readonly electronicUntil: Day }

/** Working data is due after the end of 成绩公示 (until then a score may be disputed), else after the exam. */
export function retentionDates(rules: RetentionRules, notice: Notice, days: ExamDays): RetentionDates {
  const ends = notice.phases
    .filter((phase) => phase.kind !== 'certificates')
    .map((phase) => phaseWindow(phase, notice, days).to ?? days.last)
  const last = [days.last, ...ends].sort().at(-1)!
  return {
    workingDue: addDays(last, rules.workingDays.value),
    paperUntil: addYears(days.last, rules.paperYears.value),
    electronicUntil: addYears(days.last, rules.electronicYears.value),
  }
}

/** The same day `years` later; 29 February becomes 1 March, so that nothing is ever kept too short. */
function addYears(day: Day, years: number): Day {
  const moved = `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`
  const exists = new Date(`${moved}T00:00:00Z`)
  return Number.isNaN(exists.getTime()) || exists.toISOString().slice(0, 10) !== moved
    ? `${moved.slice(0, 4)}-03-01`
    : moved
}

/** The candidate without working data: name, numbers of the exam, seat, school and what came of it stay. */
export function withoutWorkingData(candidate: Candidate): Candidate {
  const kept: Record<string, unknown> = { ...candidate }
  for (const field of workingFields) delete kept[field]
  return kept as Candidate
}

/** How many of the candidates have each working field. */
export function countWorkingData(candidates: Iterable<Candidate>): Record<WorkingField, number> {
  const counts = Object.fromEntries(workingFields.map((field) => [field, 0])) as Record<WorkingField, number>
  for (const candidate of candidates)
    for (const field of workingFields) if (candidate[field] !== undefined) counts[field] += 1
  return counts
}
