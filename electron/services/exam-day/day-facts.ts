import type { DayFacts, DayPerson } from '../../../core/forms/day-facts.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import type { Session } from '../../../core/model/exam.ts'
import type { IncidentRecord } from '../../../core/model/incident.ts'
import { naturalOrder } from '../../../core/rules/natural-order.ts'
import type { OpenExam } from '../context.ts'
import { incidentsOf } from './incident-views.ts'
import { sessionOf } from './record-keeping.ts'
import { expectedRooms } from './room-closings.ts'

/** The day of one session or of all; of one room where it is named. Throws `session-not-found`. */
export function dayFactsOf(open: OpenExam, session: string | undefined, room?: string): DayFacts[] {
  const exam = open.exam()
  const sessions = session === undefined ? exam.sessions : [sessionOf(exam, session)]
  return sessions.map((one) => factsOf(open, one, room))
}

function factsOf(open: OpenExam, session: Session, room: string | undefined): DayFacts {
  const isHere = (of: string | undefined) => room === undefined || (of ?? '') === room
  const rooms = expectedRooms(open, session.id).filter((count) => isHere(count.room))
  return {
    exam: open.exam(),
    session,
    rooms: rooms.map((count) => ({ ...count, closed: open.attendance.closed(session.id, count.room) })),
    absent: rooms.flatMap((count) => absentIn(open, session.id, count.room)),
    incidents: incidentsOf(open, { session: session.id, room }).map((incident) => ({
      incident,
      person: personOf(open, incident),
    })),
    overrides: open.day.events(session.id).flatMap((event) => {
      if (event.kind !== 'override' || open.attendance.undone(event.id)) return []
      const person = personNamed(open, event.candidate)
      return isHere(person.room) ? [{ record: event, person }] : []
    }),
    walkIns: open.day.walkIns(session.id).filter((one) => isHere(one.room)),
    clockChanges: room === undefined ? open.day.clockChanges(session.id) : [],
  }
}

/** Absent by the closing that holds, in order of seat; whoever was let in after all is not. */
function absentIn(open: OpenExam, session: string, room: string): DayPerson[] {
  const ids = open.attendance.closed(session, room)?.absent ?? []
  return ids
    .flatMap((id) => {
      const candidate = open.store.get<Candidate>('candidates', id)
      return candidate && open.attendance.status(candidate) === 'absent' ? [personFrom(candidate)] : []
    })
    .sort((a, b) => naturalOrder(a.seat, b.seat))
}

function personOf(open: OpenExam, incident: IncidentRecord): DayPerson {
  if (incident.candidate !== undefined) return personNamed(open, incident.candidate)
  return { name: incident.person ?? '', room: incident.room, seat: '', admissionNumber: '', school: '', level: '' }
}

function personNamed(open: OpenExam, id: string): DayPerson {
  const candidate = open.store.get<Candidate>('candidates', id)
  return candidate
    ? personFrom(candidate)
    : { name: '', room: '', seat: '', admissionNumber: '', school: '', level: '' }
}

const personFrom = ({
  name,
  room = '',
  seat = '',
  admissionNumber = '',
  school = '',
  level = '',
}: Candidate): DayPerson => ({
  name,
  room,
  seat,
  admissionNumber,
  school,
  level,
})
