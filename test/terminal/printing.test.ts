import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPdf } from '../materials/read-pdf.ts'
import { type Cups, startCups, whyNoCups } from '../printers/cups.ts'
import { type Cli, openCli, practiceRoster } from './cli.ts'

let cli: Cli
beforeAll(async () => {
  cli = await openCli()
  await cli.run('new', '--preset', 'practice')
  await cli.run('import', practiceRoster)
})
afterAll(() => cli.dispose())

type Listed = { readonly id: string; readonly name: string; readonly admissionNumber: string }
const morning = async (): Promise<Listed[]> =>
  (await cli.run('candidates', '--session', 'am', '--room', '01')).json.candidates as unknown as Listed[]
type Stale = { readonly material: string; readonly room: string; readonly candidate: string; readonly reason: string }
const out = () => join(cli.folder, 'out')

test('prints the cards of the candidates that are named, and no other', async () => {
  const [first, , third] = await morning()
  const { code, json } = await cli.run('print', 'desk-cards', '--candidate', first!.id, third!.id, '--out', out())
  expect(code).toBe(0)
  const files = json.files as unknown as { path: string; candidates: number }[]
  expect(files.map((file) => [basename(file.path), file.candidates])).toEqual([
    ['桌签_第01考场_上午中级_补印2张.pdf', 2],
  ])
  const [page] = await readPdf(files[0]!.path)
  for (const one of [first!, third!]) expect(page!.text).toContain(one.admissionNumber)
})

test('a label sheet that is partly used goes on at its first free label', async () => {
  const [first, second] = await morning()
  const args = ['--candidate', first!.id, second!.id, '--start-at', '10', '--out', out()]
  const { json } = await cli.run('print', 'desk-cards', ...args)
  expect((json.files as unknown as { pages: number }[])[0]!.pages).toBe(2)
})

test('stale lists what no longer matches with the reason, and makes just that again', async () => {
  const printed = join(cli.folder, 'stale')
  await cli.run('print', 'desk-cards', '--session', 'am', '--out', printed)
  await cli.run('print', 'door-signs', '--session', 'am', '--out', printed)
  expect((await cli.run('stale')).json).toEqual({ ok: true, stale: [] })
  const [moved] = await morning()
  const roster = join(cli.folder, 'moved.csv')
  await writeFile(roster, `姓名,准考证号,级别,考场号,座位号\r\n${moved!.name},${moved!.admissionNumber},中级,01,77\r\n`)
  await cli.run('import', roster)
  const { stale } = (await cli.run('stale', '--session', 'am')).json as unknown as { stale: Stale[] }
  expect(stale.map(({ material, room, candidate, reason }) => [material, room, candidate, reason])).toEqual([
    ['desk-cards', '01', moved!.id, 'seat'],
    ['door-signs', '01', '', 'seat'],
  ])
  const again = (await cli.run('stale', '--out', printed)).json as unknown as { files: { path: string }[] }
  expect(again.files.map(({ path }) => basename(path))).toEqual([
    '桌签_第01考场_上午中级_补印1张.pdf',
    '门贴_第01考场_上午中级.pdf',
  ])
  expect((await cli.run('stale')).json).toEqual({ ok: true, stale: [] })
})

test('sheets of the site are made by the same verb', async () => {
  const { code, json } = await cli.run('print', 'room-plan', '--out', out())
  expect([code, (json.files as unknown as { path: string }[]).map(({ path }) => basename(path))]).toEqual([
    0,
    ['考场安排表.pdf'],
  ])
})

test('the lists are also made as a workbook', async () => {
  const { code, json } = await cli.run('print', 'workbook', '--out', out())
  const [file] = json.files as unknown as { path: string; material: string }[]
  expect([code, file!.material, existsSync(file!.path)]).toEqual([0, 'workbook', true])
})

test('stale tells of sheets of the site as well, and makes them again', async () => {
  await cli.run('print', 'packing-list', '--out', out())
  const file = join(cli.folder, '补报.csv')
  await writeFile(file, '姓名,准考证号,级别,考场号,座位号\r\n新来的,9990001,中级,01,39\r\n')
  expect((await cli.run('import', file)).code).toBe(0)
  const { json } = await cli.run('stale')
  expect(json.stale).toContainEqual(
    expect.objectContaining({ material: 'packing-list', session: '', room: '', reason: 'people' }),
  )
  const again = await cli.run('stale', '--out', out())
  expect((again.json.files as unknown as { path: string }[]).map(({ path }) => basename(path))).toContain(
    '装箱清单.pdf',
  )
  expect((await cli.run('stale')).json).toEqual({ ok: true, stale: [] })
})

test('neither a folder nor a printer is wrong usage', async () => {
  const { code, stdout, stderr } = await cli.run('print', 'desk-cards', '--copies', '2')
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('--out')
})

const missing = whyNoCups()
if (missing) console.warn(`Printing from the terminal is not tested: ${missing}`)

test.runIf(missing === undefined)('printers lists the real ones, and print sends to one of them', async () => {
  const cups: Cups = await startCups()
  try {
    const printed = cups.addFile('Office')
    const { json } = await cli.run('printers')
    expect(json.printers).toMatchObject([{ name: 'Office', state: 'ready', accepting: true }])
    const args = ['--session', 'pm', '--room', '02', '--printer', 'Office', '--copies', '2']
    const sent = await cli.run('print', 'door-signs', ...args)
    expect(sent.code).toBe(0)
    const [file] = sent.json.files as unknown as { path: string }[]
    expect(sent.json.jobs).toEqual([{ printer: 'Office', id: 'Office-1', state: 'sent', file: file!.path }])
    for (let tries = 0; !existsSync(printed) && tries < 200; tries++) await wait(50)
    await wait(200)
    expect(readFileSync(printed).subarray(0, 5).toString()).toBe('%PDF-')
    expect((await readPdf(printed)).map((page) => page.text.includes('第02考场'))).toEqual([true, true])
    const refused = await cli.run('print', 'door-signs', '--printer', 'Nowhere')
    expect([refused.code, refused.json]).toMatchObject([
      1,
      { ok: false, failure: { code: 'printer-not-found', printers: ['Office'] } },
    ])
  } finally {
    await cups.stop()
  }
})

test('without a print system, printers is refused with a sentence', async () => {
  process.env.CUPS_SERVER = join(cli.folder, 'no.sock')
  try {
    const { code, json } = await cli.run('printers')
    if (process.platform === 'win32') return
    expect([code, json]).toMatchObject([
      1,
      { ok: false, failure: { code: 'print-system-down', message: expect.stringContaining('打印系统') } },
    ])
  } finally {
    delete process.env.CUPS_SERVER
  }
})
