import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openPractice, openWindow, type TestWindow } from './test-window.tsx'

let opened: TestWindow
let exam: string
beforeEach(async () => {
  opened = await openWindow()
  exam = await openPractice(opened)
})
afterEach(() => opened.close())

const step = (key: string): Promise<void> => opened.user.keyboard(`{Control>}${key}{/Control}`)

test('a door sign is made, listed with its pages, and lies in the folder', async () => {
  await step('3')
  await opened.user.click((await screen.findAllByRole('button', { name: /制作第02考场的门贴/ }))[0]!)
  const files = await screen.findByRole('region', { name: '做好的文件' }, { timeout: 20_000 })
  expect(files.textContent).toMatch(/做好 1 个文件，共 1 页/)
  const made = readdirSync(join(opened.folder, 'out'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.pdf'),
  )
  expect(made).toHaveLength(1)
  expect(
    readFileSync(join(opened.folder, 'out', made[0]!))
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})

test('a long job can be cancelled and leaves a plain screen', async () => {
  await step('3')
  await opened.user.click(await screen.findByRole('button', { name: '全部制作' }))
  await opened.user.click(await screen.findByRole('button', { name: '取消' }))
  await waitFor(() => expect(screen.getByRole('button', { name: '全部制作' })).toHaveProperty('disabled', false), {
    timeout: 20_000,
  })
})

test('the summary counts, exports masked, verifies and backs up', async () => {
  const { candidates } = await opened.call('roster.page', { exam, session: 'am', limit: 2 })
  const { exam: found } = await opened.call('exams.get', { exam })
  for (const one of candidates)
    await opened.call('checkin.scan', {
      exam,
      session: 'am',
      code: one.admissionNumber!,
      now: found.sessions[0]!.start,
    })
  await step('6')
  const morning = await screen.findByRole('region', { name: '上午 中级' })
  await waitFor(() =>
    expect(within(morning).getByRole('row', { name: /^第01考场/ }).textContent).toMatch(/^第01考场20200180/),
  )

  await opened.user.click(screen.getByRole('button', { name: '导出签到表 CSV' }))
  await screen.findByText(/已导出 \d+ 行/)
  const csv = readdirSync(join(opened.folder, 'out'), { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith('.csv'),
  )!
  const text = readFileSync(join(opened.folder, 'out', csv), 'utf8')
  expect(text).toContain(candidates[0]!.name)
  expect(text).not.toContain(candidates[0]!.idNumber)

  await opened.user.click(screen.getByRole('tab', { name: '操作日志' }))
  await opened.user.click(await screen.findByRole('button', { name: '校验日志' }))
  expect(await screen.findByText(/日志完好/)).toBeTruthy()

  await opened.user.click(screen.getByRole('tab', { name: '备份' }))
  await opened.user.click(await screen.findByRole('button', { name: '现在备份' }))
  expect(await screen.findByText(/· \d+ 条 ·/)).toBeTruthy()
})
