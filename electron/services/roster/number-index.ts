import { fit } from './name-index.ts'

/** Numbers of people (ID, admission, student, phone), searchable by any run of their digits. */
export type NumberIndex = {
  readonly add: (numbers: readonly (string | undefined)[]) => void
  /** Calls `hit` once for each item one of whose numbers contains the text; best: whole, then at the end, then elsewhere. */
  readonly find: (text: string, hit: (item: number, fit: number) => void) => void
}

const newLine = 0x0a

export function createNumberIndex(): NumberIndex {
  const parts: string[] = []
  const starts: number[] = []
  let all = ''
  let flat = 0
  let length = 0

  /** One text of all numbers, each between line ends. */
  const text = (): string => {
    if (flat < parts.length) {
      all += parts.slice(flat).join('')
      flat = parts.length
    }
    return all
  }
  return {
    add(numbers) {
      starts.push(length)
      let part = '\n'
      for (const number of numbers) if (number !== undefined) part += `${number}\n`
      parts.push(part)
      length += part.length
    },
    find(wanted, hit) {
      const whole = text()
      let item = -1
      let best: number = fit.none
      for (let at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + 1)) {
        if (item + 1 < starts.length && at >= starts[item + 1]!) {
          if (best !== fit.none) hit(item, best)
          best = fit.none
          item = itemAt(starts, at, item + 1)
        }
        const atStart = whole.charCodeAt(at - 1) === newLine
        const atEnd = whole.charCodeAt(at + wanted.length) === newLine
        best = Math.min(best, atStart && atEnd ? fit.exact : atEnd ? fit.prefix : fit.part)
        if (best === fit.exact && item + 1 < starts.length) at = starts[item + 1]! - 1
      }
      if (best !== fit.none) hit(item, best)
    },
  }
}

/** The last item that starts at or before the place; hits come in order, so the search begins where the last one was. */
function itemAt(starts: readonly number[], at: number, from: number): number {
  if (from + 1 >= starts.length || starts[from + 1]! > at) return from
  let low = from
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= at) low = middle
    else high = middle - 1
  }
  return low
}
