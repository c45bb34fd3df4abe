import type { Checked, Handlers } from '../../../core/contract.ts'
import { refusal } from '../../../core/model/failure.ts'
import { type Day, mostPhases, type Notice, type Phase } from '../../../core/model/notice.ts'
import { moveNotice, phaseWindow, placeOfPhase } from '../../../core/notice/notice.ts'
import type { Context, OpenExam } from '../context.ts'
import { boundaryOf, daysOf, keepNotice, noticeOf, phaseOf } from '../exam-notice.ts'

type PhaseHandlers = Pick<
  Handlers,
  'notice.set-window' | 'notice.save-phase' | 'notice.remove-phase' | 'notice.restore-phase'
>

/** The phases of the notice: added, renamed, dated, taken off and put back. */
export function phaseHandlers(context: Context): PhaseHandlers {
  const keep = (open: OpenExam, action: string, before: Notice, phases: readonly Phase[], operator: string): Notice =>
    keepNotice(context, open, action, { ...before, phases: [...phases] }, operator)
  return {
    'notice.set-window'({ exam, phase, from, to, operator }) {
      const open = context.exam(exam)
      inOrder(from, to)
      const before = onItsDay(open)
      phaseOf(before, phase)
      const boundaries = { from: boundaryOf(open, from), to: boundaryOf(open, to) }
      const phases = before.phases.map((one) => (one.id === phase ? { ...one, ...boundaries } : one))
      return { notice: keep(open, 'set-window', before, phases, operator), boundaries }
    },
    'notice.save-phase'(input) {
      const open = context.exam(input.exam)
      inOrder(input.from, input.to)
      const before = onItsDay(open)
      const known = input.phase === undefined ? undefined : phaseOf(before, input.phase)
      const phase = phaseFrom(open, known ?? { id: freeId(context), tasks: [] }, input)
      if (known) {
        const phases = before.phases.map((one) => (one.id === phase.id ? phase : one))
        keep(open, 'save-phase', before, phases, input.operator)
      } else {
        const place = placeOfPhase(before, phaseWindow(phase, before, daysOf(open)), daysOf(open))
        keep(open, 'add-phase', before, withPhase(before, phase, place), input.operator)
      }
      return { phase }
    },
    'notice.remove-phase'({ exam, phase, operator }) {
      const open = context.exam(exam)
      const before = onItsDay(open)
      const removed = phaseOf(before, phase)
      const phases = before.phases.filter((one) => one !== removed)
      keep(open, 'remove-phase', before, phases, operator)
      return { phase: removed, at: before.phases.indexOf(removed) }
    },
    'notice.restore-phase'({ exam, phase, at, operator }) {
      const open = context.exam(exam)
      const before = onItsDay(open)
      if (!before.phases.some((one) => one.id === phase.id))
        keep(open, 'restore-phase', before, withPhase(before, phase, at), operator)
      return { phase }
    },
  }
}

/** The notice on the exam's present day: dates that were printed for another have given way to offsets. */
const onItsDay = (open: OpenExam): Notice => moveNotice(noticeOf(open), daysOf(open).first)

function inOrder(from: Day | null, to: Day | null): void {
  if (from !== null && to !== null && from > to) throw refusal({ code: 'window-backwards', from, to })
}

function phaseFrom(
  open: OpenExam,
  known: Pick<Phase, 'id' | 'tasks'>,
  { name, kind, from, to }: Checked<'notice.save-phase'>,
): Phase {
  return { ...known, name, kind, from: boundaryOf(open, from), to: boundaryOf(open, to) }
}

function withPhase({ phases }: Notice, phase: Phase, at: number): Phase[] {
  if (phases.length >= mostPhases) throw refusal({ code: 'phases-full', limit: mostPhases })
  return [...phases.slice(0, at), phase, ...phases.slice(at)]
}

const freeId = (context: Context): string =>
  `phase-${context
    .newId()
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 8)}`
