import type { Candidate } from '../../core/model/candidate.ts'
import type { Session } from '../../core/model/exam.ts'
import { refusal } from '../../core/model/failure.ts'
import type { Room } from '../../core/model/room.ts'
import type { PlanIssue } from '../../core/model/seating.ts'
import type { DrawSetup } from '../../core/model/seating-step.ts'
import type { SeatingInput } from '../../core/seating/seating.ts'
import { checkSeating, distinctIssues } from '../../core/seating/seating-check.ts'
import type { OpenExam } from './context.ts'

export const candidatesOf = (open: OpenExam): Candidate[] => [...open.store.all<Candidate>('candidates').values()]

export const roomsOf = (open: OpenExam): Room[] => [...open.store.all<Room>('rooms').values()]

/** The session of that id, or all. Throws `session-not-found`. */
export function sessionsOf(open: OpenExam, id: string | undefined): readonly Session[] {
  const { sessions } = open.exam()
  if (id === undefined) return sessions
  const found = sessions.find((session) => session.id === id)
  if (!found) throw refusal({ code: 'session-not-found', session: id, sessions: sessions.map((s) => s.id) })
  return [found]
}

/** Whether the session's seats are drawn at the door: 入场抽签定机号. */
export function drawsSeats(open: OpenExam, session: string): boolean {
  const setup = open.store.get<DrawSetup>('seat-draws', session)
  return setup !== undefined && setup.closedAt === undefined
}

/** What the seating of a session depends on, as the exam stands. */
export function seatingInput(open: OpenExam, session: Session): SeatingInput {
  const facts = { session, sessions: open.exam().sessions, candidates: candidatesOf(open), rooms: roomsOf(open) }
  return drawsSeats(open, session.id) ? { ...facts, drawn: true } : facts
}

/** What does not fit, over the given sessions, each shared seat told once. */
export function seatingIssues(open: OpenExam, sessions: readonly Session[]): PlanIssue[] {
  const facts = { sessions: open.exam().sessions, candidates: candidatesOf(open), rooms: roomsOf(open) }
  return distinctIssues(
    sessions.flatMap((session) => checkSeating({ session, ...facts, drawn: drawsSeats(open, session.id) })),
  )
}
