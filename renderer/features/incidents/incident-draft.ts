import type { Input } from '../../../core/contract.ts'
import type { IncidentKind, IncidentRecord } from '../../../core/model/incident.ts'
import { momentAt, timeOf } from '../../ui/moments.ts'

/** Whom an incident is about, as far as the form needs to know. */
export type Person = {
  readonly id: string
  readonly name: string
  readonly room?: string | undefined
  readonly seat?: string | undefined
}

/** The form as a person fills it: all text, times as typed. */
export type Draft = {
  readonly incident: IncidentKind
  readonly candidate: Person | undefined
  /** The name of somebody who is not on the roster. */
  readonly person: string
  readonly room: string
  readonly happened: string
  readonly text: string
  readonly action: string
  readonly staff: readonly [string, string]
  readonly told: boolean
  readonly from: string
  readonly to: string
  readonly out: string
  readonly in: string
  readonly minutes: string
  readonly approver: string
}

type Start = {
  readonly incident?: IncidentKind | undefined
  readonly candidate?: Person | undefined
  readonly room?: string | undefined
  readonly now: string
  readonly operator: string
}

export function emptyDraft({ incident = 'machine-change', candidate, room, now, operator }: Start): Draft {
  const time = timeOf(now)
  return {
    incident,
    candidate,
    person: '',
    room: candidate?.room ?? room ?? '',
    happened: time,
    text: '',
    action: '',
    staff: [operator, ''],
    told: false,
    from: candidate?.seat ?? '',
    to: '',
    out: time,
    in: '',
    minutes: '',
    approver: '',
  }
}

export function draftOf(record: IncidentRecord, name: string): Draft {
  const { incident, room, happened, text, action, machine } = record
  const candidate =
    record.candidate === undefined
      ? undefined
      : { id: record.candidate, name, room: record.place?.room, seat: record.place?.seat }
  return {
    incident,
    candidate,
    person: record.person ?? '',
    room,
    happened: timeOf(happened),
    text,
    action,
    staff: [record.staff[0] ?? '', record.staff[1] ?? ''],
    told: record.told ?? false,
    from: machine?.from ?? '',
    to: machine?.to ?? '',
    out: timeOf(machine?.out ?? happened),
    in: machine?.in ? timeOf(machine.in) : '',
    minutes: record.minutes === undefined ? '' : String(record.minutes),
    approver: record.approver ?? '',
  }
}

export const givesTime = (incident: IncidentKind): boolean =>
  incident === 'machine-change' || incident === 'equipment' || incident === 'illness'

/** Minutes between the two times as typed; undefined while one of them is none. */
export function lostMinutes({ out, in: back }: Pick<Draft, 'out' | 'in'>, like: string): number | undefined {
  const [from, to] = [momentAt(like, out), momentAt(like, back)]
  return from && to ? Math.round((Date.parse(to) - Date.parse(from)) / 60_000) : undefined
}

/** Which of the times cannot be read. */
export function badTimes(draft: Draft, like: string): readonly ('happened' | 'out' | 'in')[] {
  const asked: ('happened' | 'out' | 'in')[] =
    draft.incident === 'machine-change' ? ['out', ...(draft.in.trim() === '' ? [] : (['in'] as const))] : ['happened']
  return asked.filter((field) => momentAt(like, draft[field]) === undefined)
}

/** What is sent. Times are on the day of `like`, a moment of the session. */
export function inputOf(
  draft: Draft,
  like: string,
): Pick<
  Input<'incidents.record'>,
  | 'incident'
  | 'room'
  | 'candidate'
  | 'person'
  | 'happened'
  | 'text'
  | 'action'
  | 'staff'
  | 'told'
  | 'machine'
  | 'minutes'
  | 'approver'
> {
  const { incident, candidate, person, room, text, action, staff, told, from, to } = draft
  const isChange = incident === 'machine-change'
  const out = momentAt(like, draft.out)
  const minutes =
    givesTime(incident) && /^\d{1,3}$/.test(draft.minutes.trim()) ? Number(draft.minutes.trim()) : undefined
  return {
    incident,
    room,
    text,
    action,
    candidate: candidate?.id,
    person: candidate ? undefined : person.trim() || undefined,
    happened: isChange ? out : momentAt(like, draft.happened),
    staff: staff.map((name) => name.trim()).filter((name) => name !== ''),
    told: incident === 'violation' ? told : undefined,
    machine: isChange && out ? { from: from.trim(), to: to.trim(), out, in: momentAt(like, draft.in) } : undefined,
    minutes,
    approver: minutes ? draft.approver.trim() || undefined : undefined,
  }
}
