import type { IncidentRecord } from '../model/incident.ts'
import type { AttendanceRecord, ClockRecord, WalkInRecord } from '../model/record.ts'

/** A record that is no scan: everything on the exam day that a person decided or the program noticed. */
export type DayEvent = Exclude<AttendanceRecord, { kind: 'scan' }>

/** A step of a room's count of incidents. */
export type IncidentStep = { readonly session: string; readonly room: string; readonly by: 1 | -1 }

/** The events of an exam day in their order, and what of them still holds. */
export type DayLog = {
  /** Takes the next record in; gives the steps by which the rooms' counts of incidents change. */
  readonly add: (record: AttendanceRecord) => readonly IncidentStep[]
  /** Events of the session in the order in which they were accepted, those taken back among them. */
  readonly events: (session: string) => readonly DayEvent[]
  /** Incidents as they now stand: corrected ones in their last version, withdrawn ones left out. */
  readonly incidents: (session: string) => readonly IncidentRecord[]
  readonly walkIns: (session: string) => readonly WalkInRecord[]
  readonly clockChanges: (session: string) => readonly ClockRecord[]
  /** Whether the record was taken back or replaced by a later version. */
  readonly superseded: (record: string) => boolean
  readonly clear: () => void
}

/** An empty log. */
export function createDayLog(): DayLog {
  const bySession = new Map<string, DayEvent[]>()
  const current = new Map<string, IncidentRecord>()
  const superseded = new Set<string>()

  const drop = (id: string): readonly IncidentStep[] => {
    superseded.add(id)
    const before = current.get(id)
    current.delete(id)
    return before ? [{ session: before.session, room: before.room, by: -1 }] : []
  }
  const eventsOf = (session: string): readonly DayEvent[] => bySession.get(session) ?? []
  const holding = (session: string): readonly DayEvent[] =>
    eventsOf(session).filter((event) => !superseded.has(event.id))

  return {
    add(record) {
      if (record.kind === 'scan') return []
      let events = bySession.get(record.session)
      if (!events) bySession.set(record.session, (events = []))
      events.push(record)
      if (record.kind === 'undo') return drop(record.of)
      if (record.kind !== 'incident') return []
      const replaced = record.replaces === undefined ? [] : drop(record.replaces)
      current.set(record.id, record)
      return [...replaced, { session: record.session, room: record.room, by: 1 }]
    },
    events: eventsOf,
    incidents: (session) => [...current.values()].filter((one) => one.session === session),
    walkIns: (session) => holding(session).filter((event) => event.kind === 'walk-in'),
    clockChanges: (session) => eventsOf(session).filter((event) => event.kind === 'clock'),
    superseded: (record) => superseded.has(record),
    clear() {
      for (const map of [bySession, current, superseded]) map.clear()
    },
  }
}
