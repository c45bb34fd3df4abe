import type { ScoreRowView } from '../../../core/calls/after-exam.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import type { Rule } from '../../../core/model/exam.ts'
import type { Score } from '../../../core/model/score.ts'
import { doubtOf, outcomeOf } from '../../../core/notice/outcomes.ts'
import { presetPassRules } from '../../../core/presets/pass-rules.ts'
import { compareText, naturalOrder } from '../../../core/rules/natural-order.ts'
import type { OpenExam } from '../context.ts'
import { candidatesOf } from '../exam-seating.ts'

export type PassRules = { readonly mark: Rule; readonly margin: Rule }

export const passRulesOf = (open: OpenExam): PassRules =>
  open.store.get<PassRules>('pass-rules', 'pass-rules') ?? presetPassRules

/** The level of a candidate: its own, else its session's. */
export function levelOf(open: OpenExam): (candidate: Candidate) => string {
  const levels = new Map(open.exam().sessions.map((session) => [session.id, session.level]))
  return (candidate) => candidate.level ?? levels.get(candidate.session) ?? ''
}

/** Every candidate who is not withdrawn with what came of the exam, by school and admission number. */
export function scoreRows(open: OpenExam): ScoreRowView[] {
  const rules = passRulesOf(open)
  const rule = { mark: rules.mark.value, margin: rules.margin.value }
  const scores = open.store.all<Score>('scores')
  const hasScores = scores.size > 0
  const level = levelOf(open)
  return [...candidatesOf(open)]
    .filter((candidate) => !candidate.withdrawn)
    .map((candidate): ScoreRowView => {
      const score = scores.get(candidate.id)
      const status = open.attendance.status(candidate)
      return {
        candidate: candidate.id,
        name: candidate.name,
        admissionNumber: candidate.admissionNumber,
        school: candidate.school ?? '',
        level: level(candidate),
        session: candidate.session,
        status,
        score,
        outcome: outcomeOf(score, rule),
        doubt: hasScores ? doubtOf(status, score, rule) : undefined,
      }
    })
    .sort(bySchoolAndNumber)
}

function bySchoolAndNumber(a: ScoreRowView, b: ScoreRowView): number {
  return (
    compareText(a.school, b.school) ||
    naturalOrder(a.admissionNumber ?? '', b.admissionNumber ?? '') ||
    compareText(a.candidate, b.candidate)
  )
}

/** The schools that the rows name, in order. */
export const schoolsOf = (rows: readonly { readonly school: string }[]): string[] => [
  ...new Set(rows.map((row) => row.school)),
]
