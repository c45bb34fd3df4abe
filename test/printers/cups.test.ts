import { existsSync, readdirSync, rmSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rulers } from '../../core/materials/test-page.ts'
import { appWith, everyone } from '../materials/an-exam.ts'
import { exam } from '../materials/people.ts'
import { readCodes } from '../materials/read-codes.ts'
import { readPdf } from '../materials/read-pdf.ts'
import { pictures, run } from '../materials/tools.ts'
import { type Cups, startCups, whyNoCups } from './cups.ts'
import { cardsOf, untilOver } from './printed-cards.ts'
import { middlesOfMarks } from './ruler.ts'

const missing = whyNoCups()
if (missing) console.warn(`Printing through CUPS is not tested: ${missing}`)
const here = test.runIf(missing === undefined)
const name = '考场打印机'

let cups: Cups
let printed: string
beforeAll(async () => {
  if (missing) return
  cups = await startCups()
  printed = cups.addFile(name, '-L', '多媒体楼301', '-D', '考务办公室的打印机')
})
afterAll(() => cups?.stop())

here('lists printers with what they can do and how they are', async () => {
  const { ask } = await appWith()
  const listed = async () => (await ask('printers.list', {})).printers.find((one) => one.name === name)
  expect(await listed()).toEqual({
    name,
    title: '考务办公室的打印机',
    location: '多媒体楼301',
    state: 'ready',
    accepting: true,
    troubles: [],
    message: '',
    waiting: 0,
    isDefault: false,
    duplex: true,
    colour: true,
    trays: ['tray-1', 'tray-2'],
  })
  cups.command('cupsdisable', '-r', '缺纸', name)
  expect(await listed()).toMatchObject({ state: 'stopped', message: '缺纸', troubles: ['paused'] })
  cups.command('cupsenable', name)
  cups.command('lpadmin', '-d', name)
  expect(await listed()).toMatchObject({ state: 'ready', troubles: [], isDefault: true })
})

here('sends exactly the made file: every code on it still decodes, and the log knows printer and copies', async () => {
  const app = await appWith()
  const file = await cardsOf(app)
  const { jobs } = await app.ask('printers.send', {
    files: [file],
    printer: name,
    choice: { copies: 2, sides: 'long-edge', tray: 'tray-2' },
  })
  expect(jobs).toEqual([
    { printer: name, id: expect.stringMatching(new RegExp(`^${name}-\\d+$`)), state: 'sent', file },
  ])
  expect(await untilOver(app, jobs[0]!)).toMatchObject({ state: 'finished', troubles: [] })
  const pages = await readPdf(printed)
  expect(pages.length).toBe(4) // two sheets, twice
  expect(pages[0]!.text).toContain('张三')
  const codes = (await Promise.all(pictures(printed, 200).slice(0, 2).map(readCodes))).flat()
  expect(codes.filter(({ format }) => format === 'QRCode').length).toBe(12)
  expect(codes.filter(({ format }) => format === 'Code128').length).toBe(12)
  const { entries } = await app.ask('materials.log', { exam: exam.id })
  expect(entries.map((entry) => [entry.material, entry.sets, entry.printer, entry.copies])).toEqual([
    ['desk-cards', [{ room: '01' }], name, 2],
    ['desk-cards', [{ room: '01' }], undefined, undefined],
  ])
})

here('prints only the pages asked for', async () => {
  const app = await appWith()
  const { jobs } = await app.ask('printers.send', {
    files: [await cardsOf(app)],
    printer: name,
    choice: { pages: '2' },
  })
  await untilOver(app, jobs[0]!)
  const pages = await readPdf(printed)
  expect(pages.length).toBe(1)
  expect(pages[0]!.text).toContain('第 2 页 / 共 2 页')
})

/** Where the marks of the printed test page's rulers lie. */
function measured() {
  const dpi = 600
  const [page] = pictures(printed, dpi)
  const across = middlesOfMarks(page!, dpi, 'across')
  const down = middlesOfMarks(page!, dpi, 'down')
  return {
    left: across[0]!,
    across: across.at(-1)! - across[0]!,
    top: down[0]!,
    down: down.at(-1)! - down[0]!,
  }
}

here('prints at 100 %: the rulers of the test page measure true to a tenth of a millimetre', async () => {
  const app = await appWith()
  const { path } = await app.ask('materials.test-page', {})
  const { jobs } = await app.ask('printers.send', { files: [path], printer: name })
  await untilOver(app, jobs[0]!)
  const found = measured()
  expect(Math.abs(found.across - rulers.across.length)).toBeLessThan(0.1)
  expect(Math.abs(found.down - rulers.down.length)).toBeLessThan(0.1)
  expect(Math.abs(found.left - rulers.across.x)).toBeLessThan(0.1)
  expect(Math.abs(found.top - rulers.down.y)).toBeLessThan(0.1)
})

here('a printer that is off is brought right by what was measured on its test page, and kept so', async () => {
  const app = await appWith()
  const off = { across: 148.5, down: 201, left: 31.7, top: 48.75 }
  const { calibration } = await app.ask('printers.calibrate', { printer: name, measured: off })
  expect((await app.ask('printers.list', {})).printers.find((one) => one.name === name)?.calibration).toEqual(
    calibration,
  )
  const { path } = await app.ask('materials.test-page', {})
  const { jobs } = await app.ask('printers.send', { files: [path], printer: name })
  await untilOver(app, jobs[0]!)
  const found = measured()
  // What this printer does to a page, done to what it was sent.
  const s = { x: off.across / 150, y: off.down / 200 }
  const a = { x: off.left - s.x * rulers.across.x, y: off.top - s.y * rulers.down.y }
  expect(a.x + s.x * found.left).toBeCloseTo(rulers.across.x, 1)
  expect(s.x * found.across).toBeCloseTo(150, 1)
  expect(a.y + s.y * found.top).toBeCloseTo(rulers.down.y, 1)
  expect(s.y * found.down).toBeCloseTo(200, 1)
  expect(readdirSync(join(app.data, 'spool'))).toEqual([]) // what was drawn for the printer alone is gone
  expect(await app.ask('printers.calibrate', { printer: name, calibration: null })).toEqual({ calibration: null })
})

here('a job waits while the printer is stopped, can be taken out, and ends by itself once it runs', async () => {
  const app = await appWith()
  const file = await cardsOf(app)
  cups.command('cupsdisable', '-r', '缺纸', name)
  const { jobs } = await app.ask('printers.send', { files: [file, file], printer: name })
  const state = async () =>
    (await app.ask('printers.jobs', { jobs: jobs.map(({ printer, id }) => ({ printer, id })) })).jobs
  expect((await state()).map((one) => [one.state, one.troubles])).toEqual([
    ['waiting', ['paused']],
    ['waiting', ['paused']],
  ])
  await app.ask('printers.cancel', { printer: name, id: jobs[0]!.id })
  cups.command('cupsenable', name)
  expect((await untilOver(app, jobs[1]!)).state).toBe('finished')
  expect((await state()).map((one) => one.state)).toEqual(['cancelled', 'finished'])
})

here('sends a sheet of the site and enters it into the log with its printer', async () => {
  const app = await appWith()
  const out = join(app.folder, 'out')
  const { files } = await app.ask('site-sheets.print', { exam: exam.id, kinds: ['packing-list'], out })
  const { jobs } = await app.ask('printers.send', { printer: name, files: [files[0]!.path] })
  expect((await untilOver(app, jobs[0]!)).state).toBe('finished')
  const { entries } = await app.ask('materials.log', { exam: exam.id })
  expect(entries.map(({ material, printer, pages }) => [material, printer, pages])).toEqual([
    ['packing-list', name, 1],
    ['packing-list', undefined, 1],
  ])
})

here('a calibrated printer gets the photos as well', async () => {
  const [one] = everyone
  const jpeg = await sharp({ create: { width: 358, height: 441, channels: 3, background: '#4a90d9' } })
    .jpeg()
    .toBuffer()
  const app = await appWith([one!], { [one!.id]: jpeg })
  await app.ask('printers.calibrate', { printer: name, measured: { across: 149, down: 199, left: 31, top: 51 } })
  const out = join(app.folder, 'out')
  const { files } = await app.ask('materials.print', { exam: exam.id, materials: ['admission-tickets'], out })
  const { jobs } = await app.ask('printers.send', { printer: name, files: [files[0]!.path] })
  expect((await untilOver(app, jobs[0]!)).state).toBe('finished')
  expect(run('pdfimages', '-list', printed)).toMatch(/image\s+358\s+441/)
})

here('refusals name the printer, and nothing is sent or logged', async () => {
  const app = await appWith()
  const file = await cardsOf(app)
  const send = (printer: string, files = [file]) => app.refused('printers.send', { printer, files })
  const { total } = await app.ask('materials.log', { exam: exam.id })
  const evil = `x'$(touch ${join(app.folder, 'touched')})'`
  expect(await send(evil)).toEqual({ code: 'printer-not-found', printer: evil, printers: [name] })
  expect(existsSync(join(app.folder, 'touched'))).toBe(false)
  cups.command('cupsreject', name)
  expect(await send(name)).toEqual({ code: 'printer-not-accepting', printer: name })
  cups.command('cupsaccept', name)
  expect(await send(name, ['/etc/hostname'])).toEqual({ code: 'file-not-made', file: '/etc/hostname' })
  expect(
    await app.refused('printers.calibrate', { printer: name, measured: { across: 100, down: 200, left: 30, top: 50 } }),
  ).toEqual({ code: 'calibration-out-of-range', printer: name })
  expect((await app.ask('materials.log', { exam: exam.id })).total).toBe(total)
})

here('with no print system it says so, and the files stay', async () => {
  const app = await appWith()
  const file = await cardsOf(app)
  const socket = process.env.CUPS_SERVER
  process.env.CUPS_SERVER = join(app.folder, 'none.sock')
  try {
    expect(await app.refused('printers.list', {})).toEqual({ code: 'print-system-down', reason: 'ENOENT' })
    expect(await app.refused('printers.send', { printer: name, files: [file] })).toMatchObject({
      code: 'print-system-down',
    })
    expect(existsSync(file)).toBe(true)
  } finally {
    process.env.CUPS_SERVER = socket
  }
})

const driver = '/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd'
here('all the way through PostScript and back: codes of a card survive cups-pdf', async () => {
  if (!existsSync(driver))
    return console.warn('printer-driver-cups-pdf is not installed: printing through it is not tested')
  cups.add('PDF', 'cups-pdf:/', driver)
  const app = await appWith()
  const folder = join(userInfo().homedir, 'PDF')
  const before = new Set(existsSync(folder) ? readdirSync(folder) : [])
  const { jobs } = await app.ask('printers.send', { files: [await cardsOf(app)], printer: 'PDF' })
  expect((await untilOver(app, jobs[0]!)).state).toBe('finished')
  const [made] = readdirSync(folder).filter((file) => !before.has(file))
  try {
    expect(made).toMatch(/^ExamDesk/)
    const codes = (await Promise.all(pictures(join(folder, made!), 200).map(readCodes))).flat()
    expect(codes.length).toBe(24)
  } finally {
    rmSync(join(folder, made!))
  }
})
