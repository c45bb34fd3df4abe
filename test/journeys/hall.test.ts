import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { ask, openDesk, practiceDay, scan, tabTo } from './day-desk.ts'
import { type OpenHost, openHost } from './host.ts'
import { barriers } from './page-checks.ts'

let host: OpenHost
let closed: number | string | undefined
afterEach(async () => closed ?? (await host.close()))

const hallOf = (page: Page): Page | undefined =>
  page
    .context()
    .pages()
    .find((one) => one.url().endsWith('?hall'))

test('a second window for the hall counts along, names nobody, follows the desk and closes by itself', async () => {
  host = await openHost('browser')
  const { page } = host
  const { am, pm } = await practiceDay(host)
  await openDesk(page)
  await page.keyboard.press('Alt+Digit5')
  await tabTo(page, '在另一个窗口打开')
  await page.keyboard.press('Enter')
  await expect.poll(() => hallOf(page)?.url(), { timeout: 10_000 }).toBeDefined()
  const hall = hallOf(page)!
  const count = (of: string) => hall.locator(`.hall-total .${of} dd`).textContent()
  await hall.locator('.hall-total .present', { hasText: '0' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('等待扫码').waitFor()
  for (const one of am.slice(0, 3)) await scan(page, one.admissionNumber!)
  await expect.poll(() => count('present')).toBe('3')
  const text = (await hall.locator('body').textContent())!
  expect([...am, ...pm].filter((one) => text.includes(one.name) || text.includes(one.admissionNumber!))).toEqual([])
  expect(await barriers(hall)).toEqual([])

  const clock = () => hall.locator('.hall-time time').textContent()
  expect(await clock()).toMatch(/^08:5/)
  await tabTo(page, '调晚 10 分钟')
  await page.keyboard.press('Enter')
  await expect.poll(clock).toMatch(/^09:0/)
  await page.getByRole('combobox', { name: '场次' }).click()
  await page.getByText('下午 初级').last().click()
  await hall.locator('.hall-head', { hasText: '下午 初级' }).waitFor()

  await hall.close()
  expect((await ask(page, 'exams.list', {})).exams).toHaveLength(1)
  await ask(page, 'hall.open', {})
  await expect.poll(() => hallOf(page)?.url(), { timeout: 10_000 }).toBeDefined()
  closed = await host.close() // with the second window open
  expect(closed).toBe(0)
})
