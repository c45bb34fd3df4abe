import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { numbered, usePlace } from '../../renderer/state/place.ts'
import { openWindow, type TestWindow } from './test-window.tsx'

let opened: TestWindow
const folders: string[] = []
afterEach(async () => {
  await opened.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const people = [
  '姓名,准考证号,院校,级别',
  '张三,240525000001,甲学院,初级',
  '李四,240525000002,甲学院,初级',
  '王五,240525000003,乙学院,中级',
]

/** An exam of the first sitting with three candidates of two schools; `day` moves it. */
async function openExam(day?: string): Promise<string> {
  opened = await openWindow()
  const { exam } = await opened.call('exams.create', { preset: 'dm-2024-1', site: '某学院', day })
  const folder = mkdtempSync(join(tmpdir(), 'examdesk-office-'))
  folders.push(folder)
  const file = join(folder, '名单.csv')
  writeFileSync(file, `${people.join('\n')}\n`)
  await opened.call('roster.import', { exam: exam.id, file })
  usePlace.getState().openExam(exam.id, 'overview')
  await screen.findByRole('heading', { level: 1, name: '总览' })
  return exam.id
}

const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
const inDays = (days: number): string => new Date(Date.parse(today()) + days * 86_400_000).toISOString().slice(0, 10)
const goTo = (name: string) =>
  opened.user.click(
    within(screen.getByRole('navigation', { name: '考务管理' })).getByRole('button', { name: new RegExp(name) }),
  )

test('the overview counts the days, and a task due today is ticked off there', async () => {
  const exam = await openExam(inDays(13))
  expect(await screen.findByText('距考试还有 13 天', { selector: '.countdown-days' })).toBeTruthy()
  const due = screen.getByRole('region', { name: '今天要做的' })
  const done = await within(due).findByRole('button', {
    name: '完成：中教畅享科技股份有限公司根据系统报名情况为考点编排考场',
  })
  await opened.user.click(done)
  await waitFor(() => expect(within(due).queryByRole('button', { name: /编排考场$/ })).toBeNull())
  const { phases } = await opened.call('calendar.get', { exam })
  expect(phases.flatMap((phase) => phase.tasks).find((task) => task.id === 'arrange-rooms')!.done).toBeTruthy()
  expect(within(screen.getByRole('region', { name: '挡在前面的' })).getByText('2 所院校还没有缴清费用')).toBeTruthy()
  await opened.user.click(screen.getByRole('button', { name: '去处理：2 所院校还没有缴清费用' }))
  expect(await screen.findByRole('heading', { level: 1, name: '考核费用' })).toBeTruthy()
})

test('an exam opened from the list shows its overview first', async () => {
  await openExam(inDays(30))
  usePlace.getState().leave()
  await opened.user.click(await screen.findByRole('button', { name: /^打开 2024年第一次/ }))
  expect(await screen.findByRole('heading', { level: 1, name: '总览' })).toBeTruthy()
  await opened.user.keyboard(`{Control>}${numbered.indexOf('calendar') + 1}{/Control}`)
  expect(await screen.findByRole('heading', { level: 1, name: '日程' })).toBeTruthy()
})

test('the calendar: a task is added, ticked, taken off and put back; dates are set', async () => {
  const exam = await openExam(inDays(30))
  await goTo('日程')
  const phase = await screen.findByRole('region', { name: '下载准考证、部署考场、打印物料' })
  await opened.user.click(within(phase).getByRole('button', { name: /添加任务/ }))
  const dialog = await screen.findByRole('dialog')
  await opened.user.type(within(dialog).getByLabelText('工作内容'), '借备用机')
  await opened.user.type(within(dialog).getByLabelText('责任人'), '李老师')
  await opened.user.click(within(dialog).getByRole('button', { name: '保存' }))
  const box = await within(phase).findByRole('checkbox', { name: '已完成：借备用机' })
  await opened.user.click(box)
  await waitFor(() =>
    expect(within(phase).getByRole('checkbox', { name: '已完成：借备用机' })).toHaveProperty('checked', true),
  )
  await opened.user.click(within(phase).getByRole('button', { name: '移除任务：借备用机' }))
  await waitFor(() => expect(within(phase).queryByText('借备用机')).toBeNull())
  await opened.user.click(await screen.findByRole('button', { name: '撤销' }))
  expect(await within(phase).findByText('借备用机')).toBeTruthy()

  await opened.user.click(screen.getByRole('button', { name: '修改阶段：成绩公示' }))
  const dates = (await screen.findAllByRole('dialog')).at(-1)!
  await opened.user.clear(within(dates).getByLabelText('结束日期'))
  await opened.user.type(within(dates).getByLabelText('结束日期'), inDays(50))
  await opened.user.click(within(dates).getByRole('button', { name: '保存' }))
  await waitFor(async () => {
    const { phases } = await opened.call('calendar.get', { exam })
    expect(phases.find((one) => one.id === 'publication')!.to).toBe(inDays(50))
  })
})

test('the notice is at hand: what it says, whom to call, and the doubt about an address', async () => {
  await openExam()
  await goTo('日程')
  await opened.user.click(await screen.findByRole('tab', { name: '通知全文' }))
  expect(await screen.findByText('400-081-0003')).toBeTruthy()
  expect(screen.getByText(/vslc\.ncb\.edu\.cn（字母 l）/)).toBeTruthy()
  expect(screen.getByText('附件2')).toBeTruthy()
})

test('a new notice is entered from the old one, kept as a preset, and that preset is taken away', async () => {
  const exam = await openExam(inDays(60))
  await goTo('日程')
  await opened.user.click(await screen.findByRole('tab', { name: '通知全文' }))
  await opened.user.click(await screen.findByRole('button', { name: '修改通知' }))
  const number = await screen.findByLabelText('文号')
  await opened.user.clear(number)
  await opened.user.type(number, '中教文〔2025〕3号')
  await opened.user.click(screen.getByRole('button', { name: '加一个联系方式' }))
  await opened.user.type(screen.getByLabelText('联系方式名称 4'), '值班手机')
  await opened.user.type(screen.getByLabelText('号码或账号 4'), '13800000000')
  await opened.user.click(screen.getByRole('button', { name: '加一个附件' }))
  await opened.user.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByText('13800000000')).toBeTruthy()
  const { notice } = await opened.call('notice.get', { exam })
  expect([notice.number, notice.contacts.length, notice.attachments.length]).toEqual(['中教文〔2025〕3号', 4, 3])
  expect(notice.links[0]!.caution).toContain('vslc')

  await opened.user.click(screen.getByRole('button', { name: '存为预设' }))
  const dialog = await screen.findByRole('dialog')
  await opened.user.clear(within(dialog).getByLabelText('预设名称'))
  await opened.user.type(within(dialog).getByLabelText('预设名称'), '2025 年上半年统考')
  await opened.user.click(within(dialog).getByRole('button', { name: '保存' }))
  await waitFor(async () => expect((await opened.call('presets.list', {})).presets).toHaveLength(4))
  usePlace.getState().leave()
  await opened.user.click(await screen.findByRole('button', { name: '移除预设：2025 年上半年统考' }))
  await screen.findByText('从本机移除这个预设？用它建立的考试不受影响。')
  await opened.user.click(await screen.findByRole('button', { name: /^移\s*除$/ }))
  await waitFor(() => expect(screen.queryByRole('article', { name: '2025 年上半年统考' })).toBeNull())
})

test('a preset file of another PC is brought in at the start', async () => {
  await openExam()
  const file = join(folders[0]!, '预设.json')
  await opened.call('presets.export', { preset: 'dm-2024-2', file })
  usePlace.getState().leave()
  const input = (await screen.findAllByLabelText('导入预设文件')).find((one) => one.tagName === 'INPUT')!
  await opened.user.upload(input, opened.fileAt(file))
  expect(await screen.findByRole('button', { name: '移除预设：2024年第二次数字营销技术应用全国统考' })).toBeTruthy()
})

test('fees: recorded, in parts, and voided with a reason', async () => {
  const exam = await openExam()
  await goTo('费用')
  const row = (await screen.findByRole('rowheader', { name: /甲学院/ })).closest('tr')!
  expect(row.textContent).toContain('540.00')
  expect(row.textContent).toContain('未缴')
  await opened.user.click(within(row).getByRole('button', { name: '登记缴费：甲学院' }))
  const dialog = await screen.findByRole('dialog')
  const amount = within(dialog).getByLabelText('金额（元）')
  expect(amount).toHaveProperty('value', '540.00')
  await opened.user.clear(amount)
  await opened.user.type(amount, '2x')
  expect(within(dialog).getByText(/请填写金额/)).toBeTruthy()
  expect(within(dialog).getByRole('button', { name: '登记' })).toHaveProperty('disabled', true)
  await opened.user.clear(amount)
  await opened.user.type(amount, '200.50')
  await opened.user.click(within(dialog).getByRole('button', { name: '登记' }))
  await waitFor(() => expect(row.textContent).toContain('部分缴纳'))
  expect(row.textContent).toContain('339.50应补')
  await opened.user.click(within(row).getByRole('button', { name: '1 笔记录：甲学院' }))
  await opened.user.click(screen.getByRole('button', { name: '作废这笔 200.50 元' }))
  await opened.user.type(screen.getByLabelText('作废原因'), '记错院校')
  await opened.user.click(screen.getByRole('button', { name: /^作\s?废$/ }))
  expect(await screen.findByText('已作废：记错院校')).toBeTruthy()
  expect((await opened.call('fees.get', { exam })).totals.paid).toBe(0)
  expect(screen.getByText('110060437018010014319')).toBeTruthy()
})

test('after the exam: scores are looked at before they come in, and a doubtful one goes into its school’s application', async () => {
  const exam = await openExam()
  await goTo('考后')
  expect(await screen.findByRole('heading', { name: '还没有成绩' })).toBeTruthy()
  const file = join(folders[0]!, '成绩.csv')
  writeFileSync(file, '准考证号,总成绩\n240525000001,58\n240525000003,88\n240525000009,70\n')
  await opened.user.upload(
    screen.getAllByLabelText('导入成绩').find((one) => one.tagName === 'INPUT')!,
    opened.fileAt(file),
  )
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText('读到 3 行，对上 2 名考生，其中 2 人的成绩有变动。')).toBeTruthy()
  expect(within(dialog).getByText('第 4 行：名单里没有这个考生（240525000009）')).toBeTruthy()
  expect((await opened.call('scores.list', { exam })).counts.scored).toBe(0)
  await opened.user.click(within(dialog).getByRole('button', { name: '导入这些成绩' }))
  expect(await screen.findByText('接近合格线')).toBeTruthy()
  await opened.user.click(screen.getByRole('tab', { name: '成绩复核' }))
  await opened.user.click(await screen.findByRole('checkbox', { name: '列入：张三' }))
  await opened.user.click(screen.getByRole('button', { name: '列入申请（1 人）' }))
  const application = await screen.findByRole('region', { name: '甲学院' })
  expect(application.textContent).toContain('张三')
  await opened.user.click(within(application).getByRole('button', { name: '标为已提交' }))
  expect((await within(application).findByRole('alert')).textContent).toContain('不在成绩公示期')
})

test('a wipe asks for two people and the exam’s name', async () => {
  const exam = await openExam()
  const { candidates } = await opened.call('roster.page', { exam })
  expect(candidates).toHaveLength(3)
  const withPhone = join(folders[0]!, '电话.csv')
  writeFileSync(withPhone, '姓名,准考证号,手机号,级别\n张三,240525000001,13800001111,初级\n')
  await opened.call('roster.import', { exam, file: withPhone })
  await goTo('考后')
  await opened.user.click(await screen.findByRole('tab', { name: '归档与清除' }))
  await opened.user.click(await screen.findByRole('button', { name: '清除个人信息…' }, { timeout: 8000 }))
  const dialog = await screen.findByRole('dialog')
  const run = within(dialog).getByRole('button', { name: '确认清除' })
  await opened.user.type(within(dialog).getByLabelText('经办人'), '王老师')
  await opened.user.type(within(dialog).getByLabelText('监督人'), '王老师')
  await opened.user.type(within(dialog).getByLabelText('输入考试名称以确认'), '2024年第一次数字营销技术应用全国统考')
  expect(run).toHaveProperty('disabled', true)
  await opened.user.clear(within(dialog).getByLabelText('监督人'))
  await opened.user.type(within(dialog).getByLabelText('监督人'), '李老师')
  await opened.user.click(run)
  expect(await screen.findByText(/^已清除。日志共/, undefined, { timeout: 15_000 })).toBeTruthy()
  expect((await opened.call('roster.page', { exam })).candidates.every((one) => one.phone === undefined)).toBe(true)
})
