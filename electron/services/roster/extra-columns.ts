import type { Output } from '../../../core/contract.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import type { OpenExam } from '../context.ts'

/** Headers of the site's own columns, and the schools, in the order in which candidates bring them; whether there are photos. */
export function extraColumns({ store }: OpenExam): Output<'roster.columns'> {
  const headers = new Set<string>()
  const schools = new Set<string>()
  for (const { extra, school } of store.all<Candidate>('candidates').values()) {
    if (school !== undefined) schools.add(school)
    if (extra !== undefined) for (const header in extra) headers.add(header)
  }
  return { extra: [...headers], schools: [...schools], photos: store.all('photos').size > 0 }
}
