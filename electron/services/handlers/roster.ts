import type { Handlers } from '../../../core/contract.ts'
import type { Context } from '../context.ts'
import { annotateRoster } from '../roster/annotate-roster.ts'
import { addByHand, editCandidate, lookAtEntry } from '../roster/edit-candidate.ts'
import { exportRoster } from '../roster/export-roster.ts'
import { extraColumns } from '../roster/extra-columns.ts'
import { importRoster } from '../roster/import-roster.ts'
import { pageRoster } from '../roster/page-roster.ts'
import { createRosterReader } from '../roster/roster-reader.ts'
import { writeTemplate } from '../roster/roster-template.ts'
import { undoLastImport } from '../roster/undo-import.ts'

type RosterHandlers = Pick<
  Handlers,
  | 'roster.preview'
  | 'roster.import'
  | 'roster.undo-import'
  | 'roster.page'
  | 'roster.export'
  | 'roster.annotate'
  | 'roster.template'
  | 'roster.columns'
  | 'candidates.check'
  | 'candidates.edit'
  | 'candidates.add'
>

/** The roster: read, compared, applied, taken back, looked through, handed out. */
export function rosterHandlers(context: Context): RosterHandlers {
  const reader = createRosterReader()
  return {
    'roster.preview': (input) => context.job(input.job, (job) => importRoster(context, reader, input, true, job)),
    'roster.import': (input) => context.job(input.job, (job) => importRoster(context, reader, input, false, job)),
    'roster.undo-import': ({ exam }) => undoLastImport(context, exam),
    'roster.page': (input) => pageRoster(context, context.exam(input.exam), input),
    'roster.export': (input) => exportRoster(context, input),
    'roster.annotate': (input) => context.job(input.job, (job) => annotateRoster(context, reader, input, job)),
    'roster.template': (input) => writeTemplate(context, input),
    'roster.columns': ({ exam }) => extraColumns(context.exam(exam)),
    'candidates.check': (input) => lookAtEntry(context, context.exam(input.exam), input),
    'candidates.edit': (input) => editCandidate(context, context.exam(input.exam), input),
    'candidates.add': (input) => ({ candidate: addByHand(context, context.exam(input.exam), input) }),
  }
}
