import type { Candidate } from '../../../core/model/candidate.ts'
import type { Store } from '../store/types.ts'

/** Look-ups over an exam's candidates; follows the store's commits. */
export type Roster = {
  /** Candidates whose admission number, ID number or id is exactly `code` (normalised), in any session. */
  readonly byCode: (code: string) => readonly Candidate[]
  /** Whether another candidate of the same session bears the same name. */
  readonly sameName: (candidate: Candidate) => boolean
  /**
   * Ids of candidates matching hanzi, full pinyin, initials, or the last digits of a number, best first;
   * one hanzi or a few letters over 100,000 candidates stays under a frame (16 ms).
   */
  readonly find: (text: string) => readonly string[]
}

export declare function openRoster(store: Store): Roster
