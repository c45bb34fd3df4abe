/** Candidate ids are `c` and a counter in base 36: short, stable, never used twice in an exam. */
export const candidateId = (counter: number): string => `c${counter.toString(36)}`

/** The counter inside an id of this program; 0 for any other text. */
export function counterOf(id: string): number {
  return /^c[0-9a-z]{1,8}$/.test(id) ? Number.parseInt(id.slice(1), 36) : 0
}
