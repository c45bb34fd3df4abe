import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { openWindow, type TestWindow } from './test-window.tsx'

let opened: TestWindow
afterEach(() => opened.close())

const [first, second] = ['110101199003070011', '110101199003070038']

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

/** A spreadsheet as a platform exports it: ID numbers as numbers. */
function numberedBook(): File {
  const sheet = utils.aoa_to_sheet([
    ['姓名', '身份证号', '级别'],
    ['张三', Number(first), '中级'],
    ['王䶮', Number(second), '中级'],
  ])
  const path = join(opened.folder, '平台导出.xlsx')
  writeFileSync(path, write({ SheetNames: ['名单'], Sheets: { 名单: sheet } }, { type: 'buffer' }) as Buffer)
  return opened.fileAt(path)
}
const choose = async (file: File): Promise<void> => {
  await opened.user.upload(await screen.findByLabelText('选择文件', { selector: 'input' }), file)
  await screen.findByRole('region', { name: '导入后' }, { timeout: 10_000 })
  await screen.findByRole('tab', { name: '列的对应' })
}
const ids = async (exam: string) =>
  (await opened.call('roster.page', { exam })).candidates.map(({ idNumber }) => idNumber)

test('numbers that lost their digits are found in another roster and taken at once', async () => {
  const exam = await openImport()
  await choose(numberedBook())
  expect(await screen.findByText(/2 个证件号码丢了末尾几位。可从/)).toBeTruthy()
  const other = join(opened.folder, '报名表.csv')
  writeFileSync(other, `\ufeff学生姓名,证件号\r\n张三,${first}\r\n王䶮,${second}\r\n`)
  await opened.user.upload(screen.getByLabelText('从另一份名单找回…', { selector: 'input' }), opened.fileAt(other))
  await opened.user.click(await screen.findByRole('button', { name: '采用找回的 2 个号码' }))
  await waitFor(() => expect(screen.getByRole('button', { name: '导入 2 人' })).toHaveProperty('disabled', false))
  await opened.user.click(screen.getByRole('button', { name: '导入 2 人' }))
  await screen.findByRole('table', { name: '考生名单' }, { timeout: 10_000 })
  expect(await ids(exam)).toEqual([first, second])
})

test('a cell is put right in the list of errors, and put back again', async () => {
  const exam = await openImport()
  await choose(numberedBook())
  await opened.user.click(screen.getByRole('button', { name: '改正第 2 行的原内容' }))
  const box = screen.getByRole('textbox', { name: '改正第 2 行的原内容' })
  fireEvent.change(box, { target: { value: first } })
  await opened.user.click(screen.getByRole('button', { name: '改好' }))
  expect(await screen.findByText(/已在这里改正 1 格/)).toBeTruthy()
  await screen.findByText(/有 1 行存在错误/)
  await opened.user.click(screen.getByRole('button', { name: '撤销这些改正' }))
  await screen.findByText(/有 2 行存在错误/)
  expect(await ids(exam)).toEqual([])
})

test('a roster is pasted, annotated for the school, and a template is at hand', async () => {
  const exam = await openImport()
  await opened.user.click(screen.getByRole('button', { name: '空白模板' }))
  expect(existsSync((await screen.findByText(/已生成空白名单模板：/)).textContent!.match(/：(.*\.xlsx)/)![1]!)).toBe(
    true,
  )
  const clipboardData = { files: [], getData: () => `姓名\t身份证号\t级别\n张三\t${first}\t中级\n李四\t1.1E+17\t中级` }
  fireEvent.paste(document.body, { clipboardData })
  await screen.findByText(/有 1 行存在错误/)
  expect(screen.getByText('粘贴的名单')).toBeTruthy()
  await opened.user.click(screen.getByRole('button', { name: '导出批注表' }))
  await screen.findByText(/已导出批注表：1 条错误/)
  await opened.user.click(screen.getByRole('checkbox', { name: /跳过有错误的 1 行/ }))
  await opened.user.click(await screen.findByRole('button', { name: '导入 1 人' }))
  await screen.findByRole('table', { name: '考生名单' }, { timeout: 10_000 })
  expect(await ids(exam)).toEqual([first])
})

test('where no header says so, the column of the names is chosen by hand', async () => {
  const exam = await openImport()
  const path = join(opened.folder, '无姓名列.csv')
  writeFileSync(path, `\ufeff人,身份证号,级别\r\n张三,${first},中级\r\n`)
  await opened.user.upload(await screen.findByLabelText('选择文件', { selector: 'input' }), opened.fileAt(path))
  fireEvent.mouseDown(await screen.findByRole('combobox', { name: '哪一列是姓名？' }))
  await opened.user.click(await screen.findByTitle('人'))
  await opened.user.click(await screen.findByRole('button', { name: '导入 1 人' }))
  await screen.findByRole('table', { name: '考生名单' }, { timeout: 10_000 })
  expect(await ids(exam)).toEqual([first])
})
