import type { Typesetter, Weight } from './typesetter.ts'

/** Text set to a box: the lines and the one size of all of them in points. */
export type Fitted = { readonly lines: readonly string[]; readonly size: number }

export type FitRule = {
  readonly weight: Weight
  /** Width and height of the box in points. */
  readonly width: number
  readonly height: number
  readonly max: number
  /** From this size on the text stays in one line. */
  readonly oneLineFrom: number
  readonly maxLines: number
}

/** Baseline to baseline, in ems. */
export const leading = 1.16

/** Several lines are set no larger than this part of the largest size: they should not shout among single lines. */
const largestOfSeveral = 0.72

/** The largest size at which the text fits the box, in as few lines as that takes; never cut off. */
export function fitText(setter: Typesetter, text: string, rule: FitRule): Fitted {
  let best: Fitted = { lines: [text], size: sizeFor(setter, [text], rule) }
  if (best.size >= Math.min(rule.max, rule.oneLineFrom)) return best
  const characters = [...text]
  const widths = characters.map((character) => setter.width(character, rule.weight))
  for (let count = 2; count <= Math.min(rule.maxLines, characters.length); count++) {
    const lines = breakInto(count, characters, widths)
    const size = sizeFor(setter, lines, rule)
    if (size > best.size * worthALine(count)) best = { lines, size }
  }
  return best
}

/** A second line must gain something, a third a lot. */
const worthALine = (count: number): number => (count === 2 ? 1.05 : 1.25)

function sizeFor(setter: Typesetter, lines: readonly string[], rule: FitRule): number {
  const longest = Math.max(...lines.map((line) => setter.width(line, rule.weight)))
  const byHeight = rule.height / (1 + (lines.length - 1) * leading)
  const max = lines.length === 1 ? rule.max : rule.max * largestOfSeveral
  return Math.min(max, byHeight, longest === 0 ? rule.max : Math.floor((rule.width / longest) * 100) / 100)
}

/** Breaks so that the longest line is as short as can be. Every character may end a line, as hanzi may. */
function breakInto(count: number, characters: readonly string[], widths: readonly number[]): string[] {
  const search = (from: number, lines: number): { cost: number; breaks: number[] } => {
    const rest = total(widths, from, characters.length)
    if (lines === 1) return { cost: rest, breaks: [] }
    let best = { cost: Number.POSITIVE_INFINITY, breaks: [] as number[] }
    for (let at = from + 1; at <= characters.length - (lines - 1); at++) {
      const after = search(at, lines - 1)
      const cost = Math.max(total(widths, from, at), after.cost) + breakCost(characters[at - 1]!, characters[at]!)
      if (cost < best.cost) best = { cost, breaks: [at, ...after.breaks] }
    }
    return best
  }
  const breaks = [0, ...search(0, count).breaks, characters.length]
  return breaks.slice(1).map((to, i) => characters.slice(breaks[i], to).join('').trim())
}

/** How many ems shorter the lines must get to break between these two: best after a dot or space, badly within a word. */
function breakCost(before: string, after: string): number {
  if (/[·•・\s]/.test(before)) return 0
  if (/[·•・）)]/.test(after)) return 2
  return /\w/.test(before) && /\w/.test(after) ? 4 : 1.2
}

function total(widths: readonly number[], from: number, to: number): number {
  let sum = 0
  for (let i = from; i < to; i++) sum += widths[i]!
  return sum
}
