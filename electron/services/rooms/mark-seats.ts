import type { Checked } from '../../../core/contract.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { Room, Seat } from '../../../core/model/room.ts'
import { naturalOrder } from '../../../core/rules/natural-order.ts'
import type { Context, OpenExam } from '../context.ts'
import { candidatesOf } from '../exam-seating.ts'
import { keepStep } from './keep-step.ts'
import { roomNamed } from './save-room.ts'

/** Sets state, machine or attributes of seats. Throws `seat-not-found`. */
export function markSeats(context: Context, open: OpenExam, input: Checked<'rooms.mark'>): number {
  const before = roomNamed(open, input.room)
  const wanted = new Set(input.seats)
  const missing = input.seats.find((number) => !before.seats.some((seat) => seat.number === number))
  if (missing !== undefined) throw refusal({ code: 'seat-not-found', room: input.room, seat: missing })
  const after = { ...before, seats: before.seats.map((seat) => (wanted.has(seat.number) ? marked(seat, input) : seat)) }
  const changed = after.seats.filter((seat, i) => JSON.stringify(seat) !== JSON.stringify(before.seats[i])).length
  if (changed > 0) keepStep(context, open, { action: 'mark-seats', rooms: [{ before, after }] })
  return changed
}

function marked(seat: Seat, { state, machine, attributes, seats }: Checked<'rooms.mark'>): Seat {
  const made: Seat = { ...seat }
  if (state === 'usable') delete made.state
  else if (state) made.state = state
  if (attributes?.length === 0) delete made.attributes
  else if (attributes) made.attributes = [...new Set(attributes)]
  if (machine === undefined || seats.length > 1) return made
  if (machine === '' || machine === seat.number) delete made.machine
  else made.machine = machine
  return made
}

/**
 * The seats with further numbers. A seat nobody uses whose number is the same but for leading zeros (`1` and `01`)
 * takes the organiser's spelling, and keeps its place and machine; the others are added.
 */
function withNumbers(seats: readonly Seat[], fresh: readonly string[], used: ReadonlySet<string>): Seat[] {
  const value = (number: string) => number.replace(/(?<!\d)0+(?=\d)/g, '')
  const spelling = new Map(fresh.map((number) => [value(number), number]))
  const renamed = seats.map((seat) => {
    const number = used.has(seat.number) ? undefined : spelling.get(value(seat.number))
    if (number === undefined) return seat
    spelling.delete(value(number))
    return { ...seat, number }
  })
  const there = new Set(renamed.map((seat) => seat.number))
  const added = fresh.filter((number) => !there.has(number)).map((number) => ({ number }))
  return [...renamed, ...added].sort((a, b) => naturalOrder(a.number, b.number))
}

/** Takes in rooms and seats that candidates name and the exam lacks, of some rooms or all. Nobody's number changes. */
export function adoptSeats(
  context: Context,
  open: OpenExam,
  only: readonly string[] | undefined,
): { rooms: number; seats: number } {
  const wanted = only && new Set(only)
  const named = Map.groupBy(
    candidatesOf(open).filter((c) => c.room && !c.withdrawn && (!wanted || wanted.has(c.room))),
    (c) => c.room!,
  )
  const rooms = [...named].flatMap(([id, candidates]) => {
    const before = open.store.get<Room>('rooms', id)
    const known = new Set(before?.seats.map((seat) => seat.number))
    const used = new Set(candidates.flatMap((c) => (c.seat ? [c.seat] : [])))
    const fresh = [...used].filter((seat) => !known.has(seat))
    if (before && fresh.length === 0) return []
    const seats = withNumbers(before?.seats ?? [], fresh, used)
    const after: Room = before ? { ...before, seats } : { id, name: id, seats, origin: 'roster' }
    return [{ before: before ?? null, after, fresh: fresh.length }]
  })
  if (rooms.length > 0)
    keepStep(context, open, { action: 'adopt-seats', rooms: rooms.map(({ before, after }) => ({ before, after })) })
  return {
    rooms: rooms.filter(({ before }) => !before).length,
    seats: rooms.reduce((sum, { fresh }) => sum + fresh, 0),
  }
}
