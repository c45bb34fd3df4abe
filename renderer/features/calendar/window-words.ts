import type { Words } from '../../words/zh.ts'

/** A phase's window in words; either end may be open. */
export function windowWords(
  { from, to }: { readonly from?: string; readonly to?: string },
  words: Words,
  write: (day: string) => string,
): string {
  if (from === undefined) return to === undefined ? words.calendar.noWindow : words.calendar.deadline(write(to))
  if (to === undefined) return words.calendar.onwards(write(from))
  return from === to ? write(from) : words.calendar.between(write(from), write(to))
}
