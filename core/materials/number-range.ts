import type { Candidate } from '../model/candidate.ts'
import { naturalOrder } from '../rules/natural-order.ts'

/** First and last admission number (号段); empty where nobody has one. */
export function numberRange(candidates: readonly Candidate[]): { readonly first: string; readonly last: string } {
  const numbers = candidates.flatMap((candidate) => candidate.admissionNumber ?? []).sort(naturalOrder)
  return { first: numbers[0] ?? '', last: numbers.at(-1) ?? '' }
}
