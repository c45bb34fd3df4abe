import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { drawSeat } from '../../core/seating/draw-seat.ts'
import { type AnApp, anApp } from './an-app.ts'

let app: AnApp
let exam: string
const session = 'middle'

/** Six candidates of two schools in a room of eight seats, one of them without a seat. */
const roster = [
  '姓名,准考证号,考场号,座位号,级别,学校,备注',
  '赵一,1001,01,1,中级,甲校,',
  '钱二,1002,01,2,中级,乙校,',
  '孙三,1003,01,3,中级,甲校,左利手',
  '李四,1004,01,4,中级,乙校,',
  '周五,1005,01,5,中级,甲校,',
  '吴六,1006,,,中级,乙校,无',
].join('\n')

beforeEach(async () => {
  app = await anApp()
  const { exam: made } = await app.ask('exams.create', { preset: 'practice' })
  exam = made.id
  const sessions = made.sessions.map((one) => (one.level === '中级' ? { ...one, id: session } : one))
  await app.ask('exams.update', { exam, sessions })
  await app.ask('rooms.import', {
    exam,
    file: app.put(
      'rooms.json',
      JSON.stringify([
        { id: '01', seats: ['1', '2', '3', '4', '5', '6', '7', '8'] },
        { id: '02', seats: ['1', '2', '3', '4'] },
      ]),
    ),
  })
  await app.ask('roster.import', { exam, file: app.put('roster.csv', `${roster}\n`) })
})
afterEach(() => app.dispose())

const people = async () => (await app.ask('roster.page', { exam, limit: 1000 })).candidates
const idOf = async (name: string) => (await people()).find((one) => one.name === name)!.id
const places = async () =>
  Object.fromEntries(
    (await people())
      .filter((one) => !one.withdrawn)
      .map((one) => [one.name, one.seat ? `${one.room}/${one.seat}` : '-']),
  )
const entries = async () => (await app.ask('journal.page', { exam })).total
const move = async (name: string, room: string, seat: string) => ({ candidate: await idOf(name), to: { room, seat } })

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
    expect((await places())['赵一']).toBe('01/6')
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

describe('late candidates, withdrawals, needs', () => {
  test('whoever has no seat gets one and nobody else moves', async () => {
    const first = await places()
    const { placed } = await app.ask('rooms.arrange', {
      exam,
      session,
      strategy: 'admission-number',
      candidates: [await idOf('吴六')],
    })
    expect(placed).toBe(6)
    expect(await places()).toEqual({ ...first, 吴六: '01/6' })
    await app.ask('seating.undo', { exam })
    expect(await places()).toEqual(first)
  })

  test('a candidate who is not on the roster is added with a seat beside nobody of his school; taken back, he stays on it withdrawn', async () => {
    const first = await places()
    const { candidate } = await app.ask('seats.add-candidate', {
      exam,
      candidate: { session, name: ' 冯八 ', admissionNumber: '１００８', school: '甲校' },
    })
    expect(candidate).toMatchObject({ name: '冯八', admissionNumber: '1008', room: '01', seat: '7' })
    expect(await places()).toEqual({ ...first, 冯八: '01/7' })
    expect(
      await app.refusal('seats.add-candidate', { exam, candidate: { session, name: '别人', admissionNumber: '1008' } }),
    ).toMatchObject({ code: 'candidate-twice', name: '冯八' })
    expect(
      (
        await app.ask('checkin.scan', {
          exam,
          session,
          code: '1008',
          now: (await app.ask('exams.get', { exam })).exam.sessions.find((one) => one.id === session)!.start,
        })
      ).verdict,
    ).toBe('checked-in')
    await app.ask('seating.undo', { exam })
    expect((await people()).find((one) => one.name === '冯八')).toMatchObject({ withdrawn: true })
    await app.ask('seating.redo', { exam })
    expect(await places()).toEqual({ ...first, 冯八: '01/7' })
  })

  test('who is withdrawn frees the seat, and comes back to it only while it is free', async () => {
    await app.ask('seats.mark', { exam, candidates: [await idOf('赵一')], withdrawn: true })
    await app.ask('seats.assign', { exam, moves: [await move('吴六', '01', '1')] })
    expect(await app.refusal('seats.mark', { exam, candidates: [await idOf('赵一')], withdrawn: false })).toEqual({
      code: 'seat-taken',
      room: '01',
      seat: '1',
      name: '吴六',
    })
    await app.ask('seating.undo', { exam })
    await app.ask('seats.mark', { exam, candidates: [await idOf('赵一')], withdrawn: false })
    expect((await places())['赵一']).toBe('01/1')
  })

  test('needs come from the note, or as set here; unmet ones are listed; both survive a later roster', async () => {
    await app.ask('rooms.mark', { exam, room: '01', seats: ['7'], attributes: ['left-handed'] })
    const unmet = async () =>
      (await app.ask('seating.violations', { exam, session, apart: [] })).violations.map((v) => [
        v.need,
        v.seats[0]!.seat,
      ])
    expect(await unmet()).toEqual([['left-handed', '3']])
    const again = { exam, session, strategy: 'random' as const, seed: 5, rearrange: true }
    expect((await app.ask('rooms.arrange', again)).violations).toEqual([])
    expect((await places())['孙三']).toBe('01/7')
    await app.ask('seats.mark', { exam, candidates: [await idOf('孙三')], needs: ['front'], locked: true })
    await app.ask('roster.import', {
      exam,
      file: app.put('again.csv', '姓名,准考证号,级别,备注\n孙三,1003,中级,左利手，近视\n'),
    })
    expect((await people()).find((one) => one.name === '孙三')).toMatchObject({
      needs: ['front'],
      seatLocked: true,
      note: '左利手，近视',
    })
  })

  test('locked seats survive a rearrangement', async () => {
    await app.ask('seats.mark', { exam, candidates: [await idOf('赵一'), await idOf('李四')], locked: true })
    await app.ask('rooms.arrange', { exam, session, strategy: 'random', seed: 9, rearrange: true })
    expect(await places()).toMatchObject({ 赵一: '01/1', 李四: '01/4' })
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
