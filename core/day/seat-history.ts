import type { Candidate } from '../model/candidate.ts'
import type { IncidentRecord } from '../model/incident.ts'
import { type AttendanceRecord, admits } from '../model/record.ts'
import type { Place } from '../model/record-fields.ts'
import type { Room } from '../model/room.ts'
import { millisecondsBetween } from '../rules/moment.ts'
import { naturalOrder } from '../rules/natural-order.ts'

/** Somebody at a machine for a time. */
export type Stay = {
  readonly candidate?: string
  readonly name: string
  /** Room and seat on paper. */
  readonly paper: Place
  /** Where he really sat: the room, and the number of the machine. */
  readonly room: string
  readonly machine: string
  readonly from: string
  /** Absent: to the end of the session. */
  readonly to?: string
  readonly how: 'check-in' | 'override' | 'machine-change' | 'walk-in'
  /** Why the record was taken back, where it was: then he did not really sit there. */
  readonly undone?: string
  readonly away: readonly { readonly from: string; readonly to?: string }[]
}

export type SeatHistoryQuestion = {
  /** Every record of the session in the order in which it was accepted. */
  readonly records: readonly AttendanceRecord[]
  /** Incidents as they now stand. */
  readonly incidents: readonly IncidentRecord[]
  readonly candidate: (id: string) => Pick<Candidate, 'name' | 'room' | 'seat'> | undefined
  readonly rooms: (id: string) => Room | undefined
}

/**
 * Who sat where, and when: from admissions, changes of machine, and what was taken back. By room, machine and
 * time. The seat on paper is the one of the record; a later roster does not change the past.
 */
export function seatHistory(question: SeatHistoryQuestion): Stay[] {
  const undone = new Map(question.records.flatMap((r) => (r.kind === 'undo' ? [[r.of, r] as const] : [])))
  const changes = changesByCandidate(question.incidents)
  const away = absencesByCandidate(question.records, new Set(undone.keys()))
  const stays = question.records.flatMap((record): Stay[] => {
    const first = firstStay(record, question)
    if (!first) return []
    const back = undone.get(record.id)
    if (back) return [{ ...first, to: back.at, undone: back.reason }]
    const { candidate } = first
    if (candidate === undefined) return [first]
    return split({ ...first, away: away.get(candidate) ?? [] }, changes.get(candidate) ?? [])
  })
  return stays.sort(
    (a, b) => naturalOrder(a.room, b.room) || naturalOrder(a.machine, b.machine) || millisecondsBetween(b.from, a.from),
  )
}

/** The stays at a moment, those taken back left out. */
export const staysAt = (stays: readonly Stay[], at: string): Stay[] =>
  stays.filter(
    (stay) =>
      stay.undone === undefined &&
      millisecondsBetween(stay.from, at) >= 0 &&
      (stay.to === undefined || millisecondsBetween(at, stay.to) > 0),
  )

function firstStay(record: AttendanceRecord, { candidate: find, rooms }: SeatHistoryQuestion): Stay | undefined {
  if (record.kind === 'walk-in') {
    if (!record.admitted) return undefined
    const paper = { room: record.room, seat: record.seat }
    return { name: record.name, paper, ...position(paper, rooms), from: record.at, how: 'walk-in', away: [] }
  }
  const isAdmission = record.kind === 'override' || (record.kind === 'scan' && admits(record.verdict))
  if (!isAdmission || record.candidate === undefined) return undefined
  const found = find(record.candidate)
  const paper = record.place ?? { room: found?.room, seat: found?.seat }
  const sits = record.kind === 'override' ? (record.sits ?? paper) : paper
  const from = record.kind === 'override' ? (record.arrived ?? record.at) : record.at
  const how = record.kind === 'override' ? 'override' : 'check-in'
  return { candidate: record.candidate, name: found?.name ?? '', paper, ...position(sits, rooms), from, how, away: [] }
}

/** The machine at a seat: its own number where it has one, else the seat's. */
function position(
  { room = '', seat = '' }: Place,
  rooms: SeatHistoryQuestion['rooms'],
): { room: string; machine: string } {
  const machine = rooms(room)?.seats.find((one) => one.number === seat)?.machine
  return { room, machine: machine ?? seat }
}

/** A stay that a change of machine ends, and the stays that follow it. */
function split(first: Stay, changes: readonly IncidentRecord[]): Stay[] {
  const stays: Stay[] = []
  let now: Stay | undefined = first
  for (const { machine } of changes) {
    if (!machine) continue
    if (now) stays.push({ ...now, to: machine.out })
    now =
      machine.in === undefined
        ? undefined
        : { ...first, room: machine.room || first.room, machine: machine.to, from: machine.in, how: 'machine-change' }
  }
  return now ? [...stays, now] : stays
}

function changesByCandidate(incidents: readonly IncidentRecord[]): Map<string, IncidentRecord[]> {
  const changes = new Map<string, IncidentRecord[]>()
  for (const incident of incidents) {
    if (incident.incident !== 'machine-change' || incident.candidate === undefined || !incident.machine) continue
    changes.set(incident.candidate, [...(changes.get(incident.candidate) ?? []), incident])
  }
  for (const list of changes.values()) list.sort((a, b) => millisecondsBetween(b.machine!.out, a.machine!.out))
  return changes
}

function absencesByCandidate(
  records: readonly AttendanceRecord[],
  undone: ReadonlySet<string>,
): Map<string, { from: string; to?: string }[]> {
  const away = new Map<string, { from: string; to?: string }[]>()
  for (const record of records) {
    if (undone.has(record.id)) continue
    if (record.kind === 'exit') away.set(record.candidate, [...(away.get(record.candidate) ?? []), { from: record.at }])
    if (record.kind !== 'return') continue
    const list = away.get(record.candidate) ?? []
    const last = list.at(-1)
    if (last && last.to === undefined) away.set(record.candidate, [...list.slice(0, -1), { ...last, to: record.at }])
  }
  return away
}
