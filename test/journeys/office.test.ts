import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ask } from './day-desk.ts'
import { type OpenHost, openHost } from './host.ts'
import { barriers, complaintsOf, overflow } from './page-checks.ts'

let host: OpenHost
let complaints: string[]

beforeEach(async () => {
  host = await openHost('browser')
  complaints = complaintsOf(host.page)
  await host.page.getByRole('button', { name: '建立练习考试' }).click()
  await host.page.getByRole('table', { name: '考生名单' }).waitFor()
})
afterEach(() => host.close())

/** Scores for everybody, some of them worth a review, and a few certificates. */
async function publishScores(page: Page): Promise<void> {
  const exam = (await ask(page, 'exams.list', {})).exams[0]!.id
  const { candidates } = await ask(page, 'roster.page', { exam, limit: 1000 })
  const rows = candidates.map((one, at) => `${one.admissionNumber},${50 + (at % 45)},${at % 3 === 0 ? `ZS${at}` : ''}`)
  const file = join(host.home, '成绩.csv')
  writeFileSync(file, `准考证号,总成绩,证书编号\n${rows.join('\n')}\n`)
  await ask(page, 'scores.import', { exam, file })
  const { questions } = await ask(page, 'review.get', { exam })
  const { school } = questions[0]!
  const items = questions
    .filter((row) => row.school === school)
    .map(({ candidate }) => ({ candidate, part: '总成绩', reason: '与平时差距较大' }))
  await ask(page, 'review.save', { exam, school, items: items.slice(0, 2) })
}

const pages = { 总览: '总览', 日程: '日程', 费用: '考核费用', 考后: '考后' } as const
const tabs = { 日程: ['场次与规则', '通知全文'], 考后: ['成绩复核', '证书', '归档与清除'] } as const

/** Walks the four pages and their tabs and looks at each. */
async function walk(page: Page, look: (screen: string) => Promise<void>): Promise<void> {
  for (const [name, heading] of Object.entries(pages)) {
    await page
      .getByRole('navigation', { name: '考务管理' })
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .click()
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    await page.waitForTimeout(500)
    await look(heading)
    for (const tab of heading in tabs ? tabs[heading as keyof typeof tabs] : []) {
      await page.getByRole('tab', { name: tab, exact: true }).click()
      await page.waitForTimeout(500)
      await look(`${heading}, ${tab}`)
    }
  }
}

test('the pages around the exam day are free of serious barriers in both themes and fit their window, also at 200 %', async () => {
  const { page } = host
  await page.setViewportSize({ width: 1366, height: 768 })
  await publishScores(page)
  const found: string[] = []
  const look = (theme: string) => async (screen: string) => {
    found.push(...(await barriers(page)).map((barrier) => `${theme} ${screen}: ${barrier}`))
    if ((await overflow(page)) > 0) found.push(`${theme} ${screen}: too wide`)
  }
  await walk(page, look('light'))
  await page.evaluate(() => window.bridge!.call(JSON.stringify({ call: 'settings.set', input: { theme: 'dark' } })))
  await page.locator('html[data-theme=dark]').waitFor()
  await walk(page, look('dark'))
  for (const _step of [110, 125, 150, 175, 200]) await page.keyboard.press('Control+=')
  await page.getByRole('button', { name: /缩放 200/ }).waitFor()
  const wide: string[] = []
  await walk(page, async (screen) => void ((await overflow(page)) > 0 && wide.push(screen)))
  expect(found).toEqual([])
  expect(wide).toEqual([])
  expect(complaints).toEqual([])
})
