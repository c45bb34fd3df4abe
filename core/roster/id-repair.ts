import type { Candidate } from '../model/candidate.ts'
import type { RowFinding } from '../model/row-issue.ts'

/** Digits that must be left of a damaged number before a repair is offered: region and year of birth. */
const leastKnown = 6

/**
 * Offers a repair for ID numbers whose last digits a spreadsheet lost: where one person only has the
 * same name and the same digits as far as they are left (a spreadsheet keeps fifteen).
 */
export function withRepairs(
  findings: readonly RowFinding[],
  people: () => Iterable<Pick<Candidate, 'name' | 'idNumber'>>,
): readonly RowFinding[] {
  if (!findings.some(({ code }) => code === 'id-digits-lost')) return findings
  const byName = Map.groupBy(people(), ({ name }) => name)
  return findings.map((finding) => {
    const { known, name } = finding.more ?? {}
    if (finding.code !== 'id-digits-lost' || typeof known !== 'string' || known.length < leastKnown) return finding
    const numbers = new Set(
      (byName.get(String(name)) ?? []).flatMap(({ idNumber }) => (idNumber?.startsWith(known) ? [idNumber] : [])),
    )
    return numbers.size === 1 ? { ...finding, more: { ...finding.more, repair: [...numbers][0]! } } : finding
  })
}
