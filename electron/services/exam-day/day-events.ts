import type { Output } from '../../../core/contract.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import type { OpenExam } from '../context.ts'
import { sessionOf } from './record-keeping.ts'
import { expectedIn } from './room-lists.ts'

/** Who is out, who came without being on the roster, whose identity check is missing, what happened to the clock. */
export function dayEvents(open: OpenExam, session: string, room: string | undefined): Output<'checkin.events'> {
  sessionOf(open.exam(), session)
  return {
    out: outOf(open, session, room),
    walkIns: open.day.walkIns(session).filter((one) => room === undefined || one.room === room),
    clockChanges: [...open.day.clockChanges(session)],
    unchecked: uncheckedOf(open, session, room),
  }
}

/** Candidates out of the room, longest first. */
export function outOf(open: OpenExam, session: string, room: string | undefined): Output<'checkin.events'>['out'] {
  const left = new Set(open.day.events(session).flatMap((event) => (event.kind === 'exit' ? [event.candidate] : [])))
  return [...left].flatMap((id) => {
    const exit = open.attendance.out(id)
    const candidate = open.store.get<Candidate>('candidates', id)
    if (!exit || !candidate || (room !== undefined && candidate.room !== room)) return []
    const { name, room: own = '', seat = '' } = candidate
    return [{ candidate: id, name, room: own, seat, since: exit.at, reason: exit.reason, escort: exit.escort }]
  })
}

/** Admitted without the identity check that the exam asks for, by room and seat; nobody where it asks for none. */
export function uncheckedOf(
  open: OpenExam,
  session: string,
  room: string | undefined,
): Output<'checkin.events'>['unchecked'] {
  const steps = open.exam().identitySteps ?? []
  if (steps.length === 0) return []
  return expectedIn(open, session, room).flatMap(({ id, name, room: at = '', seat = '' }) => {
    const admission = open.attendance.admitted(id)
    const check = open.attendance.identity(id)
    if (!admission || steps.every((step) => check?.steps.includes(step))) return []
    return [{ candidate: id, record: admission.id, name, room: at, seat }]
  })
}
