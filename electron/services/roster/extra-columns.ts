import type { Candidate } from '../../../core/model/candidate.ts'
import type { OpenExam } from '../context.ts'

/** Headers of the site's own columns, in the order in which candidates bring them. */
export function extraColumns({ store }: OpenExam): string[] {
  const headers = new Set<string>()
  for (const { extra } of store.all<Candidate>('candidates').values())
    if (extra !== undefined) for (const header in extra) headers.add(header)
  return [...headers]
}
