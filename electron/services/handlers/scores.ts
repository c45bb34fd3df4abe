import type { Checked, Handlers, Output } from '../../../core/contract.ts'
import type { Certificate } from '../../../core/model/certificate.ts'
import type { Change } from '../../../core/model/change.ts'
import type { Outcome, Score } from '../../../core/model/score.ts'
import { outcomes } from '../../../core/model/score.ts'
import { type MatchedScore, matchScores } from '../../../core/notice/score-matching.ts'
import type { Context, OpenExam } from '../context.ts'
import { byOf } from '../exam-notice.ts'
import { candidatesOf } from '../exam-seating.ts'
import { levelOf, passRulesOf, schoolsOf, scoreRows } from '../scores/exam-scores.ts'
import { readScores } from '../scores/read-scores.ts'

type ScoreHandlers = Pick<Handlers, 'scores.import' | 'scores.list' | 'scores.set-rules'>

/** Scores as the platform gives them out, matched to the candidates. */
export function scoreHandlers(context: Context): ScoreHandlers {
  return {
    'scores.import': (input) => context.job(input.job, (job) => importScores(context, input, job.signal)),

    'scores.list'({ exam, school, only }) {
      const open = context.exam(exam)
      const all = scoreRows(open)
      const counts = {
        all: all.length,
        scored: all.filter((row) => row.score).length,
        doubtful: all.filter((row) => row.doubt).length,
        outcomes: Object.fromEntries(
          outcomes.map((one) => [one, all.filter((row) => row.outcome === one).length]),
        ) as Record<Outcome, number>,
      }
      const rows = all.filter(
        (row) =>
          (school === undefined || row.school === school) &&
          (only === 'all' || (only === 'doubtful' ? row.doubt : row.outcome === only)),
      )
      return { rows, counts, schools: schoolsOf(all), rules: passRulesOf(open) }
    },

    'scores.set-rules'({ exam, mark, margin, operator }) {
      const rules = { mark, margin }
      const change = { put: 'pass-rules', key: 'pass-rules', value: rules }
      context.exam(exam).store.commit('set-pass-rules', byOf(context, operator), [change])
      return rules
    },
  }
}

/** One entry of the journal for the whole file; rows that fit nobody are told and change nothing. */
async function importScores(
  context: Context,
  input: Checked<'scores.import'>,
  signal: AbortSignal,
): Promise<Output<'scores.import'>> {
  const open = context.exam(input.exam)
  const file = await readScores(input.file, input.sheet, signal)
  const { matched, issues } = matchScores(file.rows, candidatesOf(open), levelOf(open))
  const changes = [...scoreChanges(open, matched), ...numberChanges(open, matched)]
  const certificates = changes.filter((change) => 'put' in change && change.put === 'certificates').length
  if (!input.dryRun && changes.length > 0) open.store.commit('import-scores', byOf(context, input.operator), changes)
  return {
    rows: file.rows.length,
    matched: matched.length,
    changed: changes.length - certificates,
    certificates,
    columns: [...file.columns],
    issues: [...issues],
    dryRun: input.dryRun,
  }
}

function scoreChanges(open: OpenExam, matched: readonly MatchedScore[]): Change[] {
  return matched
    .filter(({ score }) => score.total ?? score.theory ?? score.practice ?? score.result)
    .filter(({ score }) => JSON.stringify(score) !== JSON.stringify(open.store.get<Score>('scores', score.candidate)))
    .map(({ score }) => ({ put: 'scores', key: score.candidate, value: score }))
}

/** A certificate number goes to the certificate, whose other steps stay as they are. */
function numberChanges(open: OpenExam, matched: readonly MatchedScore[]): Change[] {
  return matched.flatMap(({ score: { candidate }, certificateNumber }) => {
    const before = open.store.get<Certificate>('certificates', candidate)
    if (!certificateNumber || before?.number === certificateNumber) return []
    return [{ put: 'certificates', key: candidate, value: { ...before, candidate, number: certificateNumber } }]
  })
}
