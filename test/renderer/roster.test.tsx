import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { openPractice, openWindow, type TestWindow } from './test-window.tsx'

let opened: TestWindow
afterEach(() => opened.close())

const header = '姓名,身份证号,准考证号,级别,考场号,座位号,学校'

/** An exam of one's own with its import view open. */
async function openImport(): Promise<string> {
  opened = await openWindow()
  const card = await screen.findByRole('article', { name: /2024年第一次/ })
  await opened.user.click(within(card).getByRole('button', { name: '用它建立考试' }))
  await opened.user.click(await screen.findByRole('button', { name: '建立考试' }))
  await screen.findByText('还没有考生')
  await opened.user.click(screen.getByRole('button', { name: '导入名单' }))
  return (await opened.call('exams.list', {})).exams[0]!.id
}

function rosterFile(name: string, lines: readonly string[]): File {
  const path = join(opened.folder, name)
  writeFileSync(path, `\ufeff${[header, ...lines].join('\r\n')}\r\n`)
  return opened.fileAt(path)
}

async function choose(file: File): Promise<void> {
  await opened.user.upload(await screen.findByLabelText('选择文件', { selector: 'input' }), file)
  await screen.findByRole('region', { name: '导入后' }, { timeout: 10_000 })
  await screen.findByRole('tab', { name: '列的对应' })
}

const countOf = (name: string): string | null | undefined =>
  within(screen.getByRole('region', { name: '导入后' }))
    .getByText(name)
    .closest('div')!
    .querySelector('dd')!.textContent

test('a roster is shown before anything is written, then imported, then taken back', async () => {
  const exam = await openImport()
  await choose(
    rosterFile('名单.csv', [
      '张三,110101199003070011,370001,中级,01,01,甲校',
      '王䶮,110101199003070038,370002,中级,01,02,甲校',
    ]),
  )
  expect(countOf('新增')).toBe('2')
  expect(screen.getByText('UTF-8（带 BOM）')).toBeTruthy()
  expect((await opened.call('roster.page', { exam })).total).toBe(0)

  await opened.user.click(screen.getByRole('button', { name: '导入 2 人' }))
  const table = await screen.findByRole('table', { name: '考生名单' }, { timeout: 10_000 })
  expect(within(table).getByText('王䶮')).toBeTruthy()
  expect((await opened.call('roster.page', { exam })).total).toBe(2)

  await opened.user.click(screen.getByRole('button', { name: '撤销上次导入' }))
  await opened.user.click(within(await screen.findByRole('tooltip')).getByRole('button', { name: '撤销上次导入' }))
  expect(await screen.findByRole('heading', { name: '还没有考生' })).toBeTruthy()
  expect((await opened.call('roster.page', { exam })).total).toBe(0)
})

test('of a later file the changes are shown first, and by name who is not in it', async () => {
  const exam = await openImport()
  const [zhang, wang] = [
    '张三,110101199003070011,370001,中级,01,01,甲校',
    '王䶮,110101199003070038,370002,中级,01,02,甲校',
  ]
  await opened.call('roster.import', { exam, file: '', text: [header, zhang, wang].join('\n') })
  await choose(rosterFile('后来.csv', [zhang.replace('甲校', '乙校')]))
  const tab = screen.getByRole('tab', { name: '变更 2' })
  expect(tab.getAttribute('aria-selected')).toBe('true')
  expect(screen.getByText('乙校', { selector: 'ins' })).toBeTruthy()
  const missing = screen.getByRole('region', { name: '名单里有、文件中没有的 1 人' })
  expect(missing.textContent).toContain('王䶮 370002')
  expect(missing.textContent).toContain('保持原样')
})

test('rows with errors stop the import until the user leaves them out', async () => {
  const exam = await openImport()
  await choose(
    rosterFile('错.csv', [
      '张三,110101199003070011,370001,中级,01,01,甲校',
      '李四,110101199003070022,370002,中级,01,02,甲校',
      '王五,1.10101E+17,370003,中级,01,03,甲校',
    ]),
  )
  expect(screen.getByText(/行存在错误/)).toBeTruthy()
  const write = (): HTMLElement => screen.getByRole('button', { name: /^导入 \d+ 人$|没有要写入/ })
  expect(write()).toHaveProperty('disabled', true)

  await opened.user.click(screen.getByRole('checkbox', { name: /跳过有错误的/ }))
  await waitFor(() => expect(write()).toHaveProperty('disabled', false))
  await opened.user.click(write())
  await screen.findByRole('table', { name: '考生名单' }, { timeout: 10_000 })
  const { candidates } = await opened.call('roster.page', { exam })
  expect(candidates.map((one) => one.name)).not.toContain('王五')
  expect(candidates.map((one) => one.name)).toContain('张三')
})

test('a column that the program did not understand is mapped by hand and checked again', async () => {
  await openImport()
  const path = join(opened.folder, '怪.csv')
  writeFileSync(path, '姓名,身份证号,级别,我校编的号\r\n张三,110101199003070011,中级,Z-1\r\n')
  await choose(opened.fileAt(path))
  const select = screen.getByRole('combobox', { name: '含义: 我校编的号' })
  fireEvent.mouseDown(select)
  await opened.user.click(await screen.findByTitle('准考证号'))
  await waitFor(() => expect(screen.getByRole('button', { name: '导入 1 人' })).toHaveProperty('disabled', false))
  await opened.user.click(screen.getByRole('button', { name: '导入 1 人' }))
  const table = await screen.findByRole('table', { name: '考生名单' }, { timeout: 10_000 })
  expect(within(table).getByText('Z-1')).toBeTruthy()
})

test('an empty file is refused in a sentence and nothing changes', async () => {
  const exam = await openImport()
  const path = join(opened.folder, '空.csv')
  writeFileSync(path, '')
  await opened.user.upload(await screen.findByLabelText('选择文件', { selector: 'input' }), opened.fileAt(path))
  expect((await screen.findByRole('alert')).textContent).toContain('空')
  expect((await opened.call('roster.page', { exam })).total).toBe(0)
})

test('ID numbers are masked until the user asks for them', async () => {
  opened = await openWindow()
  const exam = await openPractice(opened)
  const { candidates } = await opened.call('roster.page', { exam, limit: 5 })
  const full = candidates.find((one) => one.idNumber?.length === 18)!.idNumber!
  const table = screen.getByRole('table', { name: '考生名单' })
  expect(table.textContent).not.toContain(full)
  expect(table.textContent).toContain(`${full.slice(0, 6)}********${full.slice(-4)}`)
  await opened.user.click(screen.getByRole('button', { name: '显示完整证件号' }))
  expect(table.textContent).toContain(full)
})

test('candidates are found by pinyin initials and by the last digits; Ctrl+K goes to the search', async () => {
  opened = await openWindow()
  const exam = await openPractice(opened)
  const { candidates } = await opened.call('roster.page', { exam, limit: 1 })
  await opened.user.keyboard('{Control>}k{/Control}')
  const box = screen.getByRole('searchbox', { name: '查找考生' })
  expect(document.activeElement).toBe(box)
  await opened.user.type(box, candidates[0]!.admissionNumber!.slice(-6))
  await waitFor(() => expect(screen.getByText(/^找到 \d+ 人$/)).toBeTruthy())
  expect(screen.getByRole('table', { name: '考生名单' }).textContent).toContain(candidates[0]!.name)

  await opened.user.clear(box)
  await opened.user.type(box, 'ln')
  await waitFor(() => expect(screen.getByRole('table', { name: '考生名单' }).textContent).toContain('李娜'))
  await opened.user.clear(box)
  await opened.user.type(box, 'qqqq')
  expect(await screen.findByRole('heading', { name: '没有符合条件的考生' })).toBeTruthy()
  await opened.user.click(screen.getByRole('button', { name: '清除筛选' }))
  expect(await screen.findByText('共 120 人')).toBeTruthy()
})

test('the table shows the columns that were chosen, own ones too, in their order, and this PC keeps it', async () => {
  const exam = await openImport()
  const path = join(opened.folder, '名单.csv')
  writeFileSync(path, '姓名,身份证号,级别,车次\r\n张三,110101199003070011,中级,G17\r\n')
  await opened.call('roster.import', { exam, file: path })
  await opened.user.click(await screen.findByRole('button', { name: '返回名单' }))
  const headers = (): string[] =>
    within(screen.getByRole('table', { name: '考生名单' }))
      .getAllByRole('columnheader')
      .map((one) => one.textContent!)
  await waitFor(() => expect(headers()).toContain('状态'))
  await opened.user.click(screen.getByRole('button', { name: '显示的列' }))
  const click = async (name: string) => opened.user.click(await screen.findByRole('checkbox', { name }))
  await click('车次')
  for (const name of ['状态', '班级', '院校', '考场号', '座位号', '场次']) await click(name)
  await opened.user.click(screen.getByRole('button', { name: '把“车次”前移一列' }))
  await waitFor(() => expect(headers()).toEqual(['姓名', '证件号码', '车次', '准考证号']))
  expect(screen.getByRole('table', { name: '考生名单' }).textContent).toContain('G17')
  expect((await opened.call('settings.get', {})).rosterColumns).toEqual([
    'name',
    'idNumber',
    'extra:车次',
    'admissionNumber',
  ])
})
