import type { ScanAnswer } from '../../../core/contract.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import type { Change } from '../../../core/model/change.ts'
import { type Failure, isRefusal } from '../../../core/model/failure.ts'
import { isSeated } from '../../../core/seating/seating.ts'
import type { Context, OpenExam } from '../context.ts'
import { drawsSeats } from '../exam-seating.ts'
import { drawnStep } from './draw-seats.ts'
import { stepEntry } from './keep-step.ts'

export type DrawAtDoor = {
  /** What the desk is told. */
  readonly told: Pick<ScanAnswer, 'drawn' | 'undrawn'>
  /** The candidate on the drawn seat, or as he was. */
  readonly candidate: Candidate
  /** What goes into the journal's entry of the admission. */
  readonly changes: readonly Change[]
}

/** Whether the candidate is to be given a seat by a draw. */
export const awaitsDraw = (open: OpenExam, candidate: Candidate): boolean =>
  !isSeated(candidate) && drawsSeats(open, candidate.session)

/**
 * The seat of somebody who is let in, drawn in his own room or else in the desk's, to be written in the admission's own
 * entry. Where none can be drawn he is let in all the same and the desk is told why.
 */
export function drawAtDoor(
  context: Context,
  open: OpenExam,
  candidate: Candidate,
  desk: { readonly room?: string | undefined; readonly operator: string; readonly at: string },
): DrawAtDoor {
  if (!awaitsDraw(open, candidate)) return { told: {}, candidate, changes: [] }
  try {
    const draft = drawnStep(context, open, candidate, desk.room)
    const { room, seat, machine, turn, free } = draft.draw
    return {
      told: { drawn: { room, seat, machine, turn, free: free.length } },
      candidate: { ...candidate, room, seat },
      changes: stepEntry(context, open, draft, desk).changes,
    }
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown
    return { told: { undrawn: reasonOf(thrown.failure) }, candidate, changes: [] }
  }
}

const reasonOf = ({ code }: Failure): NonNullable<ScanAnswer['undrawn']> =>
  code === 'draw-needs-room' || code === 'no-free-seat' ? code : 'not-drawn'
