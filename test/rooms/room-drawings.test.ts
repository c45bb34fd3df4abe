import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { seatsOfLayout, usualNumbering } from '../../core/seating/layout.ts'
import { presetSpareRatio } from '../../core/seating/usable-seats.ts'
import { type AnApp, anApp } from './an-app.ts'

let app: AnApp
let exam: string

beforeEach(async () => {
  app = await anApp()
  exam = (await app.ask('exams.practice', {})).exam.id
})
afterEach(() => app.dispose())

const seats = (rows: number, columns: number, aisles: number[] = []) =>
  seatsOfLayout({ rows, columns, aislesAfterRows: [], aislesAfterColumns: aisles, gaps: [], numbering: usualNumbering })
const roomNamed = async (id: string) => (await app.ask('rooms.list', { exam })).rooms.find((room) => room.id === id)!
const entries = async () => (await app.ask('journal.page', { exam })).total

describe('a drawn room', () => {
  test('80 machines with the preset ratio have 72 seats, in one entry that can be taken back', async () => {
    const before = await entries()
    const room = {
      id: '机房8',
      name: '实训楼 301',
      seats: seats(8, 10, [5]),
      spareRatio: presetSpareRatio,
      marks: [{ kind: 'door' as const, row: 0, column: -1 }],
    }
    expect((await app.ask('rooms.save', { exam, room, create: true })).change).toBe('added')
    expect(await roomNamed('机房8')).toMatchObject({ capacity: 72, spare: 8, origin: 'drawn' })
    expect(await entries()).toBe(before + 1)
    expect((await app.ask('rooms.save', { exam, room })).change).toBe('unchanged')
    expect(await entries()).toBe(before + 1)
    expect((await app.ask('seating.undo', { exam })).step).toMatchObject({ action: 'save-room', rooms: ['机房8'] })
    expect(await roomNamed('机房8')).toBeUndefined()
    await app.ask('seating.redo', { exam })
    expect(await roomNamed('机房8')).toMatchObject({ capacity: 72 })
    await app.reopen()
    expect(await roomNamed('机房8')).toMatchObject({ capacity: 72, marks: room.marks })
  })

  test('a number that another room has, doubled numbers and doubled places are refused', async () => {
    const id = (await app.ask('rooms.list', { exam })).rooms[0]!.id
    expect(await app.refusal('rooms.save', { exam, room: { id, name: id, seats: [] }, create: true })).toEqual({
      code: 'room-exists',
      room: id,
    })
    const doubled = [{ number: '1' }, { number: '1' }]
    expect(await app.refusal('rooms.save', { exam, room: { id: 'x', name: 'x', seats: doubled } })).toMatchObject({
      code: 'room-drawing-wrong',
      problem: 'seat-doubled',
    })
    const shared = [
      { number: '1', row: 0, column: 0 },
      { number: '2', row: 0, column: 0 },
    ]
    expect(await app.refusal('rooms.save', { exam, room: { id: 'x', name: 'x', seats: shared } })).toMatchObject({
      code: 'room-drawing-wrong',
      problem: 'place-doubled',
    })
  })

  test("a roster's room gets positions and keeps every official number; losing one is refused", async () => {
    const { id, name, seats: official } = (await app.ask('rooms.list', { exam })).rooms[0]!
    const placed = official.map((seat, i) => ({ ...seat, row: Math.floor(i / 8), column: i % 8 }))
    await app.ask('rooms.save', { exam, room: { id, name, seats: placed } })
    expect((await roomNamed(id)).seats.map((seat) => seat.number)).toEqual(official.map((seat) => seat.number))
    const refused = await app.refusal('rooms.save', { exam, room: { id, name, seats: placed.slice(1) } })
    expect(refused).toEqual({ code: 'seats-in-use', room: id, seats: [official[0]!.number] })
  })

  test('renaming and removing wait until nobody sits there', async () => {
    const { id } = (await app.ask('rooms.list', { exam })).rooms[0]!
    expect(await app.refusal('rooms.rename', { exam, room: id, to: 'new' })).toMatchObject({
      code: 'room-in-use',
      room: id,
    })
    expect(await app.refusal('rooms.remove', { exam, rooms: [id] })).toMatchObject({ code: 'room-in-use' })
    await app.ask('rooms.save', { exam, room: { id: 'spare', name: 'spare', seats: seats(2, 2) } })
    expect((await app.ask('rooms.rename', { exam, room: 'spare', to: '备用' })).room).toMatchObject({
      id: '备用',
      name: '备用',
    })
    expect(await app.ask('rooms.remove', { exam, rooms: ['备用'] })).toEqual({ removed: 1 })
    await app.ask('seating.undo', { exam })
    await app.ask('seating.undo', { exam })
    expect((await roomNamed('spare')).seats).toHaveLength(4)
  })
})

describe('machines', () => {
  test('states, machines and attributes of several seats are one entry', async () => {
    const { id, seats: before, capacity } = (await app.ask('rooms.list', { exam })).rooms[0]!
    const [one, two] = before.map((seat) => seat.number)
    expect(
      await app.ask('rooms.mark', { exam, room: id, seats: [one!, two!], state: 'broken', attributes: ['front'] }),
    ).toEqual({ changed: 2 })
    expect((await roomNamed(id)).capacity).toBe(capacity - 2)
    await app.ask('rooms.mark', { exam, room: id, seats: [one!], state: 'usable', machine: 'PC-B17' })
    expect((await roomNamed(id)).seats[0]).toEqual({ ...before[0], attributes: ['front'], machine: 'PC-B17' })
    expect(await app.refusal('rooms.mark', { exam, room: id, seats: ['999'], state: 'broken' })).toMatchObject({
      code: 'seat-not-found',
    })
    await app.ask('seating.undo', { exam })
    await app.ask('seating.undo', { exam })
    expect((await roomNamed(id)).seats).toEqual(before)
  })

  test('whoever sits at a dead machine is listed and not moved', async () => {
    const { id, seats: all } = (await app.ask('rooms.list', { exam })).rooms[0]!
    const session = (await app.ask('exams.get', { exam })).exam.sessions[0]!.id
    const seated = (await app.ask('rooms.seats', { exam, session, room: id })).seats.find(
      ({ candidates }) => candidates.length === 1,
    )!
    await app.ask('rooms.mark', { exam, room: id, seats: [seated.seat], state: 'broken' })
    const { issues } = await app.ask('rooms.check', { exam, session })
    expect(issues).toContainEqual(expect.objectContaining({ code: 'dead-seat', room: id, seat: seated.seat }))
    expect((await app.ask('rooms.seats', { exam, session, room: id })).seats).toHaveLength(all.length)
  })
})

describe('the official numbers against the rooms', () => {
  test("a seat that differs by leading zeros alone takes the organiser's spelling and keeps its place", async () => {
    await app.ask('rooms.save', { exam, room: { id: '98', name: '98', seats: seats(1, 3) } })
    await app.ask('roster.import', {
      exam,
      file: app.put('one.csv', '姓名,准考证号,考场号,座位号,级别\n钱一,90001,98,2,中级\n'),
    })
    expect(await app.ask('rooms.adopt', { exam, rooms: ['98'] })).toEqual({ rooms: 0, seats: 1 })
    expect((await roomNamed('98')).seats).toEqual([
      { number: '01', row: 0, column: 0 },
      { number: '2', row: 0, column: 1 },
      { number: '03', row: 0, column: 2 },
    ])
  })

  test('unknown rooms and seats are listed, and taken in only when asked', async () => {
    const file = app.put('more.csv', '姓名,准考证号,考场号,座位号,级别\n钱一,90001,99,07,中级\n')
    const session = (await app.ask('exams.get', { exam })).exam.sessions.find((one) => one.level === '中级')!.id
    await app.ask('rooms.save', { exam, room: { id: '99', name: '99', seats: seats(1, 3) } })
    await app.ask('roster.import', { exam, file, options: { strategy: 'update', skipErrors: true } })
    const issuesOf = async () =>
      (await app.ask('rooms.check', { exam, session })).issues
        .filter((issue) => issue.room === '99')
        .map((issue) => [issue.code, issue.seat])
    expect(await issuesOf()).toEqual([['unknown-seat', '07']])
    expect(await app.ask('rooms.adopt', { exam, rooms: ['99'] })).toEqual({ rooms: 0, seats: 1 })
    expect(await issuesOf()).toEqual([])
    expect((await roomNamed('99')).seats.map((seat) => seat.number)).toEqual(['01', '02', '03', '07'])
    await app.ask('seating.undo', { exam })
    expect(await issuesOf()).toEqual([['unknown-seat', '07']])
  })
})

describe('rooms in files', () => {
  test.each(['csv', 'json'])('what is exported as %s reads back the same', async (kind) => {
    const drawn = seats(3, 4, [2]).map((seat, i) => ({
      ...seat,
      ...(i === 1 && { state: 'broken' as const, machine: 'A-1' }),
      ...(i === 2 && { attributes: ['front' as const, 'aisle' as const] }),
    }))
    await app.ask('rooms.save', { exam, room: { id: '-7', name: '=楼', seats: drawn } })
    const { file } = await app.ask('rooms.export', { exam, file: `rooms.${kind}`, rooms: ['-7'] })
    expect(readFileSync(file).length).toBeGreaterThan(50)
    const other = (await app.ask('exams.create', { preset: 'practice' })).exam.id
    expect(await app.ask('rooms.import', { exam: other, file })).toMatchObject({ added: 1 })
    const [read] = (await app.ask('rooms.list', { exam: other })).rooms
    expect(read).toMatchObject({ id: '-7', name: '=楼', seats: drawn })
  })

  test('a kind that is not known is refused by name', async () => {
    expect(await app.refusal('rooms.export', { exam, file: 'rooms.xlsx' })).toMatchObject({ code: 'file-kind-unknown' })
  })
})

describe('the library', () => {
  test('a kept room serves a later exam; a room with official numbers keeps them', async () => {
    const room = { id: 'L1', name: '三机房', seats: seats(2, 3, [1]), spareRatio: presetSpareRatio }
    await app.ask('rooms.save', { exam, room })
    expect(await app.ask('rooms.library.save', { exam, rooms: ['L1'] })).toEqual({ saved: 1, replaced: 0 })
    await app.reopen()
    expect((await app.ask('rooms.library.list', {})).rooms).toMatchObject([{ id: 'L1', name: '三机房' }])
    const other = (await app.ask('exams.create', { preset: 'practice' })).exam.id
    await app.ask('rooms.library.use', { exam: other, kept: 'L1' })
    expect((await app.ask('rooms.list', { exam: other })).rooms).toMatchObject([{ ...room, origin: 'drawn' }])

    const named = app.put('rooms.csv', '考场号,座位号\n05,A1\n05,A2\n05,A10\n05,A3\n')
    await app.ask('rooms.import', { exam: other, file: named })
    await app.ask('rooms.library.use', { exam: other, kept: 'L1', as: '05' })
    const five = (await app.ask('rooms.list', { exam: other })).rooms.find(({ id }) => id === '05')!
    expect(five.seats.map(({ number, row, column }) => [number, row, column])).toEqual([
      ['A1', 0, 0],
      ['A2', 0, 2],
      ['A3', 0, 3],
      ['A10', 1, 0],
      ['A11', 1, 2],
      ['A12', 1, 3],
    ])
    await app.ask('rooms.library.remove', { kept: 'L1' })
    expect((await app.ask('rooms.library.list', {})).rooms).toEqual([])
    expect(await app.refusal('rooms.library.use', { exam, kept: 'L1' })).toEqual({
      code: 'kept-room-not-found',
      room: 'L1',
    })
  })
})
