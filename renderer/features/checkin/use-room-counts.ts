import { useEffect, useState } from 'react'
import type { Output } from '../../../core/contract.ts'
import { type Fetched, useCall } from '../../api/use-call.ts'

/** From so many rooms on, their counts come less often: hundreds of them would hold up the next verdict. */
const manyRooms = 40

/** The counts of each room of a session, kept current; nothing where no session is given. */
export function useRoomCounts(of: { exam: string; session: string } | undefined): Fetched<Output<'attendance.counts'>> {
  const [many, setMany] = useState(false)
  const needs = ['records', 'candidates', 'exam']
  const counts = useCall('attendance.counts', of, { settle: many ? 3000 : 250, needs })
  const rooms = counts.value?.rooms.length ?? 0
  useEffect(() => setMany(rooms > manyRooms), [rooms])
  return counts
}
