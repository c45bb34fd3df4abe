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
const move = (name: string, room: string, seat: string) => small.move(name, room, seat)

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

  test('a candidate who is not on the roster is added with a seat beside nobody of his school; taken back after he came, he stays on it withdrawn', async () => {
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
    expect((await app.ask('seating.undo', { exam })).step).toMatchObject({ kept: 'records', names: ['冯八'] })
    expect((await people()).find((one) => one.name === '冯八')).toMatchObject({ withdrawn: true })
    await app.ask('seating.redo', { exam })
    expect(await places()).toEqual({ ...first, 冯八: '01/7' })
  })

  test('who was added by mistake and of whom nothing speaks is gone when that is taken back, and comes back as he was', async () => {
    const before = await people()
    const someone = { session, name: '冯八', admissionNumber: '1008' }
    const { candidate } = await app.ask('seats.add-candidate', { exam, candidate: someone })
    const with8 = await people()
    const { step } = await app.ask('seating.undo', { exam })
    expect([step.kept, step.names]).toEqual([undefined, ['冯八']])
    expect(await people()).toEqual(before)
    await app.ask('seating.redo', { exam })
    expect(await people()).toEqual(with8)
    await app.ask('seating.undo', { exam })
    const other = await app.ask('seats.add-candidate', { exam, candidate: { session, name: '陈九' }, seat: 'none' })
    expect(other.candidate.id).not.toBe(candidate.id)
    await app.ask('seating.undo', { exam })
    expect(await people()).toEqual(before)
  })

  test('who is on a list that was printed since stays, withdrawn', async () => {
    await app.ask('seats.add-candidate', { exam, candidate: { session, name: '冯八' } })
    await app.ask('materials.print', { exam, materials: ['sign-in-sheets'], session })
    expect((await app.ask('seating.undo', { exam })).step.kept).toBe('prints')
    expect((await people()).find((one) => one.name === '冯八')).toMatchObject({ withdrawn: true })
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
    expect((await places()).赵一).toBe('01/1')
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
    expect((await places()).孙三).toBe('01/7')
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
