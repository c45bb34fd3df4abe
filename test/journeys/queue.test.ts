import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { sampleRoster } from '../../core/roster/sample-roster.ts'
import { ask, scan } from './day-desk.ts'
import { type OpenHost, openHost } from './host.ts'

let host: OpenHost
afterEach(() => host.close())

/** Of the thousand scans of the bench: enough to outlast the print job. */
const scans = 160
const every = 50

test('scans at twenty a second are all recorded in their order while a thousand desk cards are printed', async () => {
  host = await openHost('browser')
  const { page } = host
  const sample = (await ask(page, 'exams.practice', {})).exam
  const people = (await ask(page, 'roster.page', { exam: sample.id, limit: 1000 })).candidates
  const { exam } = await ask(page, 'exams.create', { preset: 'practice', name: '长队' })
  const file = join(host.home, '名单.csv')
  writeFileSync(file, sampleRoster(people, 2200))
  await ask(page, 'roster.import', { exam: exam.id, file })
  const am = (await ask(page, 'roster.page', { exam: exam.id, session: 'am', limit: 3000 })).candidates
  await page.reload()
  await page.getByRole('button', { name: '打开 长队' }).click()
  await page.locator('.step-link', { hasText: '签到' }).click()
  await page.getByText('等待扫码').waitFor()
  const cards = am.slice(0, 1000).map((one) => one.id)
  await page.evaluate(
    (input) => {
      Object.assign(window, { printed: window.bridge!.call(JSON.stringify({ call: 'materials.print', input })) })
    },
    {
      exam: exam.id,
      session: 'am',
      materials: ['desk-cards'],
      candidates: cards,
      oneFile: true,
      out: join(host.home, '桌签'),
    },
  )

  const queue = am.slice(0, scans)
  const began = Date.now()
  for (const [place, one] of queue.entries()) {
    await scan(page, one.admissionNumber!)
    await page.waitForTimeout(Math.max(0, began + (place + 1) * every - Date.now()))
  }
  await page.locator('.verdict', { hasText: queue.at(-1)!.name }).waitFor()
  const { entries } = await ask(page, 'journal.page', { exam: exam.id, limit: 1000 })
  expect(entries.filter((entry) => entry.action === 'check-in')).toHaveLength(scans)
  const { recent } = await ask(page, 'checkin.board', { exam: exam.id, session: 'am' })
  const ids = recent.map(({ record }) => (record.kind === 'scan' ? record.candidate : undefined))
  expect(ids).toEqual(
    queue
      .slice(-50)
      .reverse()
      .map((one) => one.id),
  )
  const present = (await ask(page, 'roster.page', { exam: exam.id, session: 'am', status: 'present', limit: 3000 }))
    .candidates
  expect(present.map((one) => one.id).sort()).toEqual(queue.map((one) => one.id).sort())
  const printed = JSON.parse(
    await page.evaluate(() => (window as unknown as { printed: Promise<string> }).printed),
  ) as { ok: boolean; value: { files: { candidates: number }[] } }
  expect(printed.value.files.reduce((sum, made) => sum + made.candidates, 0)).toBe(1000)
})
