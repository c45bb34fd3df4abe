import type { IncidentRecord } from '../model/incident.ts'
import { millisecondsBetween } from '../rules/moment.ts'

/** What an incident still lacks before it can be written down. */
export const incidentProblems = [
  'text-missing',
  'person-missing',
  'staff-two',
  'staff-same',
  'machines-missing',
  'machines-same',
  'in-before-out',
  'approver-missing',
  'minutes-too-many',
] as const
export type IncidentProblem = (typeof incidentProblems)[number]

type Facts = Pick<
  IncidentRecord,
  'incident' | 'candidate' | 'person' | 'text' | 'staff' | 'machine' | 'minutes' | 'approver'
>

/** Incidents that are about one person; the others may be about a room. */
export const concernsPerson = (incident: IncidentRecord['incident']): boolean =>
  incident !== 'equipment' && incident !== 'other'

/**
 * The rules of the forms: a violation is witnessed by two different members of staff (33 号令, applied by
 * analogy), a change of machine names both machines, and lost time is given back only with an approver, never
 * more than was lost where that is known.
 */
export function checkIncident(facts: Facts): IncidentProblem[] {
  const { incident, machine, minutes = 0 } = facts
  const staff = facts.staff.map(plainName).filter((name) => name !== '')
  const found: IncidentProblem[] = []
  if (facts.text.trim() === '' && incident !== 'machine-change') found.push('text-missing')
  if (concernsPerson(incident) && !facts.candidate && !facts.person?.trim()) found.push('person-missing')
  if (incident === 'violation' && staff.length < 2) found.push('staff-two')
  if (new Set(staff).size < staff.length) found.push('staff-same')
  if (incident === 'machine-change') found.push(...machineProblems(machine, minutes))
  if (minutes > 0 && !facts.approver?.trim()) found.push('approver-missing')
  return found
}

function machineProblems(machine: Facts['machine'], minutes: number): IncidentProblem[] {
  if (!machine || machine.from.trim() === '' || machine.to.trim() === '') return ['machines-missing']
  if (plainName(machine.from) === plainName(machine.to)) return ['machines-same']
  if (machine.in === undefined) return []
  const lost = millisecondsBetween(machine.out, machine.in)
  if (lost < 0) return ['in-before-out']
  return minutes > Math.ceil(lost / 60_000) ? ['minutes-too-many'] : []
}

/** Minutes between leaving a machine and going on at the other, rounded up. */
export const minutesLost = (machine: NonNullable<Facts['machine']>): number | undefined =>
  machine.in === undefined ? undefined : Math.max(0, Math.ceil(millisecondsBetween(machine.out, machine.in) / 60_000))

/** A name as compared with another: neither blanks nor width tell two people apart. */
export const plainName = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

/** Whether two signatures are by two people. */
export const areTwoPeople = (a: string, b: string): boolean =>
  plainName(a) !== '' && plainName(b) !== '' && plainName(a) !== plainName(b)
