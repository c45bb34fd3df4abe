import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { encodeGb18030 } from '../../build/gb18030.ts'
import { setup as openScreen } from '../../build/test-screen.ts'
import '../../renderer/api/bridge.ts'
import { ask } from '../journeys/day-desk.ts'
import { openHost } from '../journeys/host.ts'
import { candidates, csvOf } from './candidates.ts'
import { watchFrames } from './frame-watch.ts'
import { report, spreadOf, timed } from './report.ts'

// 100,000 rows of GB18030 previewed and imported in the real window by its own buttons: whether the window goes on
// painting, how long a call made meanwhile waits, and how soon a cancelled import is over, wherever it is, with
// nothing of it in the exam.

const count = 100_000
const cancels = 12

execFileSync(process.execPath, [join(import.meta.dirname, '../../build/build.mjs')], { stdio: 'inherit' })
const closeScreen = await openScreen()
const host = await openHost('browser')
const { page } = host
const file = join(host.home, 'roster.csv')
writeFileSync(file, encodeGb18030(csvOf(candidates(count))))

const { exam } = await ask(page, 'exams.create', { preset: 'practice' })
await page.reload()
await page.getByRole('button', { name: /^打开/ }).first().click()
await page.locator('.step-link', { hasText: '名单' }).click()
await page.getByRole('button', { name: '导入名单' }).click()
await page.locator('input[type=file]').waitFor({ state: 'attached' })
await wait(1000)

const idle = await watchFrames(page, exam.id, () => wait(3000))
const apply = page.getByRole('button', { name: /^导入 100,?000 人/ })
const preview = await watchFrames(page, exam.id, async () => {
  await chooseFile(page, file)
  await apply.waitFor()
})
let took = 0
const imported = await watchFrames(page, exam.id, async () => {
  const { ms } = await timed(async () => {
    await apply.click()
    // Looked for at every frame: Playwright's own waiting looks again after up to half a second.
    await page.waitForFunction(() => /共 100,?000 人/.test(document.body.innerText), undefined, { polling: 'raf' })
  })
  took = ms
  await wait(1000) // look-ups and search are built after the answer
})
const cancelled = await cancelAll(page)
await host.close()
closeScreen?.()

const frames = spreadOf([...preview.frames, ...imported.frames])
const calls = spreadOf([...preview.calls, ...imported.calls])
const longest = Math.max(0, ...preview.longTasks, ...imported.longTasks)
const quiet = spreadOf(idle.frames)
report(
  'window-import',
  {
    'a frame, nothing going on': quiet,
    'a frame during preview': spreadOf(preview.frames),
    'a frame during import': spreadOf(imported.frames),
    'a call, nothing going on': spreadOf(idle.calls),
    'a call during preview and import': calls,
    'import to roster on the screen': spreadOf([took]),
    'cancel to the end of the import': spreadOf(cancelled.times),
  },
  [
    {
      what: 'longest frame, where the idle window has none longer',
      value: frames.max,
      limit: Math.max(100, quiet.max),
      unit: 'ms',
    },
    { what: "longest piece of the page's own work", value: longest, limit: 100, unit: 'ms' },
    { what: 'longest wait of a call meanwhile', value: calls.max, limit: 200, unit: 'ms' },
    { what: 'longest wait for a cancelled import to end', value: Math.max(...cancelled.times), limit: 200, unit: 'ms' },
    { what: 'imports half applied', value: cancelled.half, limit: 0, unit: '' },
  ],
)

/** Chooses a file as the system's dialog does: by its path. */
async function chooseFile(on: Page, path: string): Promise<void> {
  const devtools = await on.context().newCDPSession(on)
  const { root } = await devtools.send('DOM.getDocument')
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'input[type=file]' })
  await devtools.send('DOM.setFileInputFiles', { files: [path], nodeId })
}

/** Imports into exams of their own, each cancelled at another moment; an import that was quicker counts as whole. */
async function cancelAll(on: Page): Promise<{ times: number[]; half: number }> {
  const times: number[] = []
  let half = 0
  for (let i = 0; i < cancels; i++) {
    const { exam: other } = await ask(on, 'exams.create', { preset: 'practice' })
    const { total: before } = await ask(on, 'journal.page', { exam: other.id, limit: 1 })
    const { code, ms } = await cancelledAfter(on, other.id, (took * i) / cancels)
    const { total: there } = await ask(on, 'roster.page', { exam: other.id, limit: 1 })
    const { total: after } = await ask(on, 'journal.page', { exam: other.id, limit: 1 })
    if (code === 'cancelled') times.push(ms)
    const whole = code === 'cancelled' ? there === 0 && after === before : there === count && after > before
    if (!whole) half++
  }
  return { times, half }
}

/** Starts an import, cancels it after so many milliseconds, and gives what became of it and how long that took. */
function cancelledAfter(on: Page, id: string, after: number): Promise<{ code: string; ms: number }> {
  return on.evaluate(
    async ({ input, pause }) => {
      const call = (name: string, of: object) => window.bridge!.call(JSON.stringify({ call: name, input: of }))
      const running = call('roster.import', input)
      await new Promise((resume) => setTimeout(resume, pause))
      const at = performance.now()
      void call('jobs.cancel', { job: input.job })
      const reply = JSON.parse(await running) as { ok: boolean; failure?: { code: string } }
      return { code: reply.ok ? 'imported' : reply.failure!.code, ms: performance.now() - at }
    },
    { input: { exam: id, file, job: `cancel-${id}` }, pause: after },
  )
}
