import type { Handlers } from '../../../core/contract.ts'
import type { SeatingPlan } from '../../../core/model/seating-plan.ts'
import { violationsNow } from '../../../core/seating/arrange-session.ts'
import type { Context } from '../context.ts'
import { seatingInput, sessionsOf } from '../exam-seating.ts'
import { addCandidate } from '../rooms/add-candidate.ts'
import { assignSeats, markCandidates } from '../rooms/assign-seats.ts'
import { closeDraw, draw, drawState, openDraw } from '../rooms/draw-seats.ts'
import { redoStep, stepList, summaryOf, undoStep } from '../rooms/keep-step.ts'
import { latestPlan } from '../rooms/plans.ts'
import { seatingDiff } from '../rooms/seats-before.ts'

type SeatingHandlers = Pick<
  Handlers,
  | 'seats.assign'
  | 'seats.mark'
  | 'seats.add-candidate'
  | 'seats.draw-open'
  | 'seats.draw-close'
  | 'seats.draw'
  | 'seats.draws'
  | 'seating.history'
  | 'seating.undo'
  | 'seating.redo'
  | 'seating.diff'
  | 'seating.plan'
  | 'seating.violations'
>

/** Changes of who sits where, their undoing, and what can be shown of them afterwards. */
export function seatingHandlers(context: Context): SeatingHandlers {
  return {
    'seats.assign': (input) => assignSeats(context, context.exam(input.exam), input),
    'seats.mark': (input) => markCandidates(context, context.exam(input.exam), input),
    'seats.add-candidate': (input) => ({ candidate: addCandidate(context, context.exam(input.exam), input) }),

    'seats.draw-open': (input) => openDraw(context, context.exam(input.exam), input),
    'seats.draw-close': (input) => closeDraw(context, context.exam(input.exam), input.session),
    'seats.draw': (input) => draw(context, context.exam(input.exam), input),
    'seats.draws': ({ exam, session }) => drawState(context.exam(exam), session),

    'seating.history': ({ exam, offset, limit }) => stepList(context.exam(exam), offset, limit),
    'seating.undo'({ exam }) {
      const open = context.exam(exam)
      return { step: summaryOf(open, undoStep(context, open)) }
    },
    'seating.redo'({ exam }) {
      const open = context.exam(exam)
      return { step: summaryOf(open, redoStep(context, open)) }
    },
    'seating.diff': ({ exam, from, to }) => seatingDiff(context.exam(exam), from, to),
    'seating.plan'({ exam, version }) {
      const open = context.exam(exam)
      const plan = version === undefined ? latestPlan(open) : open.store.get<SeatingPlan>('plans', String(version))
      const versions = [...open.store.all<SeatingPlan>('plans').values()]
        .map((one) => one.version)
        .sort((a, b) => b - a)
      return { ...(plan && { plan }), versions }
    },
    'seating.violations'({ exam, session, apart, diagonal }) {
      const open = context.exam(exam)
      const found = violationsNow(seatingInput(open, sessionsOf(open, session)[0]!), { apart, diagonal })
      return { violations: found.map((one) => ({ ...one, seats: [...one.seats] })), score: found.length }
    },
  }
}
