import type { Candidate, Status } from '../model/candidate.ts'
import type { RoomCount } from '../model/room-count.ts'
import { naturalOrder } from '../rules/natural-order.ts'

/** A candidate of no room counts under this room, so that the sums of a session are complete. */
export const withoutRoom = ''

/** Counts per session and room that follow single changes: one scan costs one step, not a pass over the roster. */
export type AttendanceCounts = {
  /** Counts the candidate as it now stands, in place of how it stood before. */
  readonly set: (candidate: Pick<Candidate, 'id' | 'session' | 'room'>, status: Status) => void
  readonly drop: (candidate: string) => void
  /** An incident of the room, or one taken back. */
  readonly incident: (session: string, room: string, by: 1 | -1) => void
  readonly clear: () => void
  /** The rooms of a session in natural order. Rooms in which nobody is expected and nothing happened are left out. */
  readonly of: (session: string) => readonly RoomCount[]
}

/**
 * 应到 `expected`: not withdrawn. 实到 `present` includes 迟到 `late`. 缺考 `absent` is 0 until absences are
 * fixed. `unrecorded` is what is left, so expected = present + absent + unrecorded always holds.
 */
export function createAttendanceCounts(): AttendanceCounts {
  const counts = new Map<string, Map<string, RoomCount>>()
  const counted = new Map<string, { count: RoomCount; status: Status }>()

  const countOf = (session: string, room: string): RoomCount => {
    let rooms = counts.get(session)
    if (!rooms) counts.set(session, (rooms = new Map()))
    let count = rooms.get(room)
    if (!count) rooms.set(room, (count = emptyCount(session, room)))
    return count
  }
  const drop = (candidate: string): void => {
    const before = counted.get(candidate)
    if (before) add(before.count, before.status, -1)
    counted.delete(candidate)
  }

  return {
    drop,
    set(candidate, status) {
      const before = counted.get(candidate.id)
      if (before) add(before.count, before.status, -1)
      const count = countOf(candidate.session, candidate.room ?? withoutRoom)
      add(count, status, 1)
      counted.set(candidate.id, { count, status })
    },
    incident(session, room, by) {
      countOf(session, room).incidents += by
    },
    clear() {
      counts.clear()
      counted.clear()
    },
    of(session) {
      const rooms = [...(counts.get(session)?.values() ?? [])]
      return rooms
        .filter((count) => count.expected > 0 || count.incidents > 0)
        .sort((a, b) => naturalOrder(a.room, b.room))
        .map((count) => ({ ...count }))
    },
  }
}

const emptyCount = (session: string, room: string): RoomCount => ({
  session,
  room,
  expected: 0,
  present: 0,
  late: 0,
  absent: 0,
  unrecorded: 0,
  incidents: 0,
})

function add(count: RoomCount, status: Status, by: 1 | -1): void {
  if (status === 'withdrawn') return
  count.expected += by
  if (status === 'absent') count.absent += by
  else if (status === 'expected') count.unrecorded += by
  else count.present += by
  if (status === 'late') count.late += by
}

/** The counts of all given sessions, in their order, from nothing. */
export function countAttendance(
  candidates: Iterable<Candidate>,
  status: (candidate: Candidate) => Status,
  sessions: readonly string[],
): readonly RoomCount[] {
  const counts = createAttendanceCounts()
  for (const candidate of candidates) counts.set(candidate, status(candidate))
  return sessions.flatMap((session) => counts.of(session))
}

/** Rooms in which somebody is expected: an incident outside the rooms is counted under one in which nobody is. */
export const expectedRooms = (counts: readonly RoomCount[]): RoomCount[] =>
  counts.filter(({ expected }) => expected > 0)

/** The counts in the order of every table: 应到, 实到, 迟到, 缺考, 未记录. */
export const inTableOrder = (
  count: Pick<RoomCount, 'expected' | 'present' | 'late' | 'absent' | 'unrecorded'>,
): number[] => [count.expected, count.present, count.late, count.absent, count.unrecorded]

/** The sums over rooms. */
export function sumCounts(counts: readonly RoomCount[]): Omit<RoomCount, 'session' | 'room'> {
  const sum = { expected: 0, present: 0, late: 0, absent: 0, unrecorded: 0, incidents: 0 }
  for (const count of counts) for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += count[key]
  return sum
}
