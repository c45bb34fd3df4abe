import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { anExam, codes } from './an-exam.ts'
import { anId, csv, gbk } from './some-rows.ts'

const title = '2024年名单'
const header = '姓名,证件号码,准考证号,级别'
const wrong = anId(1).slice(0, 17) + (anId(1)[17] === '1' ? '2' : '1')
const roster = csv(title, header, `张三,${wrong},001,中级`, `李四,${anId(2)},002,中级`, `王五,5.10322E+17,003,技师`)

test('a pasted roster is read like a file, by tabs or by commas', async () => {
  const exam = await anExam()
  const text = roster
    .replaceAll(',', '\t')
    .replace('\t技师', '\t中级')
    .replace('5.10322E+17', '')
    .replace(wrong, anId(1))
  expect(await exam.ask('roster.preview', { text })).toMatchObject({
    format: 'tsv',
    encoding: 'utf-8',
    added: 3,
    errors: [],
  })
  expect(await exam.ask('roster.import', { text, file: '剪贴板' })).toMatchObject({ added: 3 })
  expect(await exam.candidates()).toHaveLength(3)
  expect(await exam.refused('roster.preview', { text: ' \n' })).toMatchObject({ code: 'file-empty' })
  expect(await exam.refused('roster.preview', {})).toMatchObject({ code: 'file-not-found' })
})

test('cells put right on the screen are read instead of those of the file, which stays as it is', async () => {
  const exam = await anExam()
  const file = exam.file('a.csv', gbk(...roster.trimEnd().split('\r\n')))
  const before = readFileSync(file)
  const found = await exam.ask('roster.preview', { file })
  expect(codes(found.errors)).toEqual(['3 id-checksum', '5 id-digits-lost', '5 session-unknown'])
  const corrections = [
    { row: 3, column: 1, value: anId(1) },
    { row: 5, column: 1, value: ` ${anId(3)} ` },
    { row: 5, column: 3, value: '初级' },
  ]
  const report = await exam.ask('roster.import', { file, options: { corrections } })
  expect(report).toMatchObject({ added: 3, errors: [] })
  expect((await exam.candidates()).map(({ idNumber, session }) => [idNumber, session])).toEqual([
    [anId(1), 'am'],
    [anId(2), 'am'],
    [anId(3), 'pm'],
  ])
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a cell that the row lacks, and a number cell of a spreadsheet, can be put right', async () => {
  const exam = await anExam()
  const sheet = utils.aoa_to_sheet([['姓名', '证件号码', '级别'], ['张三', Number(anId(1)), '中级'], ['李四']])
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '名单')
  const { write } = await import('@e965/xlsx')
  const file = exam.file('a.xlsx', write(book, { type: 'buffer' }) as Buffer)
  const corrections = [
    { row: 2, column: 1, value: anId(1) },
    { row: 3, column: 2, value: '初级' },
  ]
  expect(await exam.ask('roster.preview', { file, options: { corrections } })).toMatchObject({ added: 2, errors: [] })
})

test('the annotated sheet is the roster as it came, with the findings beside each row', async () => {
  const exam = await anExam()
  await exam.import(csv(header, `王五,${anId(3)},009,初级`))
  const before = exam.journal()
  const file = exam.file('a.csv', roster)
  const out = join(exam.folder, 'back.xlsx')
  expect(await exam.ask('roster.annotate', { file, out })).toEqual({ file: out, rows: 5, errors: 3, warnings: 0 })
  const [sheet] = Object.values(read(readFileSync(out)).Sheets)
  const rows = utils.sheet_to_json<string[]>(sheet!, { header: 1, defval: '' })
  expect(rows[0]![0]).toBe(title)
  expect(rows[1]).toEqual(['姓名', '证件号码', '准考证号', '级别', '检查结果'])
  expect(rows[2]!.slice(0, 4)).toEqual(['张三', wrong, '001', '中级'])
  expect(rows[2]![4]).toContain('校验位不对')
  expect(rows[3]![4]).toBe('')
  expect(rows[4]![4]).toContain(anId(3))
  expect(rows[4]![4]!.split('\n')).toHaveLength(2)
  expect(exam.journal().equals(before)).toBe(true)
})

test('the annotated sheet can be put right and read again: its remarks are left out', async () => {
  const exam = await anExam()
  const out = join(exam.folder, 'back.csv')
  await exam.ask('roster.annotate', { file: exam.file('a.csv', roster), out })
  const mended = readFileSync(out, 'utf8')
    .replace(wrong, anId(1))
    .replace('5.10322E+17', anId(3))
    .replace('技师', '初级')
  expect(await exam.import(mended)).toMatchObject({ added: 3, errors: [], headerRow: 2 })
  expect((await exam.candidates()).filter(({ extra }) => extra !== undefined)).toEqual([])
})

test('the template needs no mapping, and its cells stay text', async () => {
  const exam = await anExam()
  const file = join(exam.folder, 'template.xlsx')
  expect(await exam.ask('roster.template', { file })).toEqual({ file })
  const book = read(readFileSync(file))
  expect(book.SheetNames).toEqual(['名单', '填写说明'])
  const notes = JSON.stringify(utils.sheet_to_json(book.Sheets.填写说明!, { header: 1 }))
  expect(notes).toContain('上午 中级')
  expect(await exam.refused('roster.preview', { file })).toMatchObject({ code: 'no-rows' })
  const csvFile = join(exam.folder, 'template.csv')
  await exam.ask('roster.template', { file: csvFile })
  const filled = `${readFileSync(csvFile, 'utf8')}张三,男,,${anId(1)},001,中级,,01,02,甲校,,,,,,\r\n`
  const report = await exam.import(filled)
  expect(report).toMatchObject({ added: 1, errors: [] })
  expect(report.mapping.every(({ field }) => field !== 'extra')).toBe(true)
})
