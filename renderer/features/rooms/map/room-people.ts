import { useMemo } from 'react'
import type { CandidateRow, Output } from '../../../../core/contract.ts'
import type { Exam } from '../../../../core/model/exam.ts'
import type { Failure } from '../../../../core/model/failure.ts'
import type { PlanViolation } from '../../../../core/model/seating-plan.ts'
import { type PlacedSeat, seatPlaces } from '../../../../core/seating/seat-places.ts'
import { useCall } from '../../../api/use-call.ts'

export type ListedRoom = Output<'rooms.list'>['rooms'][number]

/** A seat on the map with who sits there, in this session and in others at the same time. */
export type MapSeat = PlacedSeat & {
  /** Listed by candidates, but the room does not have it. */
  readonly unknown: boolean
  readonly people: readonly CandidateRow[]
  readonly others: Output<'rooms.seats'>['others']
  readonly violations: readonly PlanViolation[]
}

export type RoomPeople = {
  readonly seats: readonly MapSeat[]
  readonly rows: number
  readonly columns: number
  /** In this room without a seat. */
  readonly unseated: readonly CandidateRow[]
  readonly failure: Failure | undefined
  readonly ready: boolean
}

/** Who sits where in a room, laid on its grid. `violations` are those of the session. */
export function useRoomPeople(
  exam: Exam,
  session: string,
  room: ListedRoom | undefined,
  violations: readonly PlanViolation[],
): RoomPeople {
  const found = useCall('rooms.seats', room && { exam: exam.id, session, room: room.id }, { settle: 120 })
  return useMemo(() => {
    const rows = found.value?.seats ?? []
    const people = new Map(rows.map(({ seat, candidates }) => [seat, candidates]))
    const known = new Set(room?.seats.map((seat) => seat.number))
    const named = rows.map(({ seat }) => seat).filter((seat) => seat !== '' && !known.has(seat))
    const places = seatPlaces([...(room?.seats ?? []), ...named.map((number) => ({ number }))])
    const others = Map.groupBy(found.value?.others ?? [], ({ seat }) => seat)
    const broken = violationsBySeat(violations, room?.id)
    const seats = places.seats.map((seat) => ({
      ...seat,
      unknown: !known.has(seat.number),
      people: people.get(seat.number) ?? [],
      others: others.get(seat.number) ?? [],
      violations: broken.get(seat.number) ?? [],
    }))
    return {
      seats,
      rows: places.rows,
      columns: places.columns,
      unseated: people.get('') ?? [],
      failure: found.failure,
      ready: found.value !== undefined,
    }
  }, [found.value, found.failure, room, violations])
}

function violationsBySeat(
  violations: readonly PlanViolation[],
  room: string | undefined,
): Map<string, PlanViolation[]> {
  const bySeat = new Map<string, PlanViolation[]>()
  for (const violation of violations) {
    for (const seat of violation.seats) {
      if (seat.room !== room) continue
      const known = bySeat.get(seat.seat)
      if (known) known.push(violation)
      else bySeat.set(seat.seat, [violation])
    }
  }
  return bySeat
}
