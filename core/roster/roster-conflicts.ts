import type { Candidate } from '../model/candidate.ts'
import type { Session } from '../model/exam.ts'
import type { RowIssueCode } from '../model/row-issue.ts'

export type Conflict = {
  readonly code: RowIssueCode
  readonly field: string
  readonly value: string
  readonly other: Candidate
}

/**
 * Checks candidates of a file against those who stay as they are (`holders`, withdrawn ones left out): one
 * seat for two, one admission number for two, one person in two sessions at once.
 */
export function createConflictCheck(
  holders: Iterable<Candidate>,
  sessions: readonly Session[],
): (candidate: Candidate) => Conflict | undefined {
  const seats = new Map<string, Candidate>()
  const numbers = new Map<string, Candidate>()
  const people = new Map<string, Candidate[]>()
  const times = new Map(sessions.map(({ id, start, end }) => [id, { start: Date.parse(start), end: Date.parse(end) }]))
  for (const holder of holders) {
    if (holder.withdrawn) continue
    if (holder.room !== undefined && holder.seat !== undefined) seats.set(seatKey(holder), holder)
    if (holder.admissionNumber !== undefined) numbers.set(numberKey(holder), holder)
    if (holder.idNumber !== undefined) people.set(holder.idNumber, [...(people.get(holder.idNumber) ?? []), holder])
  }
  const overlap = (a: string, b: string): boolean => {
    const [one, two] = [times.get(a), times.get(b)]
    return one !== undefined && two !== undefined && one.start < two.end && two.start < one.end
  }
  return (candidate) => {
    const elsewhere = people
      .get(candidate.idNumber ?? '')
      ?.find((other) => other.session !== candidate.session && overlap(other.session, candidate.session))
    if (elsewhere) return { code: 'sessions-overlap', field: 'idNumber', value: candidate.idNumber!, other: elsewhere }
    const numbered = candidate.admissionNumber === undefined ? undefined : numbers.get(numberKey(candidate))
    if (numbered)
      return {
        code: 'duplicate-admission-number',
        field: 'admissionNumber',
        value: candidate.admissionNumber!,
        other: numbered,
      }
    const seated =
      candidate.room === undefined || candidate.seat === undefined ? undefined : seats.get(seatKey(candidate))
    return seated && { code: 'seat-taken', field: 'seat', value: `${candidate.room} ${candidate.seat}`, other: seated }
  }
}

const seatKey = (c: Candidate): string => `${c.session}\n${c.room}\n${c.seat}`
const numberKey = (c: Candidate): string => `${c.session}\n${c.admissionNumber}`
