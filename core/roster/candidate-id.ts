/** Candidate ids are `c` and a counter in base 36: short, stable, never used twice in an exam. */
export const candidateId = (counter: number): string => `c${counter.toString(36)}`

/** The counter inside an id of this program; 0 for any other text. */
export function counterOf(id: string): number {
  if (id.length < 2 || id.length > 9 || id[0] !== 'c') return 0
  let counter = 0
  for (let i = 1; i < id.length; i++) {
    const code = id.charCodeAt(i)
    const digit = code >= 48 && code <= 57 ? code - 48 : code >= 97 && code <= 122 ? code - 87 : -1
    if (digit < 0) return 0
    counter = counter * 36 + digit
  }
  return counter
}
