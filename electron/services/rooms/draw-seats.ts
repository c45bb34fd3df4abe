import type { Checked, Output } from '../../../core/contract.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { Room, Seat } from '../../../core/model/room.ts'
import type { DrawSetup, SeatDraw, SeatingStep, SeatMove } from '../../../core/model/seating-step.ts'
import { drawSeat, machineAt } from '../../../core/seating/draw-seat.ts'
import { needsOf } from '../../../core/seating/needs.ts'
import { meets } from '../../../core/seating/room-board.ts'
import { isSeated, sortedRooms } from '../../../core/seating/seating.ts'
import { seatsOfRoom } from '../../../core/seating/usable-seats.ts'
import type { Context, OpenExam } from '../context.ts'
import { candidateNamed, checkRoomOpen } from '../exam-day/record-keeping.ts'
import { candidatesOf, drawsSeats, roomsOf, sessionsOf } from '../exam-seating.ts'
import { readSettings } from '../settings.ts'
import { atOnceOf } from './assign-seats.ts'
import { keepStep } from './keep-step.ts'
import { drawSeed } from './strategies.ts'

/** Lets a session's seats be drawn at the door, from a seed that stays the same while it is open. */
export function openDraw(context: Context, open: OpenExam, { session, seed }: Checked<'seats.draw-open'>): DrawSetup {
  sessionsOf(open, session)
  const before = open.store.get<DrawSetup>('seat-draws', session)
  if (before && before.closedAt === undefined) return before
  const by = { operator: readSettings(context.site).operator, at: context.now() }
  const setup: DrawSetup = {
    session,
    seed: seed ?? before?.seed ?? drawSeed(context),
    openedAt: by.at,
    operator: by.operator,
  }
  open.store.commit('open-draw', by, [{ put: 'seat-draws', key: session, value: setup }])
  return setup
}

/** Throws `draw-closed`. */
export function closeDraw(context: Context, open: OpenExam, session: string): DrawSetup {
  const setup = setupOf(open, session)
  const by = { operator: readSettings(context.site).operator, at: context.now() }
  const after = { ...setup, closedAt: by.at }
  open.store.commit('close-draw', by, [{ put: 'seat-draws', key: session, value: after }])
  return after
}

function setupOf(open: OpenExam, session: string): DrawSetup {
  if (!drawsSeats(open, session)) throw refusal({ code: 'draw-closed', session })
  return open.store.get<DrawSetup>('seat-draws', session)!
}

/** Draws a free seat for a candidate. Throws as `drawnStep` does, or `candidate-not-found`. */
export function draw(context: Context, open: OpenExam, input: Checked<'seats.draw'>): Output<'seats.draw'> {
  const draft = drawnStep(context, open, candidateNamed(open, input.candidate), input.room)
  const step = keepStep(context, open, draft, {
    operator: input.operator,
    ...(input.now !== undefined && { at: input.now }),
  })
  return viewOf(open, { ...step, draw: draft.draw })
}

/**
 * The step that seats a candidate on a free seat drawn for him, among those that fit his needs where there are any: in
 * his own room or else in `elsewhere`. Throws `draw-closed`, `candidate-withdrawn`, `candidate-has-seat`,
 * `draw-needs-room`, `room-closed` or `no-free-seat`.
 */
export function drawnStep(context: Context, open: OpenExam, candidate: Candidate, elsewhere: string | undefined) {
  const { session, name } = candidate
  const { seed } = setupOf(open, session)
  if (candidate.withdrawn) throw refusal({ code: 'candidate-withdrawn', name })
  if (isSeated(candidate))
    throw refusal({ code: 'candidate-has-seat', name, room: candidate.room, seat: candidate.seat })
  const room = candidate.room || elsewhere
  if (!room) throw refusal({ code: 'draw-needs-room', name })
  checkRoomOpen(open, session, room)
  const free = fitting(freeSeats(open, session, room), candidate)
  const turn = drawsOf(open).filter(({ draw: one }) => one.session === session && one.room === room).length + 1
  const seat = drawSeat(free, seed, room, turn)
  if (!seat) throw refusal({ code: 'no-free-seat', room })
  const drawn: SeatDraw = {
    session,
    candidate: candidate.id,
    room,
    seat: seat.number,
    seed,
    turn,
    machine: machineAt(open.store.get<Room>('rooms', room), seat.number),
    free: free.map((one) => one.number),
    device: context.device,
  }
  const move: SeatMove = [candidate.id, candidate.room ?? null, null, room, seat.number]
  return { action: 'draw' as const, moves: [move], draw: drawn }
}

/** Seats with what a candidate needs; all where none has it or he needs nothing. */
function fitting(free: readonly Seat[], candidate: Candidate): readonly Seat[] {
  const needs = needsOf(candidate)
  const some = free.filter((seat) => meets(seat, needs))
  return some.length > 0 ? some : free
}

function freeSeats(open: OpenExam, session: string, id: string): readonly Seat[] {
  const room = open.store.get<Room>('rooms', id)
  if (!room) throw refusal({ code: 'room-not-found', room: id, rooms: sortedRooms(roomsOf(open)).map((one) => one.id) })
  const taken = new Set(atOnceOf(open)(session).flatMap((c) => (c.room === id && c.seat ? [c.seat] : [])))
  return seatsOfRoom(room).usable.filter((seat) => !taken.has(seat.number))
}

type DrawStep = SeatingStep & { readonly draw: SeatDraw }

const drawsOf = (open: OpenExam): DrawStep[] =>
  [...open.store.all<SeatingStep>('seating-steps').values()].filter((step): step is DrawStep => step.draw !== undefined)

function viewOf(open: OpenExam, { draw: drawn, at, by, undone }: DrawStep): Output<'seats.draw'> {
  const { candidate, room, seat, machine, turn, free, device } = drawn
  const name = open.store.get<Candidate>('candidates', candidate)?.name ?? candidate
  return { candidate, name, room, seat, machine, turn, free: free.length, at, by, device, undone: undone !== undefined }
}

/** The draws of a session, the latest first, and what is left to draw in each room. */
export function drawState(open: OpenExam, session: string): Output<'seats.draws'> {
  sessionsOf(open, session)
  const setup = open.store.get<DrawSetup>('seat-draws', session)
  const own = candidatesOf(open).filter((c) => c.session === session && !c.withdrawn && !c.seat)
  const waiting = Map.groupBy(own, (c) => c.room ?? '')
  const rooms = sortedRooms(roomsOf(open)).map(({ id }) => ({
    room: id,
    free: freeSeats(open, session, id).length,
    waiting: waiting.get(id)?.length ?? 0,
  }))
  const draws = drawsOf(open).filter((step) => step.draw.session === session)
  return {
    ...(setup && { setup }),
    draws: draws.reverse().map((step) => viewOf(open, step)),
    rooms,
    waiting: waiting.get('')?.length ?? 0,
  }
}
