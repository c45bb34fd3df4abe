import type { IncidentView } from '../../../core/calls/exam-day.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import type { IncidentRecord } from '../../../core/model/incident.ts'
import { millisecondsBetween } from '../../../core/rules/moment.ts'
import type { OpenExam } from '../context.ts'
import { recordOf } from './record-keeping.ts'

type Choice = {
  readonly session?: string | undefined
  readonly room?: string | undefined
  readonly candidate?: string | undefined
}

/** Incidents as they now stand, in the order in which they happened. */
export function incidentsOf(open: OpenExam, { session, room, candidate }: Choice): IncidentRecord[] {
  const sessions = session === undefined ? open.exam().sessions.map(({ id }) => id) : [session]
  return sessions
    .flatMap((one) => [...open.day.incidents(one)])
    .filter(
      (one) => (room === undefined || one.room === room) && (candidate === undefined || one.candidate === candidate),
    )
    .sort((a, b) => millisecondsBetween(b.happened, a.happened))
}

export function viewOf(open: OpenExam, incident: IncidentRecord): IncidentView {
  const candidate =
    incident.candidate === undefined ? undefined : open.store.get<Candidate>('candidates', incident.candidate)
  return {
    incident,
    name: candidate?.name ?? incident.person ?? '',
    admissionNumber: candidate?.admissionNumber ?? '',
    earlier: earlierOf(open, incident),
  }
}

/** The versions that it replaced, oldest first. */
function earlierOf(open: OpenExam, incident: IncidentRecord): IncidentRecord[] {
  const versions: IncidentRecord[] = []
  for (let id = incident.replaces; id !== undefined; ) {
    const before = recordOf(open, id)
    if (before?.kind !== 'incident') break
    versions.unshift(before)
    id = before.replaces
  }
  return versions
}
