import { addDays, type ExamDays } from '../day/day.ts'
import type { Boundary, Day, Notice, Phase } from '../model/notice.ts'

/** A phase's window on the calendar. `given` says that both ends are the document's own dates. */
export type PhaseWindow = { readonly from: Day | undefined; readonly to: Day | undefined; readonly given: boolean }

/**
 * The dates of a phase for an exam on these days. The dates that the document prints hold while the
 * exam begins on the day the document names; otherwise they move with it by their T-offsets. Days
 * before the exam count from its first day, days after it from its last.
 */
export function phaseWindow(phase: Phase, notice: Pick<Notice, 'examDay'>, days: ExamDays): PhaseWindow {
  const asPrinted = days.first === notice.examDay
  const dayOf = (end: Boundary): Day =>
    asPrinted && end.day !== undefined ? end.day : addDays(end.offset > 0 ? days.last : days.first, end.offset)
  const ends = [phase.from, phase.to].filter((end) => end !== undefined)
  const from = phase.from && dayOf(phase.from)
  const to = phase.to && dayOf(phase.to)
  const isExam = phase.kind === 'exam' && to !== undefined && to < days.last
  return { from, to: isExam ? days.last : to, given: asPrinted && ends.every((end) => end.day !== undefined) }
}

/** The notice laid on another day: every window by its T-offset, none of the printed dates. */
export function moveNotice(notice: Notice, examDay: Day): Notice {
  if (examDay === notice.examDay) return notice
  const moved = (end: Boundary | undefined) => end && { offset: end.offset }
  const phases = notice.phases.map((phase) => ({ ...phase, from: moved(phase.from), to: moved(phase.to) }))
  return { ...notice, examDay, phases }
}

/** Where a new phase belongs in the list: before the first phase that begins, or else ends, later than it does. */
export function placeOfPhase(notice: Notice, { from, to }: Pick<PhaseWindow, 'from' | 'to'>, days: ExamDays): number {
  const day = from ?? to
  if (day === undefined) return notice.phases.length
  const later = notice.phases.findIndex((phase) => {
    const window = phaseWindow(phase, notice, days)
    return (window.from ?? window.to ?? day) > day
  })
  return later < 0 ? notice.phases.length : later
}

/** A notice for an exam that has none: the exam itself, and nothing that nobody has said. */
export function emptyNotice(examDay: Day): Notice {
  return {
    title: '',
    number: '',
    issuer: '',
    examDay,
    phases: [{ id: 'exam', name: '正式考核', kind: 'exam', from: { offset: 0 }, to: { offset: 0 }, tasks: [] }],
    fees: { rates: [], origin: '' },
    articles: [],
    contacts: [],
    attachments: [],
    links: [],
  }
}

/** The window of the phase of that kind, if the notice has one: 成绩公示 decides until when 复核 may be asked for. */
export function windowOfKind(notice: Notice, kind: Phase['kind'], days: ExamDays): PhaseWindow | undefined {
  const phase = notice.phases.find((one) => one.kind === kind)
  return phase && phaseWindow(phase, notice, days)
}
