import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { drawSeat } from '../../core/seating/draw-seat.ts'
import { aSmallExam, session } from './a-small-exam.ts'
import { type AnApp, anApp } from './an-app.ts'

let app: AnApp
let small: Awaited<ReturnType<typeof aSmallExam>>
let exam: string

beforeEach(async () => {
  app = await anApp()
  small = await aSmallExam(app)
  exam = small.exam
})
afterEach(() => app.dispose())

const idOf = (name: string) => small.idOf(name)

describe('seats drawn at the door', () => {
  test('each draw is logged with all that it follows from; it can be drawn again from the log', async () => {
    const who = await idOf('吴六')
    expect(await app.refusal('seats.draw', { exam, candidate: who, room: '01' })).toEqual({
      code: 'draw-closed',
      session,
    })
    await app.ask('seats.draw-open', { exam, session, seed: 20240525 })
    expect(await app.refusal('seats.draw', { exam, candidate: who })).toEqual({ code: 'draw-needs-room', name: '吴六' })
    const drawn = await app.ask('seats.draw', { exam, candidate: who, room: '01', operator: '张老师' })
    const free = ['6', '7', '8']
    expect(drawn).toMatchObject({
      room: '01',
      seat: drawSeat(free, 20240525, '01', 1),
      turn: 1,
      free: 3,
      by: '张老师',
      undone: false,
    })
    expect(await app.refusal('seats.draw', { exam, candidate: who, room: '01' })).toMatchObject({
      code: 'candidate-has-seat',
    })
    await app.ask('seating.undo', { exam })
    const again = await app.ask('seats.draw', { exam, candidate: who, room: '01' })
    expect(again).toMatchObject({ turn: 2, seat: drawSeat(free, 20240525, '01', 2) })
    await app.reopen()
    const state = await app.ask('seats.draws', { exam, session })
    expect(state.draws.map(({ turn, undone }) => [turn, undone])).toEqual([
      [2, false],
      [1, true],
    ])
    expect(state.rooms).toEqual([
      { room: '01', free: 2, waiting: 0 },
      { room: '02', free: 4, waiting: 0 },
    ])
    await app.ask('seats.draw-close', { exam, session })
    expect(await app.refusal('seats.draw', { exam, candidate: who })).toEqual({ code: 'draw-closed', session })
  })

  test('a candidate with a room and no seat draws in that room and in no other', async () => {
    const who = await idOf('李四')
    await app.ask('seats.assign', { exam, moves: [{ candidate: who, to: { room: '02', seat: null } }] })
    expect((await app.ask('rooms.check', { exam, session })).issues.map((i) => i.code)).toContain('no-seat')
    await app.ask('seats.draw-open', { exam, session })
    expect(await app.ask('seats.draw', { exam, candidate: who, room: '01' })).toMatchObject({ room: '02', free: 4 })
  })

  test('while drawing is open, having no seat is no problem; a full room says so', async () => {
    const codes = async () => (await app.ask('rooms.check', { exam, session })).issues.map((issue) => issue.code)
    expect(await codes()).toEqual(['no-room'])
    await app.ask('seats.draw-open', { exam, session })
    expect(await codes()).toEqual([])
    await app.ask('rooms.mark', { exam, room: '02', seats: ['1', '2', '3', '4'], state: 'broken' })
    expect(await app.refusal('seats.draw', { exam, candidate: await idOf('吴六'), room: '02' })).toEqual({
      code: 'no-free-seat',
      room: '02',
    })
  })
})
