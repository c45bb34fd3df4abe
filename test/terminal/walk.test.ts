import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type Cli, finished, openCli, practiceRoster } from './cli.ts'

// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes, each checked by its expectations
type Loose = Record<string, any>

let cli: Cli
beforeAll(async () => void (cli = await openCli()))
afterAll(() => cli.dispose())

async function done(answer: Promise<Answer>): Promise<Loose> {
  const { code, json, stdout } = await answer
  expect([code, stdout.slice(0, 300)]).toEqual([0, expect.stringMatching(/^\{"ok":true/)])
  return json
}

describe('the walk, from a preset to a list of who came', () => {
  it('lists the exams that ship with the program', async () => {
    const { presets } = await done(cli.run('presets'))
    expect(presets.map(({ id }: Loose) => id)).toEqual(expect.arrayContaining(['dm-2024-1', 'dm-2024-2', 'practice']))
    expect(presets[0].sessions[0]).toMatchObject({
      id: expect.any(String),
      level: expect.any(String),
      start: expect.any(String),
      end: expect.any(String),
    })
  })

  it('imports a GB18030 roster after a dry run that changes nothing', async () => {
    await done(cli.run('new', '--preset', 'practice', '--site', '第一考点'))
    const dry = await done(cli.run('import', practiceRoster, '--dry-run'))
    expect(dry).toMatchObject({
      format: 'csv',
      encoding: 'gb18030',
      headerRow: 2,
      rows: 120,
      added: 120,
      errors: [],
      dryRun: true,
    })
    expect((await done(cli.run('candidates'))).candidates).toEqual([])
    const map = join(cli.folder, 'map.json')
    await writeFile(map, JSON.stringify(dry))
    expect(await done(cli.run('import', practiceRoster, '--map', map))).toMatchObject({ added: 120, dryRun: false })
    expect(await done(cli.run('import', practiceRoster))).toMatchObject({ added: 0, changed: 0, unchanged: 120 })
  })

  it('refuses rows with errors, lists them beside the failure, and skips them when told to', async () => {
    const file = join(cli.folder, '有误.csv')
    await writeFile(file, '姓名,准考证号,证件号码,级别\n赵一,9001,110101199003074518,中级\n,9002,,中级\n')
    const refused = await cli.run('import', file)
    expect([refused.code, refused.json]).toEqual([
      1,
      expect.objectContaining({ ok: false, failure: expect.objectContaining({ code: 'rows-have-errors' }), rows: 2 }),
    ])
    expect((refused.json as Loose).errors[0]).toMatchObject({
      row: expect.any(Number),
      field: expect.any(String),
      code: expect.any(String),
      message: expect.any(String),
    })
    expect((await done(cli.run('candidates'))).candidates.length).toBe(120)
    expect(await done(cli.run('import', file, '--skip-errors', '--dry-run'))).toMatchObject({
      skipped: expect.any(Number),
    })
  })

  it.each([
    ['empty.csv', ''],
    ['binary.csv', '\0\u0001\u0002\0\0'],
    ['header.csv', '姓名,准考证号\n'],
    ['nameless.csv', '准考证号,座位号\n1,2\n'],
  ])('refuses %s', async (name, text) => {
    const file = join(cli.folder, name)
    await writeFile(file, text)
    const { code, json, lines } = await cli.run('import', file)
    expect([code, lines.length, json]).toEqual([
      1,
      1,
      expect.objectContaining({ ok: false, failure: expect.objectContaining({ message: expect.any(String) }) }),
    ])
  })

  it('takes rooms and seats from the roster', async () => {
    expect(await done(cli.run('arrange'))).toMatchObject({
      strategy: 'official',
      placed: 120,
      unplaced: [],
      issues: [],
    })
    const { rooms } = await done(cli.run('rooms'))
    expect(rooms.map(({ id, capacity }: Loose) => [id, capacity])).toEqual([
      ['01', 20],
      ['02', 20],
      ['03', 20],
    ])
  })

  it('finds candidates by pinyin and prints one room of one session', async () => {
    expect(
      (await done(cli.run('candidates', '--find', 'ln', '--session', 'am'))).candidates.map(({ name }: Loose) => name),
    ).toContain('李娜')
    expect((await done(cli.run('candidates', '--session', 'pm', '--room', '02'))).candidates.length).toBe(20)
    const { files } = await done(
      cli.run('print', 'all', '--session', 'am', '--room', '01', '--out', join(cli.folder, '物料')),
    )
    expect(new Set(files.map(({ material }: Loose) => material)).size).toBeGreaterThanOrEqual(3)
    for (const { path, pages } of files) {
      expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
      expect(pages).toBeGreaterThan(0)
    }
    expect(files[0]).not.toHaveProperty('url')
  })

  it('checks in, counts, exports and verifies', async () => {
    const { candidates } = await done(cli.run('candidates', '--session', 'am', '--room', '01'))
    const { exams } = await done(cli.run('exams'))
    const day = exams[0].sessions[0].start.slice(0, 10)
    const codes = candidates.slice(0, 5).map(({ admissionNumber }: Loose) => admissionNumber)
    const scanned = await finishedFeed(`${codes.join('\n')}\n`, '--room', '01', '--now', `${day}T08:50`)
    expect(scanned.map(({ verdict }) => verdict)).toEqual(Array(5).fill('checked-in'))
    const { rooms } = await done(cli.run('attendance', '--session', 'am'))
    expect(rooms.find(({ room }: Loose) => room === '01')).toMatchObject({
      expected: 20,
      present: 5,
      late: 0,
      unrecorded: 15,
    })
    const file = join(cli.folder, '签到.csv')
    expect(await done(cli.run('export', file, '--what', 'attendance', '--session', 'am', '--mask'))).toMatchObject({
      file,
      rows: 60,
    })
    expect(readFileSync(file, 'utf8')).not.toMatch(/\d{17}[\dXx]/)
    expect(await done(cli.run('journal', 'verify'))).toMatchObject({ torn: false, entries: expect.any(Number) })
  })
})

async function finishedFeed(text: string, ...flags: string[]): Promise<Loose[]> {
  const answer = await cli.feed(text, 'checkin', '--session', 'am', ...flags)
  expect(answer.code).toBe(0)
  return [...answer.lines]
}

describe('practice', () => {
  const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith('examdesk-practice-'))

  it('runs a whole exam and throws its data away', async () => {
    const before = leftovers()
    const out = join(cli.folder, 'practice')
    const { files, steps } = await done(cli.run('practice', '--out', out))
    expect(steps.map(({ name }: Loose) => name)).toEqual([
      'roster',
      'seats',
      'materials',
      'checkin',
      'incidents',
      'close',
      'forms',
      'attendance',
      'export',
      'journal',
    ])
    for (const { path } of files) expect([path, existsSync(path) && statSync(path).size > 100]).toEqual([path, true])
    const csv = readFileSync(join(out, '签到.csv'), 'utf8')
    expect(csv.trim().split('\n').length).toBe(121)
    expect(leftovers()).toEqual(before)
  })

  it('runs with another number of candidates', async () => {
    const out = join(cli.folder, 'practice-300')
    const few = await done(cli.run('practice', '--out', join(cli.folder, 'few'), '--candidates', '30')) // one session
    expect(few.rooms.reduce((sum: number, room: Loose) => sum + room.expected, 0)).toBe(30)
    const { rooms } = await done(cli.run('practice', '--out', out, '--candidates', '300'))
    expect(rooms.reduce((sum: number, { expected }: Loose) => sum + expected, 0)).toBe(300)
  })

  it('says where it cannot write', async () => {
    await writeFile(join(cli.folder, 'file'), '')
    expect((await cli.run('practice', '--out', join(cli.folder, 'file', 'x'))).json).toMatchObject({
      failure: { code: 'out-not-writable' },
    })
  })

  it('is cancelled by Ctrl-C in the middle, leaving no data behind', async () => {
    const before = leftovers()
    const out = join(cli.folder, 'practice-cancelled')
    const run = cli.start('practice', '--out', out, '--candidates', '3000', '--lang', 'en')
    while (!/drawing/.test(run.stderr())) await new Promise((resolve) => setTimeout(resolve, 20))
    run.child.kill('SIGINT')
    const answer = await finished(run)
    expect([answer.code, answer.json]).toEqual([
      1,
      expect.objectContaining({ failure: expect.objectContaining({ code: 'cancelled' }) }),
    ])
    expect(existsSync(out) ? readdirSync(out).filter((name) => basename(name).endsWith('.csv')) : []).toEqual([])
    expect(leftovers()).toEqual(before)
  })
})
