import { bySeat } from '../../../core/materials/sheet-subject.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import { touched } from '../../../core/model/change.ts'
import type { OpenExam } from '../context.ts'

type Lists = ReadonlyMap<string, ReadonlyMap<string, readonly Candidate[]>>

const known = new WeakMap<OpenExam, Lists>()
const followed = new WeakSet<OpenExam>()
const none: ReadonlyMap<string, readonly Candidate[]> = new Map()

/**
 * Who is expected in each room of a session, by seat; candidates without a room under ''. The withdrawn are left
 * out. Made once and again only after a change of the roster, so that a scan never pays for it.
 */
export function roomLists(open: OpenExam, session: string): ReadonlyMap<string, readonly Candidate[]> {
  if (!followed.has(open)) {
    followed.add(open)
    open.store.onCommit((_, changes) => {
      if (touched(changes).includes('candidates')) known.delete(open)
    })
  }
  let lists = known.get(open)
  if (!lists) known.set(open, (lists = makeLists(open)))
  return lists.get(session) ?? none
}

/** Everyone expected in the session, or in one room of it, by room and seat. */
export const expectedIn = (open: OpenExam, session: string, room: string | undefined): readonly Candidate[] =>
  room === undefined ? [...roomLists(open, session).values()].flat() : (roomLists(open, session).get(room) ?? [])

function makeLists(open: OpenExam): Lists {
  const lists = new Map<string, Map<string, Candidate[]>>()
  for (const candidate of open.store.all<Candidate>('candidates').values()) {
    if (candidate.withdrawn) continue
    let rooms = lists.get(candidate.session)
    if (!rooms) lists.set(candidate.session, (rooms = new Map()))
    const people = rooms.get(candidate.room ?? '')
    if (people) people.push(candidate)
    else rooms.set(candidate.room ?? '', [candidate])
  }
  for (const rooms of lists.values()) for (const people of rooms.values()) people.sort(bySeat)
  return lists
}
