import type { SeatGap } from '../model/seating.ts'
import { naturalOrder } from '../rules/natural-order.ts'
import { candidatesAtOnce, isSeated, type SeatingInput } from './seating.ts'

/**
 * Numbers left out between the first and the last seat taken in a room, by all sessions that run at the time. Only
 * where numbers are plain digits with the same text before them (`A01`, `A02`): others cannot be counted.
 */
export function seatGaps(input: SeatingInput): SeatGap[] {
  const own = new Set(input.candidates.filter((c) => c.session === input.session.id && !c.withdrawn).map((c) => c.room))
  const taken = Map.groupBy(candidatesAtOnce(input).filter(isSeated), (c) => c.room)
  return [...taken]
    .filter(([room]) => own.has(room))
    .map(([room, candidates]) => ({ room, seats: missingBetween(candidates.map((c) => c.seat)) }))
    .filter(({ seats }) => seats.length > 0)
    .sort((a, b) => naturalOrder(a.room, b.room))
}

function missingBetween(taken: readonly string[]): string[] {
  const series = new Map<string, { values: Set<number>; width: number }>()
  for (const seat of taken) {
    const [, before, digits] = /^(\D*)(\d{1,6})$/.exec(seat) ?? []
    if (before === undefined || digits === undefined) continue
    const known = series.get(before) ?? { values: new Set<number>(), width: 1 }
    known.values.add(Number(digits))
    if (digits.startsWith('0')) known.width = Math.max(known.width, digits.length)
    series.set(before, known)
  }
  return [...series].flatMap(([before, { values, width }]) => {
    const [first, last] = [Math.min(...values), Math.max(...values)]
    if (last - first > 1000) return []
    const between = Array.from({ length: last - first }, (_, i) => first + i)
    return between.filter((value) => !values.has(value)).map((value) => before + String(value).padStart(width, '0'))
  })
}
