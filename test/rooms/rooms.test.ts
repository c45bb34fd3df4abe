import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { encodeGb18030 } from '../../build/gb18030.ts'
import { type AnApp, anApp } from './an-app.ts'

let app: AnApp
let exam = ''
beforeEach(async () => {
  app = await anApp()
  exam = (await app.ask('exams.create', { preset: 'dm-2024-2' })).exam.id
})
afterEach(() => app.dispose())

/** A roster of rows `name, admission number, level, school[, room, seat]`. */
async function roster(rows: readonly (readonly string[])[]): Promise<void> {
  const lines = [['姓名', '准考证号', '级别', '学校', '考场号', '座位号'], ...rows].map((cells) => cells.join(','))
  await app.ask('roster.import', { exam, file: app.put('名单.csv', `${lines.join('\n')}\n`) })
}
const people = (count: number, level = '中级', school = (i: number) => `S${i % 2}`) =>
  Array.from({ length: count }, (_, i) => [
    `考生${i}`,
    `${level === '中级' ? 2 : 1}${String(i).padStart(4, '0')}`,
    level,
    school(i),
  ])
const rooms = (text: string) => app.ask('rooms.import', { exam, file: app.put('考场.csv', encodeGb18030(text)) })
const where = async (session: string) => {
  const { candidates } = await app.ask('roster.page', { exam, session, limit: 1000 })
  return Object.fromEntries(candidates.map((c) => [c.name, `${c.room ?? ''}/${c.seat ?? ''}`]))
}

describe('rooms from a file', () => {
  test('added, changed, and unchanged without an entry in the journal', async () => {
    const text = '考场号,考场名称,座位数\n01,实训楼 301,3\n2,䶮楼,2\n'
    expect(await rooms(text)).toMatchObject({ added: 2, changed: 0 })
    const before = (await app.ask('journal.verify', { exam })).entries
    expect(await rooms(text)).toMatchObject({ added: 0, changed: 0 })
    expect((await app.ask('journal.verify', { exam })).entries).toBe(before)
    expect(await rooms(text.replace('2,䶮楼,2', '2,䶮楼,4'))).toMatchObject({ added: 0, changed: 1 })
    const listed = await app.ask('rooms.list', { exam })
    expect(listed.rooms.map((r) => [r.id, r.name, r.capacity, r.taken])).toEqual([
      ['01', '实训楼 301', 3, {}],
      ['2', '䶮楼', 4, {}],
    ])
  })

  test('a wrong file changes nothing', async () => {
    expect(
      await app.refusal('rooms.import', { exam, file: app.put('考场.csv', '考场号,座位数\n1,3\n1,3\n') }),
    ).toMatchObject({ code: 'room-file-wrong', row: 3, problem: 'room-doubled' })
    expect((await app.ask('rooms.list', { exam })).rooms).toEqual([])
  })

  test('seats get their numbers in the manner of the roster', async () => {
    await roster([['甲', '1', '中级', 'S', '5', '001']])
    await rooms('考场号,座位数\n5,2\n6,2\n')
    const listed = await app.ask('rooms.list', { exam })
    expect(listed.rooms.map((r) => r.seats.map((s) => s.number).join())).toEqual(['001,002', '01,02'])
  })
})

describe('official seats', () => {
  test('are checked and never changed', async () => {
    await roster([
      ['甲', '1', '中级', 'S', '01', '1'],
      ['乙', '2', '中级', 'S', '01', '7'],
      ['丙', '3', '中级', 'S', '9', '1'],
      ['丁', '4', '中级', 'S', '', ''],
    ])
    await rooms('考场号,座位号\n01,1\n')
    const before = await where('am-intermediate')
    const plan = await app.ask('rooms.arrange', { exam, session: 'am-intermediate' })
    expect(plan.issues.map((i) => `${i.code} ${i.room}/${i.seat} ${i.candidates.map((c) => c.name)}`)).toEqual(
      expect.arrayContaining(['no-room / 丁', 'over-capacity 01/ 甲,乙', 'unknown-seat 01/7 乙']),
    )
    expect([plan.placed, plan.moved, plan.unplaced.map((u) => `${u.name} ${u.reason}`)]).toEqual([3, 0, ['丁 no-room']])
    expect(await where('am-intermediate')).toEqual(before)
    expect((await app.ask('exams.steps', { exam })).steps.find((s) => s.id === 'rooms')!.state).toBe('attention')
  })
})

describe('own arrangements', () => {
  test('by admission number; a late candidate moves nobody; the same again is no new version', async () => {
    await roster(people(4))
    await rooms('考场号,座位数\n02,3\n01,3\n')
    const ask = () =>
      app.ask('rooms.arrange', { exam, session: 'am-intermediate', strategy: 'admission-number' as const })
    const first = await ask()
    expect([first.placed, first.planVersion, first.unplaced, first.issues]).toEqual([4, 1, [], []])
    expect(await where('am-intermediate')).toEqual({ 考生0: '01/01', 考生1: '01/02', 考生2: '01/03', 考生3: '02/01' })
    await roster([['后补', '19999', '中级', 'S0']])
    const second = await ask()
    expect([
      second.planVersion,
      second.moved,
      (await where('am-intermediate')).考生0,
      (await where('am-intermediate')).后补,
    ]).toEqual([2, 0, '01/01', '02/02'])
    expect((await ask()).planVersion).toBe(3) // the roster with seats is another input; nothing is placed
    expect((await ask()).planVersion).toBe(3)
  })

  test('a dry run tells and changes nothing', async () => {
    await roster(people(4))
    await rooms('考场号,座位数\n01,4\n')
    const before = (await app.ask('journal.verify', { exam })).head
    const plan = await app.ask('rooms.arrange', {
      exam,
      session: 'am-intermediate',
      strategy: 'spread',
      seed: 7,
      dryRun: true,
    })
    expect([plan.placed, plan.planVersion, plan.seed]).toEqual([4, 0, 7])
    expect((await app.ask('journal.verify', { exam })).head).toBe(before)
  })

  test('too few seats, no rooms, no candidates: refused, nothing changed', async () => {
    const arrange = { exam, session: 'am-intermediate', strategy: 'random' as const }
    expect(await app.refusal('rooms.arrange', arrange)).toEqual({ code: 'no-candidates' })
    await roster(people(4))
    expect(await app.refusal('rooms.arrange', arrange)).toEqual({ code: 'no-rooms' })
    await rooms('考场号,座位数\n01,3\n')
    expect(await app.refusal('rooms.arrange', arrange)).toEqual({ code: 'not-enough-seats', needed: 4, seats: 3 })
    expect(await app.refusal('rooms.arrange', { ...arrange, session: 'x' })).toMatchObject({
      code: 'session-not-found',
    })
    expect(new Set(Object.values(await where('am-intermediate')))).toEqual(new Set(['/']))
  })

  test('spread: two schools part; the seed gives the same plan again', async () => {
    await roster(people(20))
    await rooms('考场号,座位数\n01,10\n02,10\n')
    const spread = {
      exam,
      session: 'am-intermediate',
      strategy: 'spread' as const,
      apart: ['school' as const],
      rearrange: true,
    }
    const plan = await app.ask('rooms.arrange', { ...spread, seed: 42 })
    expect([plan.placed, plan.score, plan.violations]).toEqual([20, 0, []])
    const first = await where('am-intermediate')
    const other = await app.ask('rooms.arrange', { ...spread, seed: 43 })
    expect(other.moved).toBeGreaterThan(0)
    expect(await where('am-intermediate')).not.toEqual(first)
    await app.ask('rooms.arrange', { ...spread, seed: 42 })
    expect(await where('am-intermediate')).toEqual(first)
  })

  test('what cannot be kept is listed with the seats', async () => {
    await roster(people(3, '中级', () => 'S'))
    await rooms('考场号,座位数\n01,3\n')
    const plan = await app.ask('rooms.arrange', { exam, session: 'am-intermediate', strategy: 'spread', seed: 1 })
    expect(plan.score).toBe(2)
    expect(plan.violations.map((v) => [v.rule, v.seats.map((s) => s.seat).join()])).toEqual([
      ['same-school', '01,02'],
      ['same-school', '02,03'],
    ])
  })

  test('junior and senior start together: they share the rooms and no seat', async () => {
    await roster([
      ...people(3, '初级'),
      ...people(3, '高级').map(([name, , level, school]) => [`高${name}`, '', level!, school!]),
    ])
    await rooms('考场号,座位数\n01,6\n')
    const plan = await app.ask('rooms.arrange', { exam, strategy: 'admission-number' })
    expect([plan.placed, plan.issues]).toEqual([6, []])
    const seats = [...Object.values(await where('pm-junior')), ...Object.values(await where('pm-senior'))]
    expect(new Set(seats).size).toBe(6)
  })
})

test('who sits where: seats in natural order, an empty one, a double one, and whoever has no seat', async () => {
  await roster([
    ['甲', '1', '中级', 'S', '01', '2'],
    ['丙', '3', '中级', 'S', '01', ''],
  ])
  await rooms('考场号,座位号\n01,10\n01,2\n')
  const { seats } = await app.ask('rooms.seats', { exam, session: 'am-intermediate', room: '01' })
  expect(seats.map((s) => `${s.seat}:${s.candidates.map((c) => `${c.name} ${c.status}`)}`)).toEqual([
    ':丙 expected',
    '2:甲 expected',
    '10:',
  ])
  expect(await app.refusal('rooms.seats', { exam, session: 'am-intermediate', room: '77' })).toEqual({
    code: 'room-not-found',
    room: '77',
    rooms: ['01'],
  })
})
