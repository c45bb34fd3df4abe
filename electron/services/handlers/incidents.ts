import { existsSync } from 'node:fs'
import type { Checked, Handlers, Output } from '../../../core/contract.ts'
import { checkIncident } from '../../../core/day/incident-check.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { Attachment, IncidentRecord } from '../../../core/model/incident.ts'
import type { AttendanceRecord } from '../../../core/model/record.ts'
import type { Context, OpenExam } from '../context.ts'
import { attach, attachmentPath } from '../exam-day/attachments.ts'
import { incidentsOf, viewOf } from '../exam-day/incident-views.ts'
import { candidateNamed, keepRecord, placeOf, recordOf, sessionOf, stamp } from '../exam-day/record-keeping.ts'

type IncidentHandlers = Pick<Handlers, 'incidents.list' | 'incidents.record' | 'incidents.file'>

/** What happened on the exam day and is written down, with its attachments. */
export function incidentHandlers(context: Context): IncidentHandlers {
  return {
    'incidents.list'(input) {
      const open = context.exam(input.exam)
      if (input.session !== undefined) sessionOf(open.exam(), input.session)
      return { incidents: incidentsOf(open, input).map((one) => viewOf(open, one)) }
    },

    'incidents.record': (input) => record(context, input),

    'incidents.file'(input) {
      const open = context.exam(input.exam)
      const path = attachmentsOf(open).find((one) => one.sha256 === input.sha256)
      const file = path && attachmentPath(open, path)
      if (!file || !existsSync(file)) throw refusal({ code: 'attachment-not-found', sha256: input.sha256 })
      return { url: context.made.register(file), path: file }
    },
  }
}

/** Attachments are on the disk before the record that names them. */
function record(context: Context, input: Checked<'incidents.record'>): Output<'incidents.record'> {
  const open = context.exam(input.exam)
  const session = sessionOf(open.exam(), input.session).id
  const candidate = input.candidate === undefined ? undefined : candidateNamed(open, input.candidate)
  const before = input.replaces === undefined ? undefined : versionToReplace(open, input.replaces)
  const problems = checkIncident(input)
  if (problems.length > 0) throw refusal({ code: 'incident-incomplete', problems })
  const kept = (before?.attachments ?? []).filter((one) => !input.without.includes(one.sha256))
  const attachments = distinct([...kept, ...input.files.map((file) => attach(open, file))])
  const incident = incidentOf(context, input, session, candidate, before, attachments)
  return { ...keepRecord(open, before ? 'correct-incident' : 'incident', incident), incident }
}

function incidentOf(
  context: Context,
  input: Checked<'incidents.record'>,
  session: string,
  candidate: Candidate | undefined,
  before: IncidentRecord | undefined,
  attachments: Attachment[],
): IncidentRecord {
  const { incident, room, person, text, action, told, machine, minutes, approver, replaces } = input
  return {
    ...stamp(context, input),
    kind: 'incident',
    session,
    incident,
    room,
    candidate: candidate?.id,
    person,
    happened: input.happened ?? machine?.out ?? before?.happened ?? input.now ?? context.now(),
    text: text.trim(),
    action: action.trim(),
    staff: input.staff.map((name) => name.trim()).filter((name) => name !== ''),
    told,
    machine,
    minutes,
    approver,
    place: before?.place ?? (candidate && placeOf(candidate)),
    attachments,
    replaces,
  }
}

function versionToReplace(open: OpenExam, id: string): IncidentRecord {
  const found = recordOf(open, id)
  if (found?.kind !== 'incident') throw refusal({ code: 'record-not-found', record: id })
  if (open.day.superseded(id)) throw refusal({ code: 'record-already-undone', record: id })
  return found
}

const distinct = (attachments: readonly Attachment[]): Attachment[] => [
  ...new Map(attachments.map((one) => [one.sha256, one])).values(),
]

/** Attachments of every incident ever recorded, of withdrawn ones too. */
const attachmentsOf = (open: OpenExam): Attachment[] =>
  [...open.store.all<AttendanceRecord>('records').values()].flatMap((one) =>
    one.kind === 'incident' ? one.attachments : [],
  )
