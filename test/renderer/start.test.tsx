import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { openWindow, type TestWindow } from './test-window.tsx'

let opened: TestWindow
afterEach(() => opened.close())

test('the first start offers the presets of the notice with their dates, and the practice exam', async () => {
  opened = await openWindow()
  const first = await screen.findByRole('article', { name: /2024年第一次/ })
  expect(first.textContent).toContain('2024年5月25日')
  expect(within(first).getByText('下午 初级').closest('tr')!.textContent).toContain('14:00–16:30')
  expect(first.textContent).toContain('中教文〔2024〕2号')
  const second = screen.getByRole('article', { name: /2024年第二次/ })
  expect(within(second).getByText('下午 高级').closest('tr')!.textContent).toContain('14:00–17:00')
  expect(screen.getByRole('button', { name: '建立练习考试' })).toBeTruthy()
})

test('an exam made from a preset opens at its empty roster, which says what to do', async () => {
  opened = await openWindow()
  const card = await screen.findByRole('article', { name: /2024年第二次/ })
  await opened.user.click(within(card).getByRole('button', { name: '用它建立考试' }))
  const dialog = await screen.findByRole('dialog')
  await opened.user.type(within(dialog).getByLabelText('考点名称'), '某某职业技术学院')
  await opened.user.click(within(dialog).getByRole('button', { name: '建立考试' }))
  expect(await screen.findByRole('heading', { name: '还没有考生' })).toBeTruthy()
  expect(screen.getAllByRole('button', { name: /导入名单/ }).length).toBeGreaterThan(0)
  const { exams } = await opened.call('exams.list', {})
  expect(exams).toMatchObject([{ site: '某某职业技术学院', practice: false }])
  await waitFor(async () => expect((await opened.call('settings.get', {})).site).toBe('某某职业技术学院'))
})

test('the name of an exam cannot be left empty', async () => {
  opened = await openWindow()
  const card = await screen.findByRole('article', { name: /2024年第一次/ })
  await opened.user.click(within(card).getByRole('button', { name: '用它建立考试' }))
  const dialog = await screen.findByRole('dialog')
  await opened.user.clear(within(dialog).getByLabelText('考试名称'))
  expect(within(dialog).getByText('请填写考试名称')).toBeTruthy()
  expect(within(dialog).getByRole('button', { name: '建立考试' })).toHaveProperty('disabled', true)
})

test('the language is switched at once and remembered by the services', async () => {
  opened = await openWindow()
  await screen.findByRole('heading', { name: '从一场考试开始' })
  await opened.user.click(screen.getByRole('button', { name: 'English · 语言' }))
  expect(await screen.findByRole('heading', { name: 'Start with an exam' })).toBeTruthy()
  expect(document.documentElement.lang).toBe('en')
  expect((await opened.call('settings.get', {})).language).toBe('en')
})

test('an exam of another day keeps the times of its preset', async () => {
  opened = await openWindow()
  const card = await screen.findByRole('article', { name: /2024年第一次/ })
  await opened.user.click(within(card).getByRole('button', { name: '用它建立考试' }))
  const dialog = await screen.findByRole('dialog')
  fireEvent.change(within(dialog).getByLabelText('考试日期（第一天）'), { target: { value: '2027-05-22' } })
  await opened.user.click(within(dialog).getByRole('button', { name: '建立考试' }))
  await screen.findByText('还没有考生')
  const { exams } = await opened.call('exams.list', {})
  expect(exams[0]!.sessions.map((one) => one.start)).toEqual(['2027-05-22T08:30:00+08:00', '2027-05-22T14:00:00+08:00'])
})
