import type { Checked } from '../../../core/contract.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import type { ImportRecord } from '../../../core/model/import-record.ts'
import { counterOf } from '../../../core/roster/candidate-id.ts'
import type { Context, OpenExam } from '../context.ts'
import { readingLimits } from './files/limits.ts'
import { rememberedMappings } from './mappings.ts'
import type { ReadRequest } from './reading.ts'

type Wanted = Checked<'roster.import'>

/** What the reading thread is to be asked for a roster of this exam. */
export function readRequest(
  context: Context,
  open: OpenExam,
  { file, text, options }: Pick<Wanted, 'file' | 'text' | 'options'>,
): ReadRequest {
  return {
    file,
    text,
    sheet: options?.sheet,
    mapping: options?.mapping,
    corrections: options?.corrections,
    remembered: rememberedMappings(context),
    sessions: open.exam().sessions,
    today: Number(context.now().slice(0, 10).replaceAll('-', '')),
    firstId: nextCounter(open),
    limits: readingLimits,
  }
}

/** After every id in use and every id that an import ever gave. */
function nextCounter({ store }: OpenExam): number {
  let next = 1
  for (const id of store.all<Candidate>('candidates').keys()) next = Math.max(next, counterOf(id) + 1)
  for (const { nextId } of store.all<ImportRecord>('imports').values()) next = Math.max(next, nextId)
  return next
}
