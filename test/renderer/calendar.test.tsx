import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { usePlace } from '../../renderer/state/place.ts'
import { openWindow, type TestWindow } from './test-window.tsx'

let opened: TestWindow
afterEach(() => opened.close())

/** The calendar of an exam of the first sitting. */
async function openCalendar(): Promise<string> {
  opened = await openWindow()
  const { exam } = await opened.call('exams.create', { preset: 'dm-2024-1', site: '某学院' })
  usePlace.getState().openExam(exam.id, 'calendar')
  await screen.findByRole('region', { name: '成绩公示' })
  return exam.id
}

const dialog = async () => (await screen.findAllByRole('dialog')).at(-1)!
const fill = (label: string, value: string) =>
  dialog().then((one) => fireEvent.change(within(one).getByLabelText(label), { target: { value } }))
const save = async () => opened.user.click(within(await dialog()).getByRole('button', { name: '保存' }))

test('a phase is added, renamed, taken off, and put back by Ctrl+Z', async () => {
  const exam = await openCalendar()
  await opened.user.click(screen.getByRole('button', { name: '添加阶段' }))
  await fill('阶段名称', '模拟考试')
  await fill('开始日期', '2024-05-18')
  await fill('结束日期', '2024-05-19')
  await save()
  await screen.findByRole('region', { name: '模拟考试' })
  await opened.user.click(screen.getByRole('button', { name: '修改阶段：模拟考试' }))
  await fill('阶段名称', '全真模拟')
  await save()
  const panel = await screen.findByRole('region', { name: '全真模拟' })
  await opened.user.click(within(panel).getByRole('button', { name: '移除阶段：全真模拟' }))
  await waitFor(() => expect(screen.queryByRole('region', { name: '全真模拟' })).toBeNull())
  await opened.user.keyboard('{Control>}z{/Control}')
  await screen.findByRole('region', { name: '全真模拟' })
  const { phases } = await opened.call('calendar.get', { exam })
  expect(phases.find((one) => one.name === '全真模拟')).toMatchObject({ from: '2024-05-18', to: '2024-05-19' })
})

test('sessions are added, changed, taken off and put back; one with candidates stays', async () => {
  const exam = await openCalendar()
  const sessions = async () => (await opened.call('exams.get', { exam })).exam.sessions
  const before = await sessions()
  await opened.user.click(screen.getByRole('tab', { name: '场次与规则' }))
  await opened.user.click(await screen.findByRole('button', { name: '添加场次' }))
  await fill('场次名称', '补考')
  await fill('级别', '初级')
  await fill('日期', '2024-05-26')
  await fill('开始', '09:00')
  await fill('结束', '08:30')
  expect(within(await dialog()).getByRole('alert').textContent).toBe('结束时间要晚于开始时间。')
  expect(within(await dialog()).getByRole('button', { name: '保存' })).toHaveProperty('disabled', true)
  await fill('结束', '11:30')
  await save()
  await screen.findByRole('button', { name: '移除场次：补考' })
  expect((await sessions()).at(-1)).toMatchObject({
    name: '补考',
    level: '初级',
    start: '2024-05-26T09:00:00+08:00',
    end: '2024-05-26T11:30:00+08:00',
  })
  await opened.user.click(screen.getByRole('button', { name: '移除场次：补考' }))
  await waitFor(async () => expect(await sessions()).toEqual(before))
  await opened.user.click(await screen.findByRole('button', { name: '撤销' }))
  await screen.findByRole('button', { name: '移除场次：补考' })

  await opened.call('seats.add-candidate', { exam, candidate: { session: before[0]!.id, name: '张三' }, seat: 'none' })
  await opened.user.click(screen.getByRole('button', { name: `移除场次：${before[0]!.name}` }))
  expect(await screen.findByText(/还有 1 名考生/)).toBeTruthy()
  expect(await sessions()).toHaveLength(before.length + 1)
})

test('the name and the rules of entry are changed with their source', async () => {
  const exam = await openCalendar()
  await opened.user.click(screen.getByRole('tab', { name: '场次与规则' }))
  fireEvent.change(await screen.findByLabelText('考试名称'), { target: { value: '2025 年第一次' } })
  fireEvent.change(screen.getByLabelText('开考后几分钟停止入场'), { target: { value: '5' } })
  fireEvent.change(screen.getAllByLabelText('依据')[1]!, { target: { value: '本次考务手册' } })
  await opened.user.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(async () => {
    const stored = (await opened.call('exams.get', { exam })).exam
    expect([stored.name, stored.rules.lateBarred]).toEqual(['2025 年第一次', { value: 5, origin: '本次考务手册' }])
  })
})
