import type { Status } from '../model/candidate.ts'
import type { Doubt, Outcome, Score } from '../model/score.ts'

/** The mark from which a total passes, and how far below it a score is worth a second look. */
export type PassRule = { readonly mark: number; readonly margin: number }

/** The word of the file decides; without one, the total and the mark; else nothing can be told. */
export function outcomeOf(score: Score | undefined, rule: Pick<PassRule, 'mark'>): Outcome {
  if (!score) return 'unknown'
  const words = [score.result, score.total, score.theory, score.practice]
  if (words.some((word) => word !== undefined && /缺考|absent/i.test(word))) return 'absent'
  const named = score.result === undefined ? undefined : readResult(score.result)
  if (named) return named
  const total = readMark(score.total)
  return total === undefined ? 'unknown' : total >= rule.mark ? 'passed' : 'failed'
}

function readResult(word: string): Outcome | undefined {
  if (/不|未|非|否|fail/i.test(word)) return 'failed'
  return /合格|通过|及格|优|良|是|pass/i.test(word) ? 'passed' : undefined
}

/** A mark written as 86, 86.5 or 86分; undefined for words. */
export function readMark(text: string | undefined): number | undefined {
  const found = text === undefined ? null : /^(\d{1,4}(?:\.\d{1,3})?)\s*分?$/.exec(text.trim())
  return found ? Number(found[1]) : undefined
}

/** What about this candidate's score is worth asking: it contradicts the attendance, or misses the mark narrowly. */
export function doubtOf(status: Status, score: Score | undefined, rule: PassRule): Doubt | undefined {
  const outcome = outcomeOf(score, rule)
  const came = status === 'present' || status === 'late'
  if (came && (!score || (outcome === 'unknown' && readMark(score.total) === undefined))) return 'present-without-score'
  if (came && outcome === 'absent') return 'present-marked-absent'
  if (status === 'absent' && score && outcome !== 'absent' && (readMark(score.total) ?? 0) > 0)
    return 'absent-with-score'
  const total = readMark(score?.total)
  if (outcome === 'failed' && total !== undefined && total < rule.mark && total >= rule.mark - rule.margin)
    return 'just-below'
  return undefined
}
