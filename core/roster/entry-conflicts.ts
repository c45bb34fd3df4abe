import type { Candidate } from '../model/candidate.ts'
import type { Session } from '../model/exam.ts'
import type { EntryFinding } from './candidate-entry.ts'

/**
 * What stands between a candidate and others who bear one of the same numbers (`others`; withdrawn ones and the
 * candidate are passed over): the same person twice in a session or in two at once, one admission number for two.
 */
export function entryConflicts(
  candidate: Candidate,
  others: Iterable<Candidate>,
  sessions: readonly Session[],
): readonly EntryFinding[] {
  if (candidate.withdrawn) return []
  const findings: EntryFinding[] = []
  const told = new Set<string>()
  for (const other of others) {
    if (other.id === candidate.id || other.withdrawn) continue
    for (const finding of between(candidate, other, sessions)) {
      if (told.has(finding.code)) continue
      told.add(finding.code)
      findings.push({ ...finding, more: { name: other.name } })
    }
  }
  return findings
}

function between(one: Candidate, other: Candidate, sessions: readonly Session[]): EntryFinding[] {
  const samePerson = one.idNumber !== undefined && one.idNumber === other.idNumber
  if (one.session === other.session) {
    const sameNumber = one.admissionNumber !== undefined && one.admissionNumber === other.admissionNumber
    return [
      ...(samePerson ? [{ field: 'idNumber', code: 'duplicate-candidate' as const, value: one.idNumber! }] : []),
      ...(sameNumber
        ? [{ field: 'admissionNumber', code: 'duplicate-admission-number' as const, value: one.admissionNumber! }]
        : []),
    ]
  }
  if (!samePerson || !overlap(one.session, other.session, sessions)) return []
  return [{ field: 'session', code: 'sessions-overlap', value: one.idNumber! }]
}

function overlap(a: string, b: string, sessions: readonly Session[]): boolean {
  const [one, two] = [a, b].map((id) => sessions.find((session) => session.id === id))
  if (!one || !two) return false
  return Date.parse(one.start) < Date.parse(two.end) && Date.parse(two.start) < Date.parse(one.end)
}
