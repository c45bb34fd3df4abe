import { afterEach, beforeEach, describe, expect, test } from 'vitest'
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

const people = () => small.people()
const idOf = (name: string) => small.idOf(name)
const places = () => small.places()
const entries = () => small.entries()
const move = (name: string, room: string, seat: string) => small.move(name, room, seat)

describe('moving', () => {
  test('one move, a swap and a bulk move are one entry each; undo and redo give back exactly', async () => {
    const first = await places()
    const before = await entries()
    await app.ask('seats.assign', { exam, moves: [await move('赵一', '02', '1')] })
    await app.ask('seats.assign', { exam, moves: [await move('钱二', '01', '3'), await move('孙三', '01', '2')] })
    await app.ask('seats.assign', {
      exam,
      moves: [
        await move('李四', '02', '2'),
        await move('周五', '02', '3'),
        { candidate: await idOf('孙三'), to: null },
      ],
    })
    expect(await entries()).toBe(before + 3)
    const last = await places()
    expect(last).toEqual({ 赵一: '02/1', 钱二: '01/3', 孙三: '-', 李四: '02/2', 周五: '02/3', 吴六: '-' })
    const { steps } = await app.ask('seating.history', { exam })
    expect(steps.slice(0, 3).map((step) => step.action)).toEqual(['move', 'swap', 'move'])
    for (let i = 0; i < 3; i++) await app.ask('seating.undo', { exam })
    expect(await places()).toEqual(first)
    await app.reopen()
    for (let i = 0; i < 3; i++) await app.ask('seating.redo', { exam })
    expect(await places()).toEqual(last)
    expect(await app.refusal('seating.redo', { exam })).toEqual({ code: 'nothing-to-redo' })
    expect((await app.ask('journal.verify', { exam })).torn).toBe(false)
  })

  test('a taken, dead or unknown seat and a locked candidate refuse the whole, and nothing changes', async () => {
    const first = await places()
    const refused = async (...moves: Awaited<ReturnType<typeof move>>[]) =>
      (await app.refusal('seats.assign', { exam, moves })).code
    expect(await refused(await move('吴六', '02', '1'), await move('赵一', '01', '2'))).toBe('seat-taken')
    expect(await refused(await move('吴六', '02', '1'), await move('赵一', '02', '1'))).toBe('seat-taken')
    expect(await refused(await move('吴六', '01', '99'))).toBe('seat-not-found')
    expect(await refused(await move('吴六', '77', '1'))).toBe('room-not-found')
    await app.ask('rooms.mark', { exam, room: '01', seats: ['8'], state: 'broken' })
    expect(await refused(await move('吴六', '01', '8'))).toBe('seat-dead')
    await app.ask('seats.mark', { exam, candidates: [await idOf('赵一')], locked: true })
    expect(await refused(await move('吴六', '02', '1'), await move('赵一', '02', '2'))).toBe('seat-locked')
    expect(await places()).toEqual(first)
  })

  test('an undo never takes away what was changed since by somebody else', async () => {
    await app.ask('seats.assign', { exam, moves: [await move('赵一', '02', '1')] })
    const file = app.put('later.csv', '姓名,准考证号,考场号,座位号,级别\n赵一,1001,01,6,中级\n')
    await app.ask('roster.import', { exam, file })
    expect(await app.refusal('seating.undo', { exam })).toEqual({ code: 'undo-overtaken', names: ['赵一'], rooms: [] })
    expect((await places()).赵一).toBe('01/6')
  })

  test('seats of a session that runs at the same time count as taken', async () => {
    const { sessions } = (await app.ask('exams.get', { exam })).exam
    const own = sessions.find((one) => one.id === session)!
    const twin = { ...own, id: 'twin', name: '同时', level: '高级' }
    await app.ask('exams.update', { exam, sessions: [...sessions.filter((one) => one.level !== '高级'), twin] })
    await app.ask('roster.import', {
      exam,
      file: app.put('twin.csv', '姓名,准考证号,考场号,座位号,级别\n郑七,2001,02,1,高级\n'),
    })
    expect(await app.refusal('seats.assign', { exam, moves: [await move('赵一', '02', '1')] })).toEqual({
      code: 'seat-taken',
      room: '02',
      seat: '1',
      name: '郑七',
    })
    expect((await app.ask('rooms.seats', { exam, session, room: '02' })).others).toMatchObject([
      { seat: '1', session: 'twin', name: '郑七' },
    ])
  })
})

describe('what changed', () => {
  test('a diff between two entries shows moves, imports and rooms alike', async () => {
    const at = (await app.ask('journal.page', { exam, limit: 1 })).entries[0]!.seq
    await app.ask('seats.assign', { exam, moves: [await move('赵一', '02', '1')] })
    const between = (await app.ask('journal.page', { exam, limit: 1 })).entries[0]!.seq
    await app.ask('roster.import', {
      exam,
      file: app.put('later.csv', '姓名,准考证号,考场号,座位号,级别\n钱二,1002,01,8,中级\n'),
    })
    await app.ask('rooms.mark', { exam, room: '02', seats: ['4'], state: 'spare' })
    const { changes, rooms } = await app.ask('seating.diff', { exam, from: at })
    expect(changes.map((c) => [c.name, c.kind, c.before.seat, c.after.room, c.after.seat])).toEqual([
      ['钱二', 'moved', '2', '01', '8'],
      ['赵一', 'moved', '1', '02', '1'],
    ])
    expect(rooms).toEqual([{ room: '02', kind: 'changed' }])
    expect((await app.ask('seating.diff', { exam, from: at, to: between })).changes.map((c) => c.name)).toEqual([
      '赵一',
    ])
  })

  test('a plan keeps its seed, hash, options and score; a dry run shows seats and writes nothing', async () => {
    const before = await entries()
    const how = {
      exam,
      session,
      strategy: 'spread' as const,
      seed: 77,
      rearrange: true,
      roomOrder: ['02', '01'],
      reserve: 0,
    }
    const trial = await app.ask('rooms.arrange', { ...how, dryRun: true, withSeats: true })
    expect(await entries()).toBe(before)
    expect(trial.seats).toHaveLength(6)
    await app.ask('rooms.arrange', how)
    expect(await places()).toEqual(
      Object.fromEntries(
        await Promise.all(
          (await people()).map(async (one) => {
            const seat = trial.seats!.find(({ candidate }) => candidate === one.id)!
            return [one.name, `${seat.room}/${seat.seat}`]
          }),
        ),
      ),
    )
    const { plan, versions } = await app.ask('seating.plan', { exam })
    expect(plan).toMatchObject({
      version: 1,
      strategy: 'spread',
      inputHash: trial.inputHash,
      score: trial.score,
      options: { seed: 77, roomOrder: ['02', '01'], apart: ['school'] },
    })
    expect(versions).toEqual([1])
  })

  test('rooms left out of the order get nobody new', async () => {
    await app.ask('rooms.arrange', { exam, session, strategy: 'random', seed: 1, rearrange: true, roomOrder: ['01'] })
    expect(Object.values(await places()).every((place) => place.startsWith('01/'))).toBe(true)
    expect(
      await app.refusal('rooms.arrange', { exam, session, strategy: 'random', rearrange: true, roomOrder: ['02'] }),
    ).toEqual({ code: 'not-enough-seats', needed: 6, seats: 4 })
  })
})
