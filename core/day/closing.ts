import type { Failure } from '../model/failure.ts'
import type { RoomCount } from '../model/room-count.ts'
import { millisecondsBetween } from '../rules/moment.ts'
import { areTwoPeople } from './incident-check.ts'

/** What decides whether a room's absences can be fixed. */
export type ClosingQuestion = {
  readonly counts: Pick<RoomCount, 'room' | 'expected' | 'present' | 'absent' | 'unrecorded'>
  readonly operator: string
  readonly second: string
  /** Heads counted in the room, where somebody did. */
  readonly counted?: number | undefined
  readonly now: string
  /** When latecomers are barred. */
  readonly bars: string
  /** A rehearsal without a clock of its own may close at any time. */
  readonly anyTime?: boolean
}

/**
 * Why the room cannot be closed, or nothing. 应到 = 实到 + 缺考 must hold: it does not while candidates who are
 * not recorded may still come in, nor when the heads counted in the room are not the recorded ones.
 */
export function closingRefusal(question: ClosingQuestion): Failure | undefined {
  const { counts, operator, second, counted } = question
  if (operator.trim() === '' || second.trim() === '') return { code: 'two-people-needed' }
  if (!areTwoPeople(operator, second)) return { code: 'same-person-twice', name: operator.trim() }
  const { room, expected, present, unrecorded } = counts
  if (counted !== undefined && counted !== present) return { code: 'counts-differ', room, expected, present, counted }
  const isOpen = millisecondsBetween(question.now, question.bars) > 0
  if (unrecorded > 0 && isOpen && !question.anyTime)
    return { code: 'entry-still-open', room, unrecorded, until: question.bars }
  return undefined
}

/** Whether 应到 = 实到 + 缺考 holds. */
export const balances = ({ expected, present, absent }: Pick<RoomCount, 'expected' | 'present' | 'absent'>): boolean =>
  expected === present + absent
