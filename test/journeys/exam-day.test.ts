import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aFace } from '../photos/pictures.ts'
import { ask, byHand, announced as isAnnounced, openDesk, practiceDay, scan, tabTo } from './day-desk.ts'
import { type OpenHost, openHost } from './host.ts'
import { barriers as barriersOf } from './page-checks.ts'

let host: OpenHost
let page: Page
let people: Awaited<ReturnType<typeof practiceDay>>

beforeEach(async () => {
  host = await openHost('browser')
  page = host.page
  people = await practiceDay(host)
  await ask(page, 'settings.set', { operator: '张老师' })
  await openDesk(page)
})
afterEach(() => host.close())

const announced = (word: string): Promise<void> => isAnnounced(page, word)
const barriers = (): Promise<string[]> => barriersOf(page)

async function moveClock(...names: string[]): Promise<void> {
  for (const name of names) {
    await tabTo(page, name)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('F2')
}

test('every verdict by keyboard alone, each announced and without a barrier', async () => {
  const { am, pm, odd } = people
  const first = am.filter((one) => one.room === '01')
  const found: string[] = []
  const expectVerdict = async (code: string, word: string): Promise<void> => {
    await scan(page, code)
    await announced(word)
    found.push(...(await barriers()).map((barrier) => `${word} ${barrier}`))
  }
  await expectVerdict(first[0]!.admissionNumber!, '签到成功')
  await expectVerdict(first[0]!.admissionNumber!, '已签到过')
  await expectVerdict(pm[0]!.admissionNumber!, '不在本场次')
  await expectVerdict('99999999', '不在名单')
  await expectVerdict(odd[2]!.admissionNumber!, '已取消考试')
  await expectVerdict('K001122334', '对应多人')
  await page.waitForTimeout(700) // later than any rest of the scan
  await page.keyboard.press('2')
  await announced('签到成功')
  await moveClock('调早 10 分钟', '调早 10 分钟', '调早 10 分钟')
  await expectVerdict(first[1]!.admissionNumber!, '未到入场时间')
  await moveClock('回到开考前 10 分钟', '调晚 10 分钟', '调晚 10 分钟')
  await expectVerdict(first[1]!.admissionNumber!, '迟到签到')
  await moveClock('调晚 10 分钟')
  await expectVerdict(first[2]!.admissionNumber!, '已过入场时间')
  await moveClock('回到开考前 10 分钟')
  await tabTo(page, '第02考场')
  await page.keyboard.press('Enter')
  await page.keyboard.press('F2')
  await expectVerdict(first[2]!.admissionNumber!, '不在本考场')
  await ask(page, 'closing.close', {
    exam: people.exam.id,
    session: 'am',
    room: '02',
    operator: '张老师',
    second: '李老师',
  })
  await expectVerdict(am.find((one) => one.room === '02')!.admissionNumber!, '签到已截止')
  expect(found).toEqual([])
})

test('overruling, going out, a stranger and an incident by keyboard, while scans go on', async () => {
  const { exam, am } = people
  await scan(page, am[0]!.admissionNumber!)
  await announced('签到成功')
  await page.keyboard.press('F7')
  await page.getByRole('form', { name: `${am[0]!.name} 暂离` }).waitFor()
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await ask(page, 'checkin.events', { exam: exam.id, session: 'am' })).out.length)
    .toBe(1)
  await scan(page, am[0]!.admissionNumber!)
  await page.getByText(/起暂离（如厕）/).waitFor()
  await page.keyboard.press('F7')
  await expect
    .poll(async () => (await ask(page, 'checkin.events', { exam: exam.id, session: 'am' })).out.length)
    .toBe(0)

  await moveClock('调晚 10 分钟', '调晚 10 分钟', '调晚 10 分钟')
  await scan(page, am[1]!.admissionNumber!)
  await announced('已过入场时间')
  await page.keyboard.press('F4')
  const form = page.getByRole('form', { name: `放行 ${am[1]!.name}` })
  await form.waitFor()
  await page.keyboard.type('王主任', byHand)
  await scan(page, '99999999') // the next in the queue does not wait
  await announced('不在名单')
  expect(await form.getByLabel('批准人').inputValue()).toBe('王主任')
  await page.keyboard.press('F4')
  await page.getByRole('form', { name: '登记名单外人员' }).waitFor()
  await page.keyboard.type('赵六', byHand)
  expect(await barriers()).toEqual([])
  await page.keyboard.press('Enter')
  await expect
    .poll(async () =>
      (await ask(page, 'checkin.events', { exam: exam.id, session: 'am' })).walkIns.map((one) => one.name),
    )
    .toEqual(['赵六'])
  await tabTo(page, '批准人')
  await page.keyboard.press('Tab')
  await page.keyboard.type('交通延误', byHand)
  await page.keyboard.press('Enter')
  await expect
    .poll(
      async () =>
        (await ask(page, 'roster.page', { exam: exam.id, find: am[1]!.admissionNumber! })).candidates[0]!.status,
    )
    .toBe('late')

  await page.keyboard.press('Alt+Digit2')
  await page.getByRole('heading', { name: '异常', level: 1 }).waitFor()
  await page.keyboard.press('F6')
  await page.getByRole('form', { name: '登记异常' }).waitFor()
  await page.keyboard.press('ArrowRight') // from 换机 to 违纪
  await page.keyboard.press('Tab')
  await page.keyboard.type(am[3]!.admissionNumber!, byHand)
  await page.getByRole('option', { name: new RegExp(am[3]!.name) }).waitFor({ state: 'attached' })
  await page.keyboard.press('Enter')
  await tabTo(page, /^情况$/)
  await page.keyboard.type('携带手机', byHand)
  await tabTo(page, '监考员二')
  await page.keyboard.type('李老师', byHand)
  expect(await barriers()).toEqual([])
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '违纪', level: 2 }).waitFor()
  const { incidents } = await ask(page, 'incidents.list', { exam: exam.id })
  expect(incidents[0]!.incident).toMatchObject({
    incident: 'violation',
    candidate: am[3]!.id,
    staff: ['张老师', '李老师'],
    text: '携带手机',
  })
})

test('the longest reason beside a photo leaves what can be done about it in sight', async () => {
  const { exam, pm } = people
  const long = pm.find((one) => one.name.length > 9)!
  const file = join(host.home, '照片.jpg')
  writeFileSync(file, await aFace(1))
  await ask(page, 'photos.set', { exam: exam.id, candidate: long.id, file })
  await scan(page, long.admissionNumber!)
  await announced('不在本场次')
  await page.locator('.verdict-who img').waitFor()
  const below = await page.evaluate(() => {
    const panel = document.querySelector('.verdict')!.getBoundingClientRect()
    return document.querySelector('.verdict-acts')!.getBoundingClientRect().bottom - panel.bottom
  })
  expect(below).toBeLessThanOrEqual(0)
})

test('what is refused, and the latest records, are in sight on a small screen', async () => {
  const { am } = people
  for (const one of am.slice(0, 18)) await scan(page, one.admissionNumber!)
  await announced('签到成功')
  await moveClock('调早 10 分钟', '调晚 10 分钟') // Tab goes through every record's undoing on the way
  await scan(page, am[20]!.admissionNumber!)
  const latest = page.locator('.recent > li').filter({ hasText: am[20]!.name }).first()
  await latest.waitFor()
  const list = page.locator('.desk-lists')
  const lies = async (): Promise<number> => (await latest.boundingBox())!.y - (await list.boundingBox())!.y
  await expect.poll(lies).toBeGreaterThan(0)
  await page.keyboard.press('Alt+Digit2')
  await page.keyboard.press('F6')
  await page.getByRole('form', { name: '登记异常' }).waitFor()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Tab')
  await page.keyboard.type('某人', byHand)
  await page.keyboard.press('Enter')
  const note = page.getByRole('alert')
  await note.waitFor()
  const bottom = async (): Promise<number> => {
    const box = (await note.boundingBox())!
    return box.y + box.height - (await page.locator('.form-foot').boundingBox())!.y
  }
  await expect.poll(bottom).toBeLessThanOrEqual(1)
})

test('a room is closed by two, and reopened with a reason, by keyboard', async () => {
  const { exam, am } = people
  for (const one of am.filter(({ room }) => room === '01').slice(0, 3)) await scan(page, one.admissionNumber!)
  await announced('签到成功')
  await moveClock('调晚 10 分钟', '调晚 10 分钟', '调晚 10 分钟')
  await page.keyboard.press('Alt+Digit3')
  await page.getByRole('heading', { name: '缺考确认' }).waitFor()
  await tabTo(page, /^第01考场$/)
  await page.keyboard.press('Enter')
  expect(await barriers()).toEqual([])
  await tabTo(page, '签字二')
  await page.keyboard.type('李老师', byHand)
  await page.keyboard.press('Enter')
  await page.getByText('应到 = 实到 + 缺考，已核对').waitFor()
  expect(await barriers()).toEqual([])
  const closed = await ask(page, 'closing.state', { exam: exam.id, session: 'am' })
  expect(closed.rooms.find((one) => one.room === '01')!.closed).toMatchObject({
    operator: '张老师',
    second: '李老师',
    present: 3,
  })
  await tabTo(page, '重新打开')
  await page.keyboard.press('Enter')
  await page.getByRole('form', { name: '重新打开' }).waitFor()
  await page.keyboard.type('第三排漏扫', byHand)
  await tabTo(page, '签字二')
  await page.keyboard.type('李老师', byHand)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '确定缺考并签字' }).waitFor()
  for (const [view, heading] of [
    ['4', '座位历史'],
    ['6', '考前自检'],
  ] as const) {
    await page.keyboard.press(`Alt+Digit${view}`)
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
    expect(await barriers()).toEqual([])
  }
  await page.keyboard.press('Alt+Digit5')
  await page.getByRole('region', { name: '大屏' }).waitFor()
  expect(await barriers()).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('navigation', { name: '考试日' }).waitFor()
})
