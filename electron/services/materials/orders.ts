import type { Checked } from '../../../core/contract.ts'
import type { OpenExam } from '../context.ts'
import type { Order } from './print-plan.ts'
import { subjectsOf } from './subjects.ts'

type Wanted = Pick<Checked<'materials.print'>, 'materials' | 'session' | 'room' | 'candidates' | 'sets'>

/**
 * What is to be made: the chosen materials of the chosen rooms, or exactly the sets that are named. Sorted by
 * material, then session, then room. Throws for what the exam does not have.
 */
export function ordersOf(open: OpenExam, wanted: Wanted): Order[] {
  return wanted.sets ? ordersOfSets(open, wanted.sets) : ordersOfScope(open, wanted)
}

function ordersOfScope(open: OpenExam, { materials, session, room, candidates }: Wanted): Order[] {
  const subjects = subjectsOf(open, { session, room, candidates })
  const chosen = candidates && new Set(candidates)
  return [...new Set(materials)].flatMap((material) =>
    subjects.map((subject) => ({ material, subject, candidates: chosen })),
  )
}

function ordersOfSets(open: OpenExam, sets: NonNullable<Wanted['sets']>): Order[] {
  for (const { session, room, candidates } of sets) subjectsOf(open, { session, room, candidates })
  const subjects = new Map(subjectsOf(open, {}).map((subject) => [key(subject.session.id, subject.room), subject]))
  const materials = [...new Set(sets.map((set) => set.material))]
  return materials.flatMap((material) =>
    sets
      .filter((set) => set.material === material)
      .flatMap(({ session, room, candidates }): Order[] => {
        const subject = subjects.get(key(session, room))
        return subject ? [{ material, subject, candidates: candidates && new Set(candidates) }] : []
      }),
  )
}

const key = (session: string, room: string): string => JSON.stringify([session, room])
