import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import '../../renderer/api/bridge.ts'
import { type OpenHost, openHost } from './host.ts'
import { barriers, complaintsOf, overflow } from './page-checks.ts'

let host: OpenHost
let complaints: string[]

beforeEach(async () => {
  host = await openHost('browser')
  complaints = complaintsOf(host.page)
})
afterEach(() => host.close())

async function ask<T>(page: Page, call: string, input: object): Promise<T> {
  const text = await page.evaluate((request) => window.bridge!.call(request), JSON.stringify({ call, input }))
  return (JSON.parse(text) as { value: T }).value
}

type Room = { id: string; seats: { number: string; row?: number; machine?: string }[]; capacity: number }

async function openRooms(page: Page): Promise<string> {
  await page.getByRole('button', { name: '建立练习考试' }).click()
  await page.getByRole('table', { name: '考生名单' }).waitFor()
  await page.keyboard.press('Control+2')
  await page.locator('.plan-seat').first().waitFor()
  return (await ask<{ exams: { id: string }[] }>(page, 'exams.list', {})).exams[0]!.id
}

const view = (page: Page, name: string): Promise<void> => page.locator('.room-views').getByText(name).click()
const roomsOf = async (page: Page, exam: string): Promise<Room[]> =>
  (await ask<{ rooms: Room[] }>(page, 'rooms.list', { exam })).rooms

async function middleOf(page: Page, selector: string, nth = 0): Promise<[number, number]> {
  const box = (await page.locator(selector).nth(nth).boundingBox())!
  return [box.x + box.width / 2, box.y + box.height / 2]
}

async function drag(page: Page, from: [number, number], to: [number, number]): Promise<void> {
  await page.mouse.move(...from)
  await page.mouse.down()
  await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, { steps: 4 })
  await page.mouse.move(...to, { steps: 4 })
  await page.mouse.up()
}

test('a lab of 80 machines in islands, with machines and a door, is drawn and saved well within a minute', async () => {
  const { page } = host
  const exam = await openRooms(page)
  await view(page, '考场布局')
  const began = Date.now()
  await page.getByRole('button', { name: '新建考场' }).click()
  await page.getByLabel('考场号').fill('机房8')
  await page.getByLabel('行', { exact: true }).fill('8')
  await page.getByLabel('列', { exact: true }).fill('10')
  await page.getByLabel('竖过道在第几列后').fill('5')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '两行一岛，背靠背' }).click()
  await page.getByText('S 形（蛇形）').click()
  await page.getByRole('button', { name: '预设 10%' }).click()
  await page.locator('.editor-middle').getByText('门', { exact: true }).click()
  const floor = (await page.locator('.room-floor').boundingBox())!
  await page.mouse.click(floor.x + 14, floor.y + floor.height * 0.3)
  await page.locator('.editor-middle').getByText('选择', { exact: true }).click()
  const first = (await page.locator('.editor-seat').nth(0).boundingBox())!
  const last = (await page.locator('.editor-seat').nth(79).boundingBox())!
  await drag(page, [first.x - 6, first.y - 4], [floor.x + floor.width - 30, last.y + last.height - 2])
  await page.getByText('已选 80 个座位').waitFor()
  await page.getByLabel('机位号从').fill('PC-001')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '保存布局' }).click()
  await page.getByText('已保存 机房8：80 个机位。').waitFor()
  expect((Date.now() - began) / 1000).toBeLessThan(60)
  const made = (await roomsOf(page, exam)).find((room) => room.id === '机房8')!
  expect([made.seats.length, made.capacity]).toEqual([80, 72])
  expect(made.seats.find((seat) => seat.number === '80')?.machine).toBe('PC-080')
  expect(complaints).toEqual([])
})

test('candidates are dragged: onto a free seat, and onto another to swap; Ctrl+Z takes it back', async () => {
  const { page } = host
  const exam = await openRooms(page)
  type Seated = { seats: { seat: string; candidates: { name: string }[] }[] }
  const sitting = async (): Promise<Record<string, string>> => {
    const { seats } = await ask<Seated>(page, 'rooms.seats', { exam, session: 'am', room: '01' })
    return Object.fromEntries(seats.map(({ seat, candidates }) => [seat, candidates.map((one) => one.name).join()]))
  }
  const before = await sitting()
  await drag(page, await middleOf(page, '[data-seat="01"]'), await middleOf(page, '[data-seat="14"]'))
  await page.getByRole('button', { name: '继续移动' }).click()
  await page.getByText(/已互换座位/).waitFor()
  expect(await sitting()).toEqual({ ...before, '01': before['14'], '14': before['01'] })
  await page.keyboard.press('Control+z')
  await page.getByText(/已撤销：互换座位/).waitFor()
  expect(await sitting()).toEqual(before)
  expect(complaints).toEqual([])
})

test('every part is free of serious barriers, fits the window and breaks no rule of the page', async () => {
  const { page } = host
  await openRooms(page)
  const found: string[] = []
  const look = async (name: string): Promise<void> => {
    await page.waitForTimeout(400)
    found.push(...(await barriers(page)).map((barrier) => `${name}: ${barrier}`))
    const over = await overflow(page)
    if (over > 0) found.push(`${name}: ${over} pixels too wide`)
  }
  for (const name of ['座位图', '考场布局', '核对', '自行编排', '抽签定座', '变更记录']) {
    await view(page, name)
    await look(name)
  }
  await view(page, '考场布局')
  await page.getByRole('button', { name: '画布局' }).first().click()
  await look('画布局')
  expect(found).toEqual([])
  expect(complaints).toEqual([])
})
