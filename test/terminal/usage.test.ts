import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runTerminal } from '../../electron/hosts/terminal/terminal.ts'
import { type Cli, openCli } from './cli.ts'

let cli: Cli
beforeAll(async () => void (cli = await openCli()))
afterAll(() => cli.dispose())

describe('wrong usage exits with 2, says so on stderr and nothing on stdout', () => {
  it.each([
    [[]],
    [['nonsense']],
    [['new']],
    [['new', '--preset']],
    [['import']],
    [['presets', '--bogus']],
    [['presets', 'extra']],
    [['print', 'posters', '--out', 'x']],
    [['print', 'desk-cards']],
    [['arrange', '--strategy', 'lucky']],
    [['journal']],
    [['journal', 'burn']],
    [['practice']],
    [['practice', '--out', 'x', '--candidates', 'many']],
    [['exams', '--lang', 'fr']],
  ])('%j', async (args) => {
    const { code, out, err } = await runHere(args)
    expect([code, out]).toEqual([2, ''])
    expect(err.length).toBeGreaterThan(20)
  })

  it('as a process too', async () => {
    const answer = await cli.run('presets', '--bogus')
    expect([answer.code, answer.stdout, answer.stderr]).toEqual([2, '', expect.stringContaining('--bogus')])
  })

  it('in the language asked for', async () => {
    expect((await runHere(['presets', '--bogus'])).err).toMatch(/用法有误/)
    expect((await runHere(['presets', '--bogus', '--lang', 'en'])).err).toMatch(/Wrong usage/)
  })
})

/** Runs a command line that must not get as far as opening the data folder. */
async function runHere(argv: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const code = await runTerminal({
    argv,
    stdin: Readable.from([]),
    stdout,
    stderr,
    folder: cli.folder,
    openApp: () => Promise.reject(new Error('opened the data folder')),
    interrupted: new AbortController().signal,
  })
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') }
}

describe('help', () => {
  it('lists the verbs that exist, each with words', async () => {
    const { code, stdout } = await cli.run('--help')
    expect(code).toBe(0)
    const verbs = [...stdout.split('Commands:')[1]!.matchAll(/^ {2}([a-z]+) .*?\S {2,}(\S.*)$/gm)].map(
      ([, verb]) => verb,
    )
    expect(verbs).toEqual(
      expect.arrayContaining([
        'presets',
        'new',
        'exams',
        'import',
        'candidates',
        'export',
        'rooms',
        'arrange',
        'print',
        'checkin',
        'attendance',
        'journal',
        'practice',
      ]),
    )
  })

  it('is there for each verb', async () => {
    const { code, stdout } = await cli.run('checkin', '--help')
    expect(code).toBe(0)
    expect(stdout).toMatch(/--session <id>/)
  })
})

describe('refusals exit with 1 and carry a code and a sentence', () => {
  it('no exam, one exam, several exams', async () => {
    expect((await cli.run('attendance')).json).toMatchObject({
      ok: false,
      failure: { code: 'no-exam', message: expect.stringContaining('还没有考试') },
    })
    const made = await cli.run('new', '--preset', 'dm-2024-2', '--name', '校内模拟', '--site', '第一考点')
    expect([made.code, made.json]).toEqual([
      0,
      expect.objectContaining({ ok: true, exam: expect.objectContaining({ name: '校内模拟', site: '第一考点' }) }),
    ])
    expect((await cli.run('attendance')).json).toMatchObject({ ok: true })
    await cli.run('new', '--preset', 'practice')
    const choose = await cli.run('attendance', '--lang', 'en')
    expect([choose.code, choose.json]).toEqual([
      1,
      expect.objectContaining({
        failure: expect.objectContaining({ code: 'choose-exam', message: expect.stringContaining('several exams') }),
      }),
    ])
    expect((await cli.run('exams')).json).toMatchObject({ ok: true, exams: expect.objectContaining({ length: 2 }) })
  })

  it.each([
    [['new', '--preset', 'x'], 'preset-not-found'],
    [['attendance', '--exam', 'nowhere'], 'exam-not-found'],
    [['import', 'nowhere.csv', '--map', 'nowhere.json', '--exam', 'dm'], 'file-not-found'],
  ])('%j: %s', async (args, code) => {
    const answer = await cli.run(...args)
    expect([answer.code, answer.json]).toEqual([
      1,
      expect.objectContaining({ ok: false, failure: expect.objectContaining({ code }) }),
    ])
    expect(answer.stderr).toBe('')
  })

  it('a mapping that is no JSON', async () => {
    const file = join(cli.folder, 'map.json')
    await writeFile(file, '{')
    expect((await cli.run('import', 'x.csv', '--map', file)).json).toMatchObject({
      failure: { code: 'mapping-invalid' },
    })
  })

  it('a data folder that another process holds', async () => {
    const exam = (
      (await cli.run('exams')).json as unknown as { exams: { id: string; practice: boolean }[] }
    ).exams.find(({ practice }) => practice)!.id
    const holder = cli.start('checkin', '--exam', exam, '--session', 'am', '--now', '08:50')
    holder.child.stdin!.write('0\n')
    await holder.says('\n')
    expect((await cli.run('exams')).json).toMatchObject({
      failure: { code: 'data-in-use', pid: holder.pid, host: 'terminal' },
    })
    holder.child.stdin!.end()
    await holder.ended
  })
})
