import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { openPractice, openWindow, type TestWindow } from './test-window.tsx'

let opened: TestWindow
let folder: string | undefined
afterEach(async () => {
  await opened.close()
  if (folder) rmSync(folder, { recursive: true, force: true })
  folder = undefined
})

test('the steps are walked by keyboard, each with its state as a word', async () => {
  opened = await openWindow()
  await openPractice(opened)
  const nav = screen.getByRole('navigation', { name: '工作步骤' })
  await waitFor(() => expect(within(nav).getByText('120 名考生')).toBeTruthy())
  expect(within(nav).getAllByText(/就绪|未开始|需要处理/)).toHaveLength(6)
  for (const [key, heading] of [
    ['2', '考场与座位'],
    ['3', '物料'],
    ['4', '设备'],
    ['5', '签到'],
    ['6', '汇总'],
    ['1', '名单'],
  ] as const) {
    await opened.user.keyboard(`{Control>}${key}{/Control}`)
    expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeTruthy()
  }
  fireEvent.keyDown(window, { key: '/', code: 'Slash', ctrlKey: true })
  expect(await screen.findByText('键盘快捷键')).toBeTruthy()
})

test('zoom, theme and language are kept by the services and laid on the page', async () => {
  opened = await openWindow()
  await screen.findByRole('heading', { name: '从一场考试开始' })
  fireEvent.keyDown(window, { key: '=', code: 'Equal', ctrlKey: true })
  await waitFor(() => expect(document.documentElement.style.fontSize).toBe('17.6px'))
  await opened.user.keyboard('{Control>}0{/Control}')
  await waitFor(() => expect(document.documentElement.style.fontSize).toBe('16px'))
  await opened.call('settings.set', { theme: 'dark', zoom: 200 })
  await waitFor(() => expect(document.documentElement.dataset.theme).toBe('dark'))
  expect(document.documentElement.style.fontSize).toBe('32px')
})

test('a damaged exam leads to what is intact, opens for reading only, and says so', async () => {
  folder = mkdtempSync(join(tmpdir(), 'examdesk-damaged-'))
  opened = await openWindow({ folder })
  const exam = await openPractice(opened)
  const { candidates } = await opened.call('roster.page', { exam, session: 'am', limit: 3 })
  for (const one of candidates)
    await opened.call('checkin.scan', {
      exam,
      session: 'am',
      code: one.admissionNumber!,
      now: new Date().toISOString(),
    })
  await opened.close()
  damage(folder, exam)

  opened = await openWindow({ folder })
  // The window opens where it was, which is the exam that does not open now.
  expect(await screen.findByRole('heading', { name: '这个考试没有打开' })).toBeTruthy()
  await opened.user.click(screen.getByRole('button', { name: '返回考试列表' }))
  await opened.user.click(await screen.findByRole('button', { name: '查看如何恢复' }))
  expect((await screen.findByRole('region', { name: '发生了什么' })).textContent).toMatch(/前 \d+ 条记录完好/)
  await opened.user.click(screen.getByRole('button', { name: '只读打开完好的部分' }))
  expect(await screen.findByText(/以只读方式打开/)).toBeTruthy()
  expect(await screen.findByRole('table', { name: '考生名单' })).toBeTruthy()
})

/** Changes one digit in the last but one line of the exam's journal. */
function damage(data: string, exam: string): void {
  const file = readdirSync(data, { recursive: true, encoding: 'utf8' }).find(
    (path) => path.includes(exam) && path.endsWith('journal.ndjson'),
  )!
  const path = join(data, file)
  const lines = readFileSync(path, 'utf8').split('\n')
  const at = lines.length - 3
  lines[at] = lines[at]!.replace('check-in', 'check-im')
  writeFileSync(path, lines.join('\n'))
  for (const name of readdirSync(join(path, '..'))) if (name.startsWith('snapshot')) rmSync(join(path, '..', name))
}
