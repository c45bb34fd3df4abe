import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import '../../renderer/api/bridge.ts'
import { type OpenHost, openHost } from './host.ts'

let host: OpenHost
afterEach(() => host.close())

async function ask<T>(page: Page, call: string, input: object): Promise<T> {
  const text = await page.evaluate((request) => window.bridge!.call(request), JSON.stringify({ call, input }))
  return (JSON.parse(text) as { value: T }).value
}

type Person = { name: string; admissionNumber: string; room: string; seat: string; status: string }

async function openDesk(page: Page): Promise<{ exam: string; people: Person[] }> {
  await page.getByRole('button', { name: '建立练习考试' }).click()
  await page.getByRole('table', { name: '考生名单' }).waitFor()
  await page.keyboard.press('Control+5')
  await page.getByText('等待扫码').waitFor()
  const { exams } = await ask<{ exams: { id: string }[] }>(page, 'exams.list', {})
  const exam = exams[0]!.id
  const { candidates } = await ask<{ candidates: Person[] }>(page, 'roster.page', { exam, session: 'am', limit: 1000 })
  return { exam, people: candidates }
}

/** What a scanner sends: keys a few milliseconds apart by their own clock, however busy the test's machine is. */
async function scan(page: Page, code: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const began = Date.now() / 1000
  const keys = [...code].map((char) => ({ key: char, code: `Digit${char}`, text: char }))
  const sent = [...keys, { key: 'Enter', code: 'Enter', text: '\r' }].flatMap((key, index) => {
    const timestamp = began + index * 0.004
    return [
      devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', timestamp, ...key }),
      devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', timestamp, key: key.key, code: key.code }),
    ]
  })
  await Promise.all(sent)
  await devtools.detach()
}

test('sixty candidates are scanned one after another as fast as a scanner sends; none is lost or out of order', async () => {
  host = await openHost('browser')
  const { page } = host
  const { exam, people } = await openDesk(page)
  for (const person of people) await scan(page, person.admissionNumber)
  await page.getByRole('region', { name: '签到台' }).getByText(people.at(-1)!.name).first().waitFor()
  const { candidates } = await ask<{ candidates: Person[] }>(page, 'roster.page', { exam, session: 'am', limit: 1000 })
  expect(candidates.filter((one) => one.status !== 'present').map((one) => one.name)).toEqual([])
  const { recent } = await ask<{ recent: { name: string }[] }>(page, 'checkin.board', { exam, session: 'am' })
  expect(recent.map((one) => one.name)).toEqual(
    people
      .slice(-50)
      .reverse()
      .map((one) => one.name),
  )
  expect(await page.locator('#desk-code').inputValue()).toBe('')
})

test('an input method in the middle of a word does not stop the scanner', async () => {
  host = await openHost('browser')
  const { page } = host
  const { people } = await openDesk(page)
  await page.locator('#desk-code').focus()
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Input.imeSetComposition', { text: 'zhang', selectionStart: 5, selectionEnd: 5 })
  expect(await page.locator('#desk-code').inputValue()).toBe('zhang')
  for (const char of people[0]!.admissionNumber) {
    const key = { code: `Digit${char}`, key: 'Process', windowsVirtualKeyCode: 229 }
    await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key })
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
  }
  await devtools.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    code: 'Enter',
    key: 'Process',
    windowsVirtualKeyCode: 229,
  })
  await page.getByRole('region', { name: '签到台' }).getByText('签到成功').waitFor()
  expect(await page.getByRole('region', { name: '签到台' }).textContent()).toContain(people[0]!.name)
  expect(await page.locator('#desk-code').inputValue()).toBe('')
})

test('a desk opens again in its session and room, with every record', async () => {
  const first = await openHost('browser')
  host = first
  const { exam, people } = await openDesk(first.page)
  await first.page.getByRole('button', { name: '第02考场' }).click()
  const mine = people.filter((one) => one.room === '02').slice(0, 3)
  for (const person of mine) await scan(first.page, person.admissionNumber)
  await first.page.getByRole('region', { name: '签到台' }).getByText(mine.at(-1)!.name).first().waitFor()
  await first.page.waitForTimeout(500)
  await first.page.reload()
  await first.page.getByRole('heading', { level: 1, name: '签到' }).waitFor()
  const counts = first.page.getByRole('region', { name: '到场情况' })
  await counts.getByText('应到').first().waitFor()
  await expect.poll(() => counts.textContent()).toMatch(/应到20已到3/)
  const { candidates } = await ask<{ candidates: Person[] }>(first.page, 'roster.page', {
    exam,
    session: 'am',
    status: 'present',
  })
  expect(candidates.map((one) => one.name).sort()).toEqual(mine.map((one) => one.name).sort())
})
