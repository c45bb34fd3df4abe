import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type OpenHost, openHost } from './host.ts'
import { barriers, complaintsOf, overflow } from './page-checks.ts'

let host: OpenHost
let complaints: string[]

beforeEach(async () => {
  host = await openHost('browser')
  complaints = complaintsOf(host.page)
})
afterEach(() => host.close())

const headings = { 1: '名单', 2: '考场与座位', 3: '物料', 4: '设备', 5: '签到', 6: '汇总' } as const

/** Walks the six steps and looks at each. */
async function walk(page: Page, look: (screen: string) => Promise<void>): Promise<void> {
  for (const [key, heading] of Object.entries(headings)) {
    await page.keyboard.press(`Control+${key}`)
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    await page.waitForTimeout(300)
    await look(heading)
  }
  await page.keyboard.press('Control+,')
  await page.getByRole('heading', { level: 1, name: '设置' }).waitFor()
  await look('设置')
}

async function openPractice(page: Page): Promise<void> {
  await page.getByRole('button', { name: '建立练习考试' }).click()
  await page.getByRole('table', { name: '考生名单' }).waitFor()
}

test('every screen is free of serious barriers in both themes, and breaks no rule of the page', async () => {
  const { page } = host
  const found: string[] = []
  const look = async (screen: string): Promise<void> => {
    found.push(...(await barriers(page)).map((barrier) => `${screen}: ${barrier}`))
  }
  await page.getByRole('button', { name: '建立练习考试' }).waitFor()
  await look('开始')
  await openPractice(page)
  await walk(page, look)
  await page.getByText('深色', { exact: true }).click()
  await page.locator('html[data-theme=dark]').waitFor()
  await walk(page, (screen) => look(`深色 ${screen}`))
  expect(found).toEqual([])
  expect(complaints).toEqual([])
})

test('every screen fits a 1366 × 768 window and the same window at 200 %', async () => {
  const { page } = host
  await page.setViewportSize({ width: 1366, height: 768 })
  await openPractice(page)
  const wide: string[] = []
  const look = async (screen: string): Promise<void> => {
    if ((await overflow(page)) > 0) wide.push(screen)
  }
  await walk(page, look)
  for (const _step of [110, 125, 150, 175, 200]) await page.keyboard.press('Control+=')
  await page.getByRole('button', { name: /缩放 200/ }).waitFor()
  await walk(page, (screen) => look(`200 % ${screen}`))
  expect(wide).toEqual([])
})

test('English is complete on every screen', async () => {
  const { page } = host
  await openPractice(page)
  await page.getByRole('button', { name: /English/ }).click()
  const chinese: string[] = []
  for (const key of ['1', '2', '3', '4', '5', '6', ',']) {
    await page.keyboard.press(`Control+${key}`)
    await page.waitForTimeout(600)
    const words = await page.evaluate(() =>
      // what is marked with its language is data: items of a checklist
      [...document.querySelectorAll('h1, h2, th[scope=col], button, label, .ant-tabs-tab, .ant-alert')]
        .filter((one) => !one.querySelector('[lang]') && !one.hasAttribute('lang'))
        .map((one) => one.textContent ?? ''),
    )
    // Data stay as they are: the exam, its sessions, candidates. The other language names itself.
    const data = /练习考试|上午|下午|考场|中文|简体/
    chinese.push(...words.filter((word) => /[\u3400-\u9fff]/.test(word) && !data.test(word) && word.length < 60))
  }
  const { people } = await page.evaluate(async () => {
    const list = JSON.parse(await window.bridge!.call(JSON.stringify({ call: 'exams.list', input: {} }))) as {
      value: { exams: { id: string }[] }
    }
    const answer = await window.bridge!.call(
      JSON.stringify({ call: 'roster.page', input: { exam: list.value.exams[0]!.id, limit: 1000 } }),
    )
    return {
      people: (JSON.parse(answer) as { value: { candidates: { name: string }[] } }).value.candidates.map(
        (one) => one.name,
      ),
    }
  })
  expect(chinese.filter((word) => !people.some((name) => word.includes(name)))).toEqual([])
})
