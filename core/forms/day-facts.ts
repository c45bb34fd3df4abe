import type { CloseRecord } from '../model/closing.ts'
import type { Exam, Session } from '../model/exam.ts'
import type { IncidentRecord } from '../model/incident.ts'
import type { ClockRecord, OverrideRecord, WalkInRecord } from '../model/record.ts'
import type { RoomCount } from '../model/room-count.ts'

/** A candidate as the forms of the exam day name one: no ID number. */
export type DayPerson = {
  readonly name: string
  readonly room: string
  readonly seat: string
  readonly admissionNumber: string
  readonly school: string
  readonly level: string
}

/** What happened in one session, as it now stands. Plain data, from which every form of the day is made. */
export type DayFacts = {
  readonly exam: Exam
  readonly session: Session
  readonly rooms: readonly (RoomCount & { readonly closed?: CloseRecord | undefined })[]
  /** Whoever is absent, by room and seat; empty for rooms whose absences are not fixed. */
  readonly absent: readonly DayPerson[]
  readonly incidents: readonly { readonly incident: IncidentRecord; readonly person: DayPerson }[]
  readonly overrides: readonly { readonly record: OverrideRecord; readonly person: DayPerson }[]
  readonly walkIns: readonly WalkInRecord[]
  readonly clockChanges: readonly ClockRecord[]
}
