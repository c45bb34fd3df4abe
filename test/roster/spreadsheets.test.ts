import { type BookType, type CellObject, utils, type WorkSheet, write } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { encodeGb18030 } from '../../build/gb18030.ts'
import { anExam, codes } from './an-exam.ts'
import { anId } from './some-rows.ts'

const header = ['姓名', '级别', '证件号码', '准考证号', '考场号', '座位号', '自填']
const rows = [
  ['张䶮', '中级', anId(1), '00012345678901234567', '001', '01', '甲'],
  ['李𬍛', '初级', anId(2), '00012345678901234568', '001', '02', ''],
  ['买买提·艾力', '中级', anId(3), '00012345678901234569', '002', '01', '=1+1'],
]
const book = (sheets: Record<string, WorkSheet>, bookType: BookType = 'xlsx') =>
  write({ SheetNames: Object.keys(sheets), Sheets: sheets }, { type: 'buffer', bookType }) as Buffer
const sheetOf = (cells: readonly (readonly (string | CellObject | null)[])[]) =>
  utils.aoa_to_sheet(
    cells.map((row) => row.map((cell) => (typeof cell === 'string' ? { t: 's', v: cell } : cell))) as CellObject[][],
  )
const expected = rows.map(([name, level, idNumber, admissionNumber, room, seat]) => ({
  name,
  level,
  idNumber,
  admissionNumber,
  room,
  seat,
}))

const asHtml = (cells: readonly (readonly string[])[]) =>
  `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body><table border="1">${cells.map((row) => `<tr>${row.map((cell) => `<td style="mso-number-format:'\\@'">${cell}</td>`).join('')}</tr>`).join('')}</table></body></html>`

describe('every format gives the same candidates, whatever it is called', () => {
  test.each([
    ['xlsx', 'a.xlsx', book({ 名单: sheetOf([header, ...rows]) })],
    ['xls', 'a.xls', book({ 名单: sheetOf([header, ...rows]) }, 'biff8')],
    ['ods', 'a.ods', book({ 名单: sheetOf([header, ...rows]) }, 'ods')],
    ['html', 'a.xls', encodeGb18030(asHtml([header, ...rows]))],
    ['html', 'a.html', asHtml([header, ...rows])],
    ['tsv', 'a.txt', encodeGb18030([header, ...rows].map((row) => row.join('\t')).join('\r\n'))],
    ['csv', 'a.csv', [header, ...rows].map((row) => row.join(';')).join('\n')],
    ['csv', 'a.csv', Buffer.from(`\ufeff${[header, ...rows].map((row) => row.join(',')).join('\r\n')}`, 'utf16le')],
    ['xls', 'a.xml', book({ 名单: sheetOf([header, ...rows]) }, 'xlml')],
    ['xlsx', 'a.xlsb', book({ 名单: sheetOf([header, ...rows]) }, 'xlsb')],
  ])('%s in %s', async (format, name, content) => {
    const exam = await anExam()
    const report = await exam.ask('roster.import', { file: exam.file(name, content) })
    expect(report).toMatchObject({ format, rows: 3, added: 3, errors: [] })
    expect(await exam.candidates()).toMatchObject(expected)
    expect((await exam.candidates())[2]!.extra).toEqual({ 自填: '=1+1' })
  })
})

test('a cell that is a number is refused where digits matter, and its sure digits are kept for a repair', async () => {
  const exam = await anExam()
  await exam.import(`姓名,级别,证件号码\n张三,初级,${anId(7)}\n`)
  const number = (v: number): CellObject => ({ t: 'n', v })
  const content = book({
    a: sheetOf([
      ['姓名', '级别', '证件号码', '准考证号', '学号', '考场号'],
      ['张三', '中级', number(Number(anId(7))), '1', number(2021000123), number(1)],
      ['李四', '中级', number(Number(anId(9))), '2', null, null],
      ['王五', '中级', anId(11), number(24010001), null, null],
      ['赵六', '中级', anId(13), '4', number(2021000123456789), null],
    ]),
  })
  const report = await exam.preview(content, 'a.xlsx')
  expect(codes(report.errors)).toEqual([
    '2 id-digits-lost',
    '3 id-digits-lost',
    '4 number-digits-lost',
    '5 number-digits-lost',
  ])
  expect(report.errors[0]!.message).toContain(anId(7))
  expect(report.errors[1]!.message).not.toContain('现有名单')
})

test('a number that keeps its digits is read as the sheet shows it', async () => {
  const exam = await anExam()
  const content = book({
    a: sheetOf([
      ['姓名', '级别', '座位号', '考场号', '学号', '手机号'],
      [
        '张三',
        '中级',
        { t: 'n', v: 7, z: '00' },
        { t: 'n', v: 1, z: '000' },
        { t: 'n', v: 202100012345 },
        { t: 'n', v: 13800000000 },
      ],
    ]),
  })
  await exam.ask('roster.import', { file: exam.file('a.xlsx', content) })
  expect(await exam.candidates()).toMatchObject([
    { seat: '07', room: '001', studentNumber: '202100012345', phone: '13800000000' },
  ])
})

test('an 18-digit ID in powers of ten in a CSV is refused, with the repair where the roster has it', async () => {
  const exam = await anExam()
  await exam.import(`姓名,级别,证件号码\n张三,初级,${anId(7)}\n`)
  const report = await exam.preview('姓名,级别,证件号码\n张三,中级,5.10322E+17\n李四,中级,5.10322E+17\n')
  expect(codes(report.errors)).toEqual(['2 id-digits-lost', '3 id-digits-lost'])
  expect(report.errors[0]!.message).toContain(anId(7))
  expect(report.errors[1]!.message).not.toContain(anId(7))
})

test('a date cell tells the session, in whatever format the sheet shows it', async () => {
  const exam = await anExam('dm-2024-2')
  const { exam: made } = await exam.ask('exams.get', {})
  const session = made.sessions[0]!
  const days = (Date.parse(`${session.start.slice(0, 10)}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000
  const content = book({
    a: sheetOf([
      ['姓名', '级别', '考试日期', '考试时间'],
      ['张三', session.level, { t: 'n', v: days, z: 'm/d/yy' }, session.start.slice(11, 16)],
      ['李四', session.level, { t: 'n', v: days, z: 'yyyy"年"m"月"d"日"' }, ''],
    ]),
  })
  const report = await exam.preview(content, 'a.xlsx')
  expect(report).toMatchObject({ added: 2, errors: [] })
})

test('merged cells count for every row they cover; titles, two header rows and totals are found', async () => {
  const exam = await anExam()
  const sheet = sheetOf([
    ['2024年1+X考试考场安排表', '', '', '', '', ''],
    ['序号', '姓名', '级别', '考试安排', '', '学校'],
    ['', '', '', '考场号', '座位号', ''],
    ['1', '张三', '中级', '01', '1', '甲校'],
    ['2', '李四', '中级', '', '2', ''],
    ['3', '王五', '中级', '', '3', ''],
    ['合计', '', '', '', '3', ''],
  ])
  sheet['!merges'] = ['A1:F1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:F3', 'D4:D6', 'F4:F6'].map((range) =>
    utils.decode_range(range),
  )
  const report = await exam.ask('roster.import', { file: exam.file('a.xlsx', book({ a: sheet })) })
  expect(report).toMatchObject({ headerRow: 3, rows: 3, added: 3, errors: [] })
  expect(codes(report.warnings)).toEqual(['7 total-row'])
  expect(await exam.candidates()).toMatchObject([1, 2, 3].map((n) => ({ room: '01', seat: String(n), school: '甲校' })))
})

test('of several sheets the first with names is read, or the one that is asked for', async () => {
  const exam = await anExam()
  const content = book({
    说明: sheetOf([['请先读我'], ['填表说明', '请勿改动']]),
    名单: sheetOf([header, ...rows]),
    第二批: sheetOf([header, rows[0]!]),
  })
  const file = exam.file('a.xlsx', content)
  expect(await exam.ask('roster.preview', { file })).toMatchObject({
    sheet: '名单',
    sheets: ['说明', '名单', '第二批'],
    rows: 3,
  })
  expect(await exam.ask('roster.preview', { file, options: { sheet: '第二批' } })).toMatchObject({
    sheet: '第二批',
    rows: 1,
  })
  expect(await exam.ask('roster.preview', { file, options: { sheet: 3 } })).toMatchObject({ sheet: '第二批', rows: 1 })
})

test('rows are counted as the spreadsheet counts them, also where it begins further down', async () => {
  const exam = await anExam()
  const sheet = utils.aoa_to_sheet([])
  const rows = [
    ['姓名', '级别'],
    ['张三', '技师'],
  ]
  utils.sheet_add_aoa(sheet, rows, { origin: 'C5' })
  const report = await exam.preview(book({ a: sheet }), 'a.xlsx')
  expect(report.headerRow).toBe(5)
  expect(codes(report.errors)).toEqual(['6 session-unknown'])
  expect(report.mapping.filter(({ header }) => header !== '').map(({ column }) => column)).toEqual([2, 3])
})

test('a sheet whose merged ranges cover everything ends in a refusal', async () => {
  const exam = await anExam()
  const sheet = sheetOf([
    ['姓名', '级别'],
    ['张三', '中级'],
  ])
  sheet['!merges'] = Array.from({ length: 400 }, () => ({ s: { r: 1, c: 0 }, e: { r: 1, c: 16_000 } }))
  expect(await exam.refused('roster.preview', { file: exam.file('a.xlsx', book({ a: sheet })) })).toMatchObject({
    code: 'too-many-rows',
  })
})

test('a comment called __proto__ poisons nothing', async () => {
  const exam = await anExam()
  const sheet = sheetOf([
    ['姓名', '级别'],
    ['张三', '中级'],
  ])
  ;(sheet.A1 as CellObject).c = [{ t: 'x', a: '__proto__' }]
  await exam.preview(book({ __proto__x: sheet }), 'a.xlsx')
  expect(Object.keys(Object.prototype)).toEqual([])
})
