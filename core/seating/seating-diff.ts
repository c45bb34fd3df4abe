import type { Candidate } from '../model/candidate.ts'
import type { Room } from '../model/room.ts'
import { naturalOrder } from '../rules/natural-order.ts'

type Somewhere = { readonly room?: string | undefined; readonly seat?: string | undefined }

/** A candidate who sat elsewhere. */
export type SeatDifference = {
  readonly candidate: string
  readonly name: string
  readonly session: string
  readonly before: Somewhere
  readonly after: Somewhere
  readonly kind: 'moved' | 'seated' | 'unseated' | 'added' | 'removed' | 'withdrawn' | 'reinstated'
}

/** Who sits elsewhere after than before, by room and seat. */
export function seatDifferences(
  before: ReadonlyMap<string, Candidate>,
  after: ReadonlyMap<string, Candidate>,
): SeatDifference[] {
  const found: SeatDifference[] = []
  for (const now of after.values()) {
    const was = before.get(now.id)
    const kind = was ? kindOf(was, now) : 'added'
    if (kind) found.push({ ...about(now), before: placeOf(was), after: placeOf(now), kind })
  }
  for (const was of before.values())
    if (!after.has(was.id)) found.push({ ...about(was), before: placeOf(was), after: {}, kind: 'removed' })
  return found.sort(byPlace)
}

const about = ({ id, name, session }: Candidate) => ({ candidate: id, name, session })

function placeOf(candidate: Candidate | undefined): Somewhere {
  if (!candidate || candidate.withdrawn) return {}
  return { room: candidate.room, seat: candidate.seat }
}

function kindOf(was: Candidate, now: Candidate): SeatDifference['kind'] | undefined {
  if (!was.withdrawn !== !now.withdrawn) return now.withdrawn ? 'withdrawn' : 'reinstated'
  if (now.withdrawn || (was.room === now.room && was.seat === now.seat)) return undefined
  if (!was.seat) return 'seated'
  return now.seat ? 'moved' : 'unseated'
}

function byPlace(a: SeatDifference, b: SeatDifference): number {
  const [left, right] = [a.after.room ? a.after : a.before, b.after.room ? b.after : b.before]
  return (
    naturalOrder(left.room ?? '\uffff', right.room ?? '\uffff') ||
    naturalOrder(left.seat ?? '\uffff', right.seat ?? '\uffff') ||
    (a.candidate < b.candidate ? -1 : 1)
  )
}

/** Rooms that came, went or look otherwise. */
export function roomDifferences(before: ReadonlyMap<string, Room>, after: ReadonlyMap<string, Room>) {
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort(naturalOrder)
  return ids.flatMap((room) => {
    const [was, now] = [before.get(room), after.get(room)]
    if (JSON.stringify(was) === JSON.stringify(now)) return []
    return [{ room, kind: !was ? ('added' as const) : !now ? ('removed' as const) : ('changed' as const) }]
  })
}
