import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type Cli, openCli } from './cli.ts'

// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes, each checked by its expectations
type Loose = Record<string, any>

let cli: Cli
beforeAll(async () => {
  cli = await openCli()
  await done(cli.run('new', '--preset', 'practice'))
  const rows = Array.from(
    { length: 40 },
    (_, i) => `考生${i},${2000 + i},中级,${['甲校', '乙校', '丙校'][i % 3]},${i % 2 ? '一班' : '二班'}`,
  )
  writeFileSync(join(cli.folder, 'roster.csv'), `姓名,准考证号,级别,学校,班级\n${rows.join('\n')}\n`)
  writeFileSync(join(cli.folder, 'rooms.csv'), '考场号,考场名称,座位数\n01,一机房,25\n02,二机房,25\n')
  await done(cli.run('import', join(cli.folder, 'roster.csv')))
})
afterAll(() => cli.dispose())

async function done(answer: Promise<Answer>): Promise<Loose> {
  const { code, json, stdout } = await answer
  expect([code, stdout.slice(0, 300)]).toEqual([0, expect.stringMatching(/^\{"ok":true/)])
  return json
}

async function refused(answer: Promise<Answer>, code: string): Promise<void> {
  const { code: exit, json } = await answer
  expect([exit, (json as Loose).failure?.code]).toEqual([1, code])
}

const seats = async (): Promise<Record<string, string>> => {
  const { candidates } = await done(cli.run('candidates'))
  return Object.fromEntries(
    candidates.map((one: Loose) => [one.admissionNumber, one.seat ? `${one.room}/${one.seat}` : '-']),
  )
}

describe('rooms and seats from the terminal', () => {
  it('loads rooms, writes them to a file that loads again, and keeps one for later exams', async () => {
    expect(await done(cli.run('rooms', '--import', join(cli.folder, 'rooms.csv')))).toMatchObject({ added: 2 })
    const file = join(cli.folder, 'out.csv')
    const { rooms } = await done(cli.run('rooms', '--export', file, '--keep', '01'))
    expect(rooms.map((room: Loose) => [room.id, room.capacity])).toEqual([
      ['01', 25],
      ['02', 25],
    ])
    expect(readFileSync(file, 'utf8').split('\r\n')).toHaveLength(52)
    expect(await done(cli.run('rooms', '--import', file))).toMatchObject({ added: 0, changed: 0 })
    expect((await done(cli.run('rooms', '--library'))).library).toMatchObject([{ id: '01', name: '一机房' }])
    expect((await done(cli.run('rooms', '--use', '01', '--as', '03'))).rooms).toHaveLength(3)
  })

  it('tries an arrangement and writes nothing; the same seed then gives what was tried', async () => {
    const how = [
      'arrange',
      '--session',
      'am',
      '--strategy',
      'spread',
      '--apart',
      'school',
      'class',
      '--seed',
      '7',
      '--reserve',
      '10',
      '--room-order',
      '02',
      '01',
    ]
    const trial = await done(cli.run(...how, '--dry-run', '--with-seats'))
    expect(trial).toMatchObject({ placed: 40, unplaced: [], planVersion: 0, seed: 7, moved: 0 })
    expect(Object.values(await seats()).every((seat) => seat === '-')).toBe(true)
    const made = await done(cli.run(...how))
    expect(made).toMatchObject({ placed: 40, planVersion: 1, inputHash: trial.inputHash, score: trial.score })
    const now = await seats()
    const { candidates } = await done(cli.run('candidates'))
    const numberOf = new Map(candidates.map((one: Loose) => [one.id, one.admissionNumber]))
    for (const seat of trial.seats)
      expect(now[numberOf.get(seat.candidate) as string]).toBe(`${seat.room}/${seat.seat}`)
    await refused(
      cli.run(
        'arrange',
        '--session',
        'am',
        '--strategy',
        'random',
        '--rearrange',
        '--room-order',
        '03',
        '--reserve',
        '50',
      ),
      'not-enough-seats',
    )
    expect(await seats()).toEqual(now)
  })

  it('moves, swaps, takes back and compares', async () => {
    const first = await seats()
    await refused(cli.run('move', '2000', ...first['2001']!.split('/')), 'seat-taken')
    expect(await done(cli.run('move', '2000', ...first['2001']!.split('/'), '--swap'))).toMatchObject({ moved: 2 })
    expect(await seats()).toMatchObject({ 2000: first['2001'], 2001: first['2000'] })
    const { steps } = await done(cli.run('seats', 'history'))
    expect(steps[0]).toMatchObject({ action: 'swap', candidates: 2 })
    expect((await done(cli.run('seats', 'diff', '--from', String(steps[0].seq - 1)))).changes).toHaveLength(2)
    await done(cli.run('seats', 'undo'))
    expect(await seats()).toEqual(first)
    expect((await done(cli.run('seats', 'check', '--session', 'am'))).issues).toEqual([])
  })

  it('draws at the door, and prints the report of the arrangement', async () => {
    await done(cli.run('move', '2005'))
    await refused(cli.run('draw', '--session', 'am', '--candidate', '2005', '--room', '01'), 'draw-closed')
    await done(cli.run('draw', '--session', 'am', '--open', '--seed', '5'))
    const { draw } = await done(
      cli.run('draw', '--session', 'am', '--candidate', '2005', '--room', '01', '--operator', '张老师'),
    )
    expect((await seats())['2005']).toBe(`01/${draw.seat}`)
    expect((await done(cli.run('draw', '--session', 'am'))).draws).toMatchObject([{ turn: 1, by: '张老师' }])
    const { files } = await done(cli.run('print', 'seating-plans', '--out', join(cli.folder, 'out')))
    expect(readFileSync(files[0].path).subarray(0, 5).toString()).toBe('%PDF-')
  })
})
