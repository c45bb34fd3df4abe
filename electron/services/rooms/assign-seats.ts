import type { Checked, Output } from '../../../core/contract.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { FieldValues } from '../../../core/model/import-record.ts'
import type { Room } from '../../../core/model/room.ts'
import type { SeatingAction, SeatMove } from '../../../core/model/seating-step.ts'
import { moveProblem } from '../../../core/seating/seat-moves.ts'
import { candidatesAtOnce } from '../../../core/seating/seating.ts'
import type { Context, OpenExam } from '../context.ts'
import { checkRoomOpen } from '../exam-day/record-keeping.ts'
import { seatingInput, sessionsOf } from '../exam-seating.ts'
import { keepStep } from './keep-step.ts'

/** Moves candidates, all or none. Throws what stands in the way: see `moveProblem`; `room-closed` where absences are fixed. */
export function assignSeats(
  context: Context,
  open: OpenExam,
  { moves }: Checked<'seats.assign'>,
): Output<'seats.assign'> {
  const candidates = open.store.all<Candidate>('candidates')
  const problem = moveProblem(moves, { candidates, atOnce: atOnceOf(open), rooms: open.store.all<Room>('rooms') })
  if (problem) throw refusal(problem)
  const done = moves.flatMap(({ candidate, to }): SeatMove[] => {
    const { room = null, seat = null } = candidates.get(candidate)!
    if (room === (to?.room ?? null) && seat === (to?.seat ?? null)) return []
    return [[candidate, room, seat, to?.room ?? null, to?.seat ?? null]]
  })
  for (const [id, before, , after] of done) {
    const { session } = candidates.get(id)!
    if (before !== null) checkRoomOpen(open, session, before)
    if (after !== null) checkRoomOpen(open, session, after)
  }
  if (done.length > 0) keepStep(context, open, { action: actionOf(done), moves: done })
  return {
    moved: done.length,
    checkedIn: namesOfPresent(
      open,
      done.map(([id]) => id),
    ),
  }
}

/** Everyone who takes a seat while a session runs, looked up once per session. */
export function atOnceOf(open: OpenExam): (session: string) => readonly Candidate[] {
  const known = new Map<string, readonly Candidate[]>()
  return (id) => {
    let found = known.get(id)
    if (!found) known.set(id, (found = candidatesAtOnce(seatingInput(open, sessionsOf(open, id)[0]!))))
    return found
  }
}

function actionOf(moves: readonly SeatMove[]): SeatingAction {
  if (moves.every(([, , , , seat]) => seat === null)) return 'unseat'
  const isSwap =
    moves.length === 2 &&
    moves[0]![3] === moves[1]![1] &&
    moves[0]![4] === moves[1]![2] &&
    moves[1]![3] === moves[0]![1] &&
    moves[1]![4] === moves[0]![2]
  return isSwap ? 'swap' : 'move'
}

function namesOfPresent(open: OpenExam, ids: readonly string[]): string[] {
  return ids.flatMap((id) => (open.attendance.admitted(id) ? [open.store.get<Candidate>('candidates', id)!.name] : []))
}

/** Sets needs, the lock, and whether candidates are withdrawn, as one entry. Whoever is withdrawn keeps the seat on paper and takes none. */
export function markCandidates(context: Context, open: OpenExam, input: Checked<'seats.mark'>): Output<'seats.mark'> {
  const wanted: FieldValues = {
    ...(input.needs !== undefined && { needs: input.needs }),
    ...(input.locked !== undefined && { seatLocked: input.locked ? true : null }),
    ...(input.withdrawn !== undefined && { withdrawn: input.withdrawn ? true : null }),
  }
  const fields = [...new Set(input.candidates)].flatMap((id) => {
    const candidate = open.store.get<Candidate>('candidates', id)
    if (!candidate) throw refusal({ code: 'candidate-not-found', candidate: id })
    if (input.withdrawn !== undefined && candidate.room !== undefined)
      checkRoomOpen(open, candidate.session, candidate.room)
    const before = Object.fromEntries(
      Object.keys(wanted).map((field) => [field, candidate[field as keyof Candidate] ?? null]),
    )
    return JSON.stringify(before) === JSON.stringify(wanted) ? [] : [{ id, before, after: wanted }]
  })
  if (input.withdrawn === false)
    refuseTakenSeats(
      open,
      fields.map(({ id }) => id),
    )
  if (fields.length > 0) keepStep(context, open, { action: markAction(input), moves: [], fields })
  const checkedIn = input.withdrawn
    ? namesOfPresent(
        open,
        fields.map(({ id }) => id),
      )
    : []
  return { changed: fields.length, checkedIn }
}

function markAction({ withdrawn, locked }: Checked<'seats.mark'>): SeatingAction {
  if (withdrawn !== undefined) return withdrawn ? 'withdraw' : 'reinstate'
  if (locked !== undefined) return locked ? 'lock' : 'unlock'
  return 'set-needs'
}

/** Who comes back finds the old seat free, or it is refused: nobody is doubled silently. */
function refuseTakenSeats(open: OpenExam, ids: readonly string[]): void {
  const atOnce = atOnceOf(open)
  for (const id of ids) {
    const { session, room, seat } = open.store.get<Candidate>('candidates', id)!
    const other = seat && atOnce(session).find((c) => c.id !== id && c.room === room && c.seat === seat)
    if (other) throw refusal({ code: 'seat-taken', room: room!, seat, name: other.name })
  }
}
