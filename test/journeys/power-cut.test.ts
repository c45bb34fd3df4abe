import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ask, practiceDay, scan } from './day-desk.ts'
import { type OpenHost, openHost } from './host.ts'

test('killed at any moment, the desk opens again in its session and room with every acknowledged record', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'examdesk-power-'))
  let host: OpenHost = await openHost('browser', { dataFolder })
  const { exam, pm } = await practiceDay(host)
  const here = pm.filter((one) => one.room === '02' && one.status === 'expected')
  await host.page.reload()
  await host.page.getByRole('button', { name: /^打开/ }).first().click()
  await host.page.locator('.step-link', { hasText: '签到' }).click()
  await host.page.getByText('等待扫码').waitFor()
  await host.page.getByRole('combobox', { name: '场次' }).click()
  await host.page.getByText('下午 初级').last().click()
  await host.page.getByRole('button', { name: '第02考场' }).click()
  await host.page.getByRole('button', { name: '第02考场' }).waitFor({ state: 'detached' })
  const acknowledged: string[] = []
  for (let cut = 0; cut < 3; cut++) {
    for (const one of here.slice(cut * 4, cut * 4 + 4)) {
      await scan(host.page, one.admissionNumber!)
      await host.page.locator('.verdict', { hasText: one.name }).waitFor()
      acknowledged.push(one.id)
    }
    await host.kill() // not a moment later
    host = await openHost('browser', { dataFolder })
    await host.page.getByText('等待扫码').waitFor()
    const { desk } = await ask(host.page, 'settings.get', {})
    expect(desk).toMatchObject({ exam: exam.id, screen: 'checkin', session: 'pm', room: '02', view: 'desk' })
    await host.page.locator('.desk-bar', { hasText: '下午 初级' }).getByText('第02考场').waitFor()
    const present = (
      await ask(host.page, 'roster.page', { exam: exam.id, session: 'pm', status: 'present', limit: 1000 })
    ).candidates
    expect(acknowledged.filter((id) => !present.some((one) => one.id === id))).toEqual([])
    expect((await ask(host.page, 'journal.verify', { exam: exam.id })).entries).toBeGreaterThan(acknowledged.length)
  }
  await host.close()
  await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 })
})
