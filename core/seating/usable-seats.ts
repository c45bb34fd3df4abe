import type { Rule } from '../model/exam.ts'
import type { Room, Seat } from '../model/room.ts'
import { naturalOrder } from '../rules/natural-order.ts'

/** The spare machines that a machine exam usually asks for. */
export const presetSpareRatio: Rule = {
  value: 10,
  origin: '预设，请以本次考务手册为准（同类机考：备用机为考试机的 10%，如 80 台只安排 72 人；也有按 5% 的）',
}

export type SeatsOfRoom = {
  /** May be given out, in natural order. */
  readonly usable: readonly Seat[]
  /** Kept free: marked spare, or left over by the ratio, the last by number first. */
  readonly spare: readonly Seat[]
}

/**
 * Which seats of the room may be given out. Of those that are neither broken nor reserved, `percent`
 * (rounded up to whole machines; the room's own ratio unless given) is kept spare, seats marked spare first.
 */
export function seatsOfRoom(room: Room, percent = room.spareRatio?.value ?? 0): SeatsOfRoom {
  const working = room.seats
    .filter((seat) => seat.state !== 'broken' && seat.state !== 'reserved')
    .sort((a, b) => naturalOrder(a.number, b.number))
  const open = working.filter((seat) => seat.state !== 'spare')
  const marked = working.length - open.length
  const left = Math.min(open.length, Math.max(0, Math.ceil((working.length * percent) / 100) - marked))
  const usable = open.slice(0, open.length - left)
  const taken = new Set(usable)
  return { usable, spare: working.filter((seat) => !taken.has(seat)) }
}
