import { execFileSync } from 'node:child_process'
import { closeSync, fdatasyncSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { setup as openScreen } from '../../build/test-screen.ts'
import '../../renderer/api/bridge.ts'
import { ask } from '../journeys/day-desk.ts'
import { openHost } from '../journeys/host.ts'
import { candidates, column, csvOf } from './candidates.ts'
import { report, type Spread, spreadOf } from './report.ts'

// From the Enter of a scan to its verdict in the page, which the screen's next frame shows, and to the end of that
// frame, in the real window with 100,000 candidates, beside the least that any record shown in that window can cost:
// an empty call and a frame, and one fdatasync. Then a thousand scans at twenty a second while a thousand desk cards
// are printed: none lost, wrong or out of order.

const every = 50
const quietScans = 1000
const busyScans = 1000
const frame = 1000 / 60

execFileSync(process.execPath, [join(import.meta.dirname, '../../build/build.mjs')], { stdio: 'inherit' })
const closeScreen = await openScreen()
const host = await openHost('browser')
const { page } = host
const { exam } = await ask(page, 'exams.create', { preset: 'practice' })
const session = exam.sessions[0]!
const rows = candidates(100_000)
const file = join(host.home, 'roster.csv')
writeFileSync(file, csvOf(rows))
await ask(page, 'roster.import', { exam: exam.id, file })
const queue = rows.filter((row) => row[column.level] === session.level).map((row) => row[column.admissionNumber]!)
await page.reload()
await page.getByRole('button', { name: /^打开/ }).first().click()
await page.locator('.step-link', { hasText: '签到' }).click()
await page.locator('.verdict-live').waitFor()
await wait(10_000) // search and maps are built in idle time, as in the minutes before a session

const quiet = await scanAll(page, queue.slice(0, quietScans))
const floor = await emptyCalls(page, 200)
const synced = await syncs(host.dataFolder, 300)
const cards = (await ask(page, 'roster.page', { exam: exam.id, session: session.id, offset: 3000, limit: 1000 }))
  .candidates
const print = {
  exam: exam.id,
  session: session.id,
  materials: ['desk-cards'],
  candidates: cards.map((one) => one.id),
  out: join(host.home, 'cards'),
}
await page.evaluate((input) => {
  Object.assign(window, { printed: window.bridge!.call(JSON.stringify({ call: 'materials.print', input })) })
}, print)
const busy = await scanAll(page, queue.slice(quietScans, quietScans + busyScans))
const wrong = await outOfOrder(page, queue.slice(0, quietScans + busyScans))
await page.evaluate(() => (window as unknown as { printed: Promise<string> }).printed)
await host.close()
closeScreen?.()

const shown = spreadOf(quiet.painted)
const [written, empty, sync] = [quiet.written, floor, synced].map(spreadOf) as [Spread, Spread, Spread]
report(
  'window-scan',
  {
    'scan to verdict in the page': written,
    'scan to verdict painted': shown,
    'in the page while printing': spreadOf(busy.written),
    'painted while printing': spreadOf(busy.painted),
    'empty call and a frame': empty,
    fdatasync: sync,
  },
  [
    {
      what: 'p99 to a verdict in the page, beyond fdatasync',
      value: written.p99 - sync.p99,
      limit: frame,
      unit: 'ms',
    },
    {
      what: 'p99 of a painted verdict, beyond an empty call and its frame',
      value: shown.p99 - empty.p99,
      limit: frame,
      unit: 'ms',
    },
    { what: 'scans lost, wrong or out of order', value: wrong, limit: 0, unit: '' },
  ],
)

type Scanned = { readonly written: readonly number[]; readonly painted: readonly number[] }

/**
 * Types each code as a scanner does and gives the milliseconds until its verdict was written into the page, which the
 * next frame shows, and until that frame was painted.
 */
function scanAll(on: Page, codes: readonly string[]): Promise<Scanned> {
  return on.evaluate(
    async ({ all, pause }) => {
      const took = { written: [] as number[], painted: [] as number[] }
      const waiting = new Map<string, number>()
      const panel = document.querySelector('.verdict')!
      const painted = (done: () => void): void => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel()
          channel.port1.onmessage = done
          channel.port2.postMessage(0)
        })
      }
      const observer = new MutationObserver(() => {
        const text = panel.textContent ?? ''
        const codes = [...waiting.keys()]
        // A verdict that this one overtook was never on the screen: it counts as if it had come with this one.
        for (const code of codes.slice(0, codes.findLastIndex((one) => text.includes(one)) + 1)) {
          const at = waiting.get(code) ?? 0
          waiting.delete(code)
          took.written.push(performance.now() - at)
          painted(() => took.painted.push(performance.now() - at))
        }
      })
      observer.observe(panel, { childList: true, subtree: true, characterData: true })
      for (const code of all) {
        const target = document.activeElement ?? document.body
        for (const key of [...code, 'Enter']) {
          if (key === 'Enter') waiting.set(code, performance.now())
          const physical = key === 'Enter' ? 'Enter' : /\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`
          target.dispatchEvent(new KeyboardEvent('keydown', { key, code: physical, bubbles: true, cancelable: true }))
        }
        await new Promise((resume) => setTimeout(resume, pause))
      }
      await new Promise((resume) => setTimeout(resume, 1500))
      observer.disconnect()
      return took
    },
    { all: codes, pause: every },
  )
}

/** Milliseconds of the smallest call and the next frame. */
function emptyCalls(on: Page, count: number): Promise<number[]> {
  return on.evaluate(async (times) => {
    const took: number[] = []
    for (let i = 0; i < times; i++) {
      const at = performance.now()
      await window.bridge!.call('{"call":"jobs.cancel","input":{"job":"none"}}')
      document.title = `考务台 ${i}`
      await new Promise<void>((resume) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel()
          channel.port1.onmessage = () => resume()
          channel.port2.postMessage(0)
        })
      })
      took.push(performance.now() - at)
      await new Promise((resume) => setTimeout(resume, 20))
    }
    return took
  }, count)
}

/** Milliseconds of appending a record's bytes and syncing them, in the data folder. */
async function syncs(folder: string, count: number): Promise<number[]> {
  const bare = openSync(join(folder, 'bare.bench'), 'a')
  const took: number[] = []
  for (let i = 0; i < count; i++) {
    const at = performance.now()
    writeSync(bare, Buffer.alloc(450, 'x'))
    fdatasyncSync(bare)
    took.push(performance.now() - at)
    await wait(10)
  }
  closeSync(bare)
  return took
}

/** How many of the codes are not the journal's check-ins, in their order. */
async function outOfOrder(on: Page, codes: readonly string[]): Promise<number> {
  const found: string[] = []
  const { total } = await ask(on, 'journal.page', { exam: exam.id, limit: 1 })
  const present = (
    await ask(on, 'roster.page', { exam: exam.id, session: session.id, status: 'present', limit: 100_000 })
  ).candidates
  const { recent } = await ask(on, 'checkin.board', { exam: exam.id, session: session.id })
  for (const { record } of recent) if (record.kind === 'scan') found.push(record.code)
  const expected = codes.slice(-found.length).reverse()
  const misplaced = found.filter((code, i) => code !== expected[i]).length
  const numbers = new Set(present.map((one) => one.admissionNumber))
  const missing = codes.filter((code) => !numbers.has(code)).length
  return (
    misplaced + missing + Math.abs(present.length - codes.length) + (total < codes.length ? codes.length - total : 0)
  )
}
