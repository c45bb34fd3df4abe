import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type Cli, openCli, practiceRoster } from './cli.ts'

// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes, each checked by its expectations
type Loose = Record<string, any>

let cli: Cli
let people: Loose[]
let day: string
beforeAll(async () => {
  cli = await openCli()
  const { exam } = await done(cli.run('new', '--preset', 'practice'))
  day = exam.sessions[0].start.slice(0, 10)
  await done(cli.run('import', practiceRoster))
  people = (await done(cli.run('candidates', '--session', 'am'))).candidates
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

describe('the exam day from the terminal', () => {
  it('closes what balances, signed by two, and fixes absences', async () => {
    const codes = people
      .slice(0, 10)
      .map((one) => one.admissionNumber)
      .join('\n')
    await cli.feed(codes, 'checkin', '--session', 'am', '--operator', '张老师', '--now', `${day}T08:45`)
    const signed = ['close', '--session', 'am', '--operator', '张老师']
    await refused(cli.run(...signed, '--second', '张老师'), 'same-person-twice')
    await refused(cli.run(...signed, '--second', '李老师', '--now', `${day}T09:05`), 'entry-still-open')
    await refused(
      cli.run(...signed, '--second', '李老师', '--room', people[0]!.room, '--counted', '3'),
      'counts-differ',
    )
    await refused(cli.run(...signed, '--second', '李老师', '--room', '没有这个考场'), 'room-not-found')
    expect((await cli.run(...signed)).code).toBe(2)
    const { closed } = await done(cli.run(...signed, '--second', '李老师', '--now', `${day}T09:16`))
    expect(closed.every((one: Loose) => one.expected === one.present + one.absent)).toBe(true)
    const { rooms } = await done(cli.run('attendance', '--session', 'am'))
    expect(rooms.reduce((sum: number, one: Loose) => sum + one.absent, 0)).toBe(people.length - 10)
    expect(rooms.every((one: Loose) => one.unrecorded === 0)).toBe(true)
    const again = await cli.feed(people[20]!.admissionNumber, 'checkin', '--session', 'am', '--now', `${day}T09:10`)
    expect(again.json.verdict).toBe('session-closed')
    await refused(cli.run(...signed, '--second', '李老师'), 'room-already-closed')
  })

  it('writes an incident down, counts it, and tells who sat where', async () => {
    const [first] = people
    const photo = join(cli.folder, '屏幕.jpg')
    writeFileSync(photo, 'photo')
    const about = ['--session', 'am', '--room', first!.room, '--candidate', first!.id]
    await refused(
      cli.run('incident', 'violation', ...about, '--text', '夹带', '--staff', '张老师'),
      'incident-incomplete',
    )
    const machine = [
      '--from',
      first!.seat,
      '--to',
      'B1',
      '--out-at',
      `${day}T09:20`,
      '--in-at',
      `${day}T09:26`,
      '--minutes',
      '6',
      '--approver',
      '王主任',
    ]
    const { incident } = await done(cli.run('incident', 'machine-change', ...about, ...machine, '--attach', photo))
    expect(incident).toMatchObject({ place: { seat: first!.seat }, attachments: [{ name: '屏幕.jpg' }] })
    const { incidents } = await done(cli.run('incidents', '--session', 'am'))
    expect(incidents).toHaveLength(1)
    const { rooms } = await done(cli.run('attendance', '--session', 'am'))
    expect(rooms.find((one: Loose) => one.room === first!.room).incidents).toBe(1)
    const { stays } = await done(cli.run('history', '--session', 'am', '--machine', 'B1', '--at', `${day}T10:00`))
    expect(stays).toMatchObject([{ name: first!.name, paper: { seat: first!.seat } }])
  })

  it('prints the forms of the day from the record, and its one page', async () => {
    const out = join(cli.folder, 'forms')
    const printed = await done(cli.run('print', 'absence-lists', '--out', out, '--session', 'am'))
    expect(printed.files).toMatchObject([{ material: 'absence-lists', session: 'am', pages: expect.any(Number) }])
    const incidents = await done(
      cli.run('print', 'incident-forms', '--out', out, '--session', 'am', '--room', people[0]!.room),
    )
    expect(incidents.files.some(({ path }: Loose) => /换机登记表_.*pdf$/.test(path))).toBe(true)
    const report = await done(cli.run('report', '--out', out))
    expect(report.files.map(({ kind }: Loose) => kind)).toEqual(['pdf', 'xlsx'])
    for (const { path } of [...printed.files, ...report.files]) expect(statSync(path).size).toBeGreaterThan(1000)
  })
})
