import { afterEach, expect, test } from 'vitest'
import { announced, ask, openDesk, practiceDay, scan, tabTo } from './day-desk.ts'
import { type OpenHost, openHost } from './host.ts'
import { barriers } from './page-checks.ts'

let host: OpenHost
afterEach(() => host.close())

test('seats are drawn at the desk by the scan itself, and by keyboard for whoever has no room yet', async () => {
  host = await openHost('browser')
  const { page } = host
  const { exam, am } = await practiceDay(host)
  await ask(page, 'settings.set', { operator: '张老师' })
  const homeless = am.at(-1)!
  await ask(page, 'seats.assign', {
    exam: exam.id,
    moves: am.map((one) => ({ candidate: one.id, to: one === homeless ? null : { room: one.room!, seat: null } })),
  })
  await ask(page, 'seats.draw-open', { exam: exam.id, session: 'am', seed: 20240525 })
  await openDesk(page)
  await scan(page, am[0]!.admissionNumber!)
  await announced(page, '抽签座位')
  const first = (await ask(page, 'seats.draws', { exam: exam.id, session: 'am' })).draws[0]!
  expect(first).toMatchObject({ candidate: am[0]!.id, by: '张老师', turn: 1 })
  await announced(page, `${first.seat} 号座`)
  expect(await barriers(page)).toEqual([])

  await scan(page, homeless.admissionNumber!)
  await announced(page, '还没有考场')
  await page.keyboard.press('F4')
  const form = page.getByRole('form', { name: `${homeless.name} 抽签定座` })
  await form.waitFor()
  await expect.poll(() => form.getByRole('textbox').inputValue()).not.toBe('')
  expect(await barriers(page)).toEqual([])
  await scan(page, am[1]!.admissionNumber!) // the queue goes on
  await announced(page, am[1]!.name)
  await tabTo(page, '在哪个考场抽签')
  await page.keyboard.press('Enter')
  await form.waitFor({ state: 'detached' })
  const { draws } = await ask(page, 'seats.draws', { exam: exam.id, session: 'am' })
  expect(draws.map((one) => one.candidate)).toEqual([homeless.id, am[1]!.id, am[0]!.id])
})
