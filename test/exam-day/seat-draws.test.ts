import { expect, test } from 'vitest'
import { drawSeat } from '../../core/seating/draw-seat.ts'
import { seatsOfRoom } from '../../core/seating/usable-seats.ts'
import { openDesk } from './desk.ts'

/** A desk whose session draws its seats: nobody has one, and the last candidate has no room either. */
async function openDrawingDesk() {
  const desk = await openDesk()
  const { exam, session, people, ask } = desk
  const last = people.at(-1)!
  await ask('seats.assign', {
    exam: exam.id,
    moves: people.map((one) => ({ candidate: one.id, to: one === last ? null : { room: one.room!, seat: null } })),
  })
  await ask('seats.draw-open', { exam: exam.id, session: session.id, seed: 7 })
  const placeOf = async (id: string) => {
    const { candidates } = await ask('roster.page', { exam: exam.id, session: session.id, limit: 1000 })
    const { room, seat } = candidates.find((one) => one.id === id)!
    return { room, seat }
  }
  const entries = async () => (await ask('journal.page', { exam: exam.id })).total
  return { ...desk, last, placeOf, entries }
}

test('whoever is let in without a seat is drawn one in the entry of the check-in, and keeps it', async () => {
  const desk = await openDrawingDesk()
  const [first, second] = desk.people
  const before = await desk.entries()
  const answer = await desk.scan(first!, -10)
  expect(await desk.entries()).toBe(before + 1)
  const { draws } = await desk.ask('seats.draws', { exam: desk.exam.id, session: desk.session.id })
  expect(draws).toHaveLength(1)
  expect(draws[0]).toMatchObject({ candidate: first!.id, turn: 1, at: answer.at })
  expect(answer).toMatchObject({
    verdict: 'checked-in',
    candidate: { room: draws[0]!.room, seat: draws[0]!.seat },
    drawn: { room: first!.room, seat: draws[0]!.seat, turn: 1, free: draws[0]!.free },
  })
  expect(await desk.scan(first!, -9)).toMatchObject({
    verdict: 'already-checked-in',
    candidate: { seat: draws[0]!.seat },
  })
  const next = await desk.scan(second!, -8)
  expect(next.drawn!.seat).not.toBe(draws[0]!.seat)
  await desk.reopen()
  expect(await desk.placeOf(first!.id)).toEqual({ room: first!.room, seat: draws[0]!.seat })
  const { stays } = await desk.ask('seats.history', { exam: desk.exam.id, session: desk.session.id })
  expect(stays.find((one) => one.candidate === first!.id)).toMatchObject({ paper: { seat: draws[0]!.seat } })
})

test('the drawn seat follows from the seed alone', async () => {
  const desk = await openDrawingDesk()
  const { drawn } = await desk.scan(desk.people[0]!, -10)
  const { rooms } = await desk.ask('rooms.list', { exam: desk.exam.id })
  const free = seatsOfRoom(rooms.find(({ id }) => id === drawn!.room)!).usable.map((seat) => seat.number)
  expect(free).toHaveLength(drawn!.free)
  expect(drawn!.seat).toBe(drawSeat(free, 7, drawn!.room, 1))
})

test('somebody without a room is drawn a seat in the room of the desk; a desk for the whole site asks for the room', async () => {
  const desk = await openDrawingDesk()
  const at = desk.people[0]!.room!
  const nowhere = await desk.scan(desk.last, -10)
  expect(nowhere).toMatchObject({ verdict: 'checked-in', undrawn: 'draw-needs-room' })
  expect(nowhere.drawn).toBeUndefined()
  const again = await desk.scan(desk.last, -9, at)
  expect(again).toMatchObject({ verdict: 'already-checked-in', undrawn: 'not-drawn' })
  await desk.ask('checkin.undo', { exam: desk.exam.id, record: nowhere.record, reason: '误操作', operator: '张老师' })
  expect(await desk.scan(desk.last, -8, at)).toMatchObject({ verdict: 'checked-in', drawn: { room: at } })
})

test('in a room without a free seat the candidate is let in all the same and the desk is told', async () => {
  const desk = await openDrawingDesk()
  const [first] = desk.people
  const { rooms } = await desk.ask('rooms.list', { exam: desk.exam.id })
  const { id: room, seats } = rooms.find(({ id }) => id === first!.room)!
  await desk.ask('rooms.mark', { exam: desk.exam.id, room, seats: seats.map((seat) => seat.number), state: 'broken' })
  const answer = await desk.scan(first!, -10)
  expect(answer).toMatchObject({ verdict: 'checked-in', undrawn: 'no-free-seat' })
})

test('overruling draws too, and nothing is drawn for whom a scan turns away', async () => {
  const desk = await openDrawingDesk()
  const [first] = desk.people
  const early = await desk.scan(first!, -500)
  expect(early).toMatchObject({ verdict: 'too-early' })
  expect(early.drawn).toBeUndefined()
  expect(await desk.placeOf(first!.id)).toEqual({ room: first!.room, seat: undefined })
  const done = await desk.ask('checkin.override', {
    exam: desk.exam.id,
    of: early.record,
    approver: '王主任',
    reason: '考务组批准',
    operator: '张老师',
  })
  expect(done.drawn).toMatchObject({ room: first!.room, turn: 1 })
  expect(await desk.placeOf(first!.id)).toEqual({ room: first!.room, seat: done.drawn!.seat })
})
