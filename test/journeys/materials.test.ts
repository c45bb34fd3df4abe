import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { blackPng } from '../materials/black-png.ts'
import { type OpenHost, openHost } from './host.ts'
import { barriers, complaintsOf, overflow } from './page-checks.ts'

let host: OpenHost
let complaints: string[]
beforeEach(async () => {
  host = await openHost('browser')
  complaints = complaintsOf(host.page)
  await host.page.setViewportSize({ width: 1366, height: 768 })
  await host.page.getByRole('button', { name: '建立练习考试' }).click()
  await host.page.getByRole('table', { name: '考生名单' }).waitFor()
})
afterEach(() => host.close())

/** Makes a call as the window would. */
async function ask<T>(page: Page, call: string, input: object): Promise<T> {
  const answer = await page.evaluate(
    (text) => (globalThis as unknown as { bridge: { call: (text: string) => Promise<string> } }).bridge.call(text),
    JSON.stringify({ call, input }),
  )
  return (JSON.parse(answer) as { value: T }).value
}

const tabs = ['制作', '待补印', '打印记录', '模板', '打印机'] as const
const open = async (page: Page, tab: (typeof tabs)[number]): Promise<void> => {
  await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click()
  await page.waitForTimeout(400)
}

test('the pages of the materials have no serious barrier, break no rule of the page and fit it', async () => {
  const { page } = host
  await page.keyboard.press('Control+3')
  await page
    .getByRole('button', { name: /制作第02考场的门贴/ })
    .first()
    .click()
  await page.locator('.pdf-page canvas').first().waitFor()
  const found: string[] = []
  const look = async (theme: string): Promise<void> => {
    for (const tab of tabs) {
      await open(page, tab)
      if (tab === '模板') await page.locator('.first-page canvas').first().waitFor()
      found.push(...(await barriers(page)).map((barrier) => `${theme} ${tab} ${barrier}`))
      const over = await overflow(page)
      if (over > 0) found.push(`${theme} ${tab} is ${over} pixels too wide`)
    }
  }
  await look('light')
  await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'))
  await page.keyboard.press('Control+,')
  await page.getByText('深色', { exact: true }).click()
  await page.locator('html[data-theme=dark]').waitFor()
  await page.keyboard.press('Control+3')
  await look('dark')
  for (const _step of [110, 125, 150, 175, 200]) await page.keyboard.press('Control+=')
  await look('200 %')
  expect(found).toEqual([])
  expect(complaints).toEqual([])
})

test('a file of more than a hundred pages is seen at once, and its last page with one click', async () => {
  const { page, home } = host
  const rows = Array.from({ length: 220 }, (_, i) => `考生${i},,37018600020${String(i + 50_000)},中级,09,${i + 1}`)
  const file = join(home, '大考场.csv')
  await writeFile(file, `\ufeff姓名,证件号码,准考证号,级别,考场号,座位号\r\n${rows.join('\r\n')}\r\n`)
  const [exam] = (await ask<{ exams: { id: string }[] }>(page, 'exams.list', {})).exams
  await ask(page, 'roster.import', { exam: exam!.id, file })
  await page.keyboard.press('Control+3')
  await page.getByRole('button', { name: /制作第09考场的准考证/ }).click()
  await page.locator('.pdf-page canvas').first().waitFor()
  await page.getByRole('button', { name: /制作第09考场的门贴/ }).click()
  await page.getByText(/做好 1 个文件，共 \d 页/).waitFor()
  await page.getByRole('button', { name: /制作第09考场的准考证/ }).click()
  await page.getByText('做好 1 个文件，共 110 页').waitFor({ timeout: 20_000 })
  const began = Date.now()
  await page.locator('.pdf-page canvas').first().waitFor()
  const first = Date.now() - began
  await page
    .locator('.thumbnails [data-testid=virtuoso-scroller]')
    .evaluate((list) => list.scrollTo(0, list.scrollHeight))
  await page.getByRole('button', { name: '第 110 页', exact: true }).first().click()
  await page.getByText('第 110 / 110 页').waitFor()
  console.info(`110 pages: the first is seen after ${first} ms, the last ${Date.now() - began - first} ms after it`)
  expect(first).toBeLessThan(1500)
})

test('a template shows every change at once; a large picture becomes a small logo', async () => {
  const { page, home } = host
  await page.keyboard.press('Control+3')
  await open(page, '模板')
  await page.locator('.first-page canvas').first().waitFor()
  await page.getByRole('checkbox', { name: '条码' }).click() // the viewer is loaded and warm from here on
  await page.waitForTimeout(1200)
  const shown = () =>
    page.locator('.first-page-shown canvas').evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL().length)
  const before = await shown()
  const began = Date.now()
  await page.getByRole('checkbox', { name: '条码' }).click()
  while ((await shown().catch(() => before)) === before && Date.now() - began < 5000) await page.waitForTimeout(10)
  const took = Date.now() - began
  console.info(`A change of a template is seen after ${took} ms`)
  expect(took).toBeLessThan(1500)
  await page.getByRole('button', { name: /标志和颜色/ }).click()
  const file = join(home, '校徽.png')
  await writeFile(file, blackPng(1800, 900))
  await page.locator('input[type=file][accept]').setInputFiles(file)
  await page.getByRole('button', { name: '去掉标志' }).waitFor()
  const { logo } = await ask<{ logo: unknown }>(page, 'templates.list', {})
  expect(logo).toEqual({ width: 480, height: 240 })
  await writeFile(file, 'not a picture at all')
  await page.locator('input[type=file][accept]').setInputFiles(file)
  await page.getByText('这张图片读不出来，请选择 PNG 或 JPG。').waitFor()
  expect(complaints).toEqual([])
})
