import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import '../../renderer/api/bridge.ts'
import { labSeats } from '../equipment/an-app.ts'
import { type OpenHost, openHost } from './host.ts'

let host: OpenHost
afterEach(() => host.close())

async function ask<T>(page: Page, call: string, input: object): Promise<T> {
  const text = await page.evaluate((request) => window.bridge!.call(request), JSON.stringify({ call, input }))
  return (JSON.parse(text) as { value: T }).value
}

/** A practised typist needs about a fifth of a second a key; a careful one half a second. */
const slowKey = 0.5

type Place = { machines: { number: string; state?: string; passed: string[]; faultText?: string }[] }

test('a room of 60 machines with three faults is recorded by keyboard in under two minutes', async () => {
  host = await openHost('browser')
  const { page } = host
  await page.getByRole('button', { name: '建立练习考试' }).click()
  await page.getByRole('table', { name: '考生名单' }).waitFor()
  const { exams } = await ask<{ exams: { id: string }[] }>(page, 'exams.list', {})
  const exam = exams[0]!.id
  await ask(page, 'rooms.save', { exam, create: true, room: { id: 'A1', name: 'A1', seats: labSeats() } })
  let keys = 0
  const press = async (key: string): Promise<void> => {
    keys++
    await page.keyboard.press(key)
  }
  const type = async (text: string): Promise<void> => {
    keys += text.length
    await page.keyboard.type(text)
  }
  const started = Date.now()
  await press('Control+4')
  await page.getByRole('textbox', { name: '除这些外全部通过' }).waitFor()
  // to the stage ③ and the room A1 by Tab and Enter, as without a mouse
  const reach = async (name: RegExp): Promise<void> => {
    for (let i = 0; i < 60; i++) {
      const here = await page.evaluate(() => document.activeElement?.textContent ?? '')
      if (name.test(here)) return press('Enter')
      await press('Shift+Tab')
    }
    throw new Error(`${name} cannot be reached by Tab`)
  }
  await reach(/③/)
  await page.getByRole('textbox', { name: '除这些外全部通过' }).waitFor()
  await page.waitForTimeout(200)
  await reach(/A1考场|^A1/)
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('除这些外全部通过')
  await type('12 31坏 47黑屏')
  await page.getByText('通过 57 台').waitFor()
  await press('Enter')
  await page.getByText('已登记：通过 57 台，故障 3 台').waitFor()
  const seconds = (Date.now() - started) / 1000
  const { machines } = await ask<Place>(page, 'equipment.place', { exam, room: 'A1', stage: 'trial' })
  expect(machines.filter((one) => one.passed.includes('machine-trial'))).toHaveLength(57)
  expect(machines.filter((one) => one.state === 'broken').map((one) => `${one.number}${one.faultText}`)).toEqual([
    '12坏',
    '31坏',
    '47黑屏',
  ])
  process.stdout.write(`60 machines, 3 faults: ${keys} keys, ${seconds.toFixed(1)} s of the program's own\n`)
  expect(keys * slowKey + seconds).toBeLessThan(120)

  // a mistaken line goes back by two keys from where the hands are, with its reason in the log
  await page.keyboard.press('Control+z')
  await page.getByRole('dialog', { name: '撤销上一条登记' }).getByText('12 坏；31 坏；47 黑屏').waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  const after = await ask<Place>(page, 'equipment.place', { exam, room: 'A1', stage: 'trial' })
  expect(after.machines.filter((one) => one.passed.length > 0 || one.state === 'broken')).toEqual([])
})

test('without the line: arrows, Space and F on the map, one hand on a narrow window', async () => {
  host = await openHost('browser')
  const { page } = host
  await page.getByRole('button', { name: '建立练习考试' }).click()
  await page.getByRole('table', { name: '考生名单' }).waitFor()
  const { exams } = await ask<{ exams: { id: string }[] }>(page, 'exams.list', {})
  const exam = exams[0]!.id
  await page.setViewportSize({ width: 820, height: 1180 })
  await page.keyboard.press('Control+4')
  const map = page.getByRole('group', { name: '第01考场' })
  await map.getByRole('button', { name: /^01 / }).click()
  await map.getByRole('button', { name: '01 通过' }).waitFor()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await map.getByRole('button', { name: '02 通过' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('f')
  await page.getByRole('dialog').getByRole('textbox', { name: '现象' }).fill('开不了机')
  await page.keyboard.press('Enter')
  await map.getByRole('button', { name: '08开不了机 故障停用' }).waitFor()
  const boxes = await map.getByRole('button').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
  expect(Math.min(...boxes)).toBeGreaterThanOrEqual(44)
  const wide = await page.evaluate(
    () => document.querySelector('main')!.scrollWidth - document.querySelector('main')!.clientWidth,
  )
  expect(wide).toBe(0)
  const { machines } = await ask<Place>(page, 'equipment.place', { exam, room: '01', stage: 'settings' })
  expect(machines.filter((one) => one.passed.length > 0).map((one) => one.number)).toEqual(['01', '02'])
})
