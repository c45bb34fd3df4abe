import type { Checked } from '../../../core/contract.ts'

import type { Context, OpenExam } from '../context.ts'
import { nextCandidateCounter } from '../rooms/add-candidate.ts'
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
    firstId: nextCandidateCounter(open),
    limits: readingLimits,
  }
}
