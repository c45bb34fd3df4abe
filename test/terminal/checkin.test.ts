import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listeningPorts } from '../hosts/processes.ts'
import { type Cli, finished, openCli, practiceRoster } from './cli.ts'

type Line = { ok: boolean; verdict: string; candidate?: { id: string; name: string }; seq: number; at: string }

let cli: Cli
let start = ''
let codes: string[] = []
beforeAll(async () => {
  cli = await openCli()
  const { exam } = (await cli.run('new', '--preset', 'practice')).json as unknown as {
    exam: { sessions: { start: string }[] }
  }
  start = exam.sessions[0]!.start
  expect((await cli.run('import', practiceRoster)).code).toBe(0)
  const { candidates } = (await cli.run('candidates', '--session', 'am')).json as unknown as {
    candidates: { admissionNumber: string }[]
  }
  codes = candidates.map(({ admissionNumber }) => admissionNumber)
})
afterAll(() => cli.dispose())

const early = () => ['--session', 'am', '--now', start.replace(/T\d\d:\d\d:\d\d/, 'T08:50:00')]
const records = async () => ((await cli.run('journal', 'verify')).json as unknown as { entries: number }).entries

describe('checkin', () => {
  it('answers each line in order and skips blank ones', async () => {
    const answer = await cli.feed(
      `\uFEFF${codes[0]}\r\n\n  \t\n${codes[1]}\n${codes[0]}\nnobody\n${codes[2]}`,
      'checkin',
      ...early(),
    )
    const lines = answer.lines as unknown as Line[]
    expect(answer.code).toBe(0)
    expect(lines.map(({ ok, verdict }) => [ok, verdict])).toEqual([
      [true, 'checked-in'],
      [true, 'checked-in'],
      [true, 'already-checked-in'],
      [true, 'not-on-roster'],
      [true, 'checked-in'],
    ])
    expect(lines.map(({ seq }) => seq - lines[0]!.seq)).toEqual([0, 1, 2, 3, 4])
    expect(answer.stderr).toBe('')
  })

  it('answers a line as soon as it arrives, while the input stays open', async () => {
    const desk = cli.start('checkin', ...early())
    for (const code of [codes[3]!, codes[4]!]) {
      const lines = desk.stdout().split('\n').length
      desk.child.stdin!.write(`${code}\n`)
      for (let tries = 0; tries < 200 && desk.stdout().split('\n').length === lines; tries++)
        await new Promise((resolve) => setTimeout(resolve, 20))
      expect(desk.stdout().split('\n').length).toBe(lines + 1)
    }
    expect(listeningPorts(desk.pid)).toEqual([])
    desk.child.stdin!.end()
    expect((await finished(desk)).code).toBe(0)
  })

  it('takes a moment without an offset as the site’s local time', async () => {
    const day = start.slice(0, 10)
    const at = async (now: string) =>
      (await cli.feed(`${codes[5]}\n`, 'checkin', '--session', 'am', '--now', now)).json as unknown as Line
    expect(await at(`${day}T07:00`)).toMatchObject({ verdict: 'too-early', at: `${day}T07:00:00+08:00` })
    expect(await at(`${day} 08:55`)).toMatchObject({ verdict: 'checked-in', at: `${day}T08:55:00+08:00` })
  })

  it('refuses a session that is not there before it reads a line', async () => {
    const answer = await cli.feed(`${codes[0]}\n`, 'checkin', '--session', 'night')
    expect([answer.code, answer.lines.length, answer.json]).toEqual([
      1,
      1,
      expect.objectContaining({ failure: expect.objectContaining({ code: 'session-not-found' }) }),
    ])
  })

  it('refuses a moment that is none', async () => {
    const answer = await cli.feed(`${codes[0]}\n`, 'checkin', '--session', 'am', '--now', 'tomorrow')
    expect([answer.code, answer.lines.length, answer.json]).toEqual([
      1,
      1,
      expect.objectContaining({ failure: expect.objectContaining({ code: 'bad-input' }) }),
    ])
  })

  it('answers a line that is too long with a refusal and goes on', async () => {
    const answer = await cli.feed(`${'9'.repeat(600)}\n${codes[6]}\n`, 'checkin', ...early())
    expect([answer.code, answer.lines.map(({ ok }) => ok)]).toEqual([1, [false, true]])
  })

  it('stops between lines on Ctrl-C, with every answered record on disk', async () => {
    const before = await records()
    const desk = cli.start('checkin', ...early())
    desk.child.stdin!.write(`${codes[7]}\n${codes[8]}\n`)
    await desk.says(codes[8]!)
    desk.child.kill('SIGINT')
    const answer = await finished(desk)
    expect([answer.code, answer.lines.length]).toEqual([130, 2])
    expect(await records()).toBe(before + 2)
  })

  it('stops when nobody reads its answers any more', async () => {
    const desk = cli.start('checkin', ...early())
    desk.child.stdin!.write(`${codes[9]}\n`)
    await desk.says('\n')
    desk.child.stdout!.destroy()
    desk.child.stdin!.on('error', () => {})
    desk.child.stdin!.write(`${codes[10]}\n`)
    desk.child.stdin!.write(`${codes[11]}\n`)
    expect(await desk.ended).toBe(1)
    expect(desk.stderr()).toBe('')
  })

  it('takes thousands of piped lines, each answered after its record is on disk', async () => {
    const before = await records()
    const lines = Array.from({ length: 3000 }, (_, i) => codes[i % codes.length]!)
    const answer = await cli.feed(`${lines.join('\n')}\n`, 'checkin', ...early())
    expect([answer.code, answer.lines.length]).toEqual([0, 3000])
    expect(await records()).toBe(before + 3000)
  })
})
