import type { Candidate } from '../model/candidate.ts'
import type { Score, ScoreField, ScoreIssue } from '../model/score.ts'
import { normaliseNumber } from '../roster/cell-text.ts'
import { checkName } from '../roster/person-name.ts'

/** One row of a score file. */
export type ScoreRow = Readonly<
  Partial<Record<ScoreField | 'name' | 'admissionNumber' | 'idNumber' | 'school' | 'level', string>>
> & { readonly row: number }

export type MatchedScore = {
  readonly row: number
  readonly score: Score
  readonly certificateNumber: string | undefined
}
export type ScoreMatching = { readonly matched: readonly MatchedScore[]; readonly issues: readonly ScoreIssue[] }

/**
 * Finds whose score each row is: by admission number, else ID number (and level, for a person of several
 * sessions), else a name that only one candidate of the school and level bears. A row that fits nobody or
 * several is an issue and changes nothing; where number and name disagree the row counts for nobody.
 */
export function matchScores(
  rows: readonly ScoreRow[],
  candidates: Iterable<Candidate>,
  levelOf: (candidate: Candidate) => string,
): ScoreMatching {
  const index = indexOf(candidates, levelOf)
  const matched: MatchedScore[] = []
  const issues: ScoreIssue[] = []
  const seen = new Set<string>()
  for (const row of rows) {
    const found = index(row)
    const issue = issueOf(row, found, seen)
    if (issue) {
      issues.push({ row: row.row, ...issue })
      continue
    }
    const candidate = found[0]!
    seen.add(candidate.id)
    const { total, theory, practice, result } = row
    matched.push({
      row: row.row,
      score: { candidate: candidate.id, total, theory, practice, result },
      certificateNumber: row.certificateNumber,
    })
  }
  return { matched, issues }
}

function issueOf(
  row: ScoreRow,
  found: readonly Candidate[],
  seen: ReadonlySet<string>,
): Omit<ScoreIssue, 'row'> | undefined {
  const value = row.admissionNumber ?? row.name ?? ''
  if (![row.total, row.theory, row.practice, row.result, row.certificateNumber].some((cell) => cell))
    return { code: 'nothing-in-row', value }
  if (found.length === 0) return { code: 'no-candidate', value }
  if (found.length > 1) return { code: 'several-candidates', value }
  const candidate = found[0]!
  if (row.name && plainName(row.name) !== plainName(candidate.name))
    return { code: 'name-differs', value: `${row.name}≠${candidate.name}` }
  return seen.has(candidate.id) ? { code: 'twice', value } : undefined
}

function indexOf(
  candidates: Iterable<Candidate>,
  levelOf: (candidate: Candidate) => string,
): (row: ScoreRow) => readonly Candidate[] {
  const byAdmission = new Map<string, Candidate[]>()
  const byId = new Map<string, Candidate[]>()
  const byName = new Map<string, Candidate[]>()
  const add = (map: Map<string, Candidate[]>, key: string | undefined, candidate: Candidate) => {
    if (key) map.set(key, [...(map.get(key) ?? []), candidate])
  }
  for (const candidate of candidates) {
    if (candidate.withdrawn) continue
    add(byAdmission, candidate.admissionNumber && normaliseNumber(candidate.admissionNumber), candidate)
    add(byId, candidate.idNumber && normaliseNumber(candidate.idNumber), candidate)
    add(byName, plainName(candidate.name), candidate)
  }
  return (row) => {
    const byNumber =
      (row.admissionNumber && byAdmission.get(normaliseNumber(row.admissionNumber))) ||
      (row.idNumber && byId.get(normaliseNumber(row.idNumber)))
    if (byNumber) return narrow(byNumber, row, levelOf)
    if (row.admissionNumber || row.idNumber) return []
    return row.name ? narrow(byName.get(plainName(row.name)) ?? [], row, levelOf) : []
  }
}

/** Leaves those of the row's level and school, as far as both are known. */
function narrow(
  found: readonly Candidate[],
  row: ScoreRow,
  levelOf: (candidate: Candidate) => string,
): readonly Candidate[] {
  if (found.length < 2) return found
  const same = (mine: string | undefined, theirs: string | undefined) => !mine || !theirs || mine === theirs
  return found.filter((candidate) => same(levelOf(candidate), row.level) && same(candidate.school, row.school))
}

const plainName = (name: string): string => checkName(name).name
