import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { utils, write } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { encodeGb18030 } from '../../build/gb18030.ts'
import { aZip } from './a-zip.ts'
import { anExam } from './an-exam.ts'
import { csv } from './some-rows.ts'

const rows = [['姓名', '级别', '准考证号'], ...Array.from({ length: 200 }, (_, i) => [`张${i}`, '中级', `2024${i}`])]
const workbook = (bookType: 'xlsx' | 'xls' | 'ods') =>
  write({ SheetNames: ['名单'], Sheets: { 名单: utils.aoa_to_sheet(rows) } }, { type: 'buffer', bookType }) as Buffer
const xlsx = workbook('xlsx')
const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')
const noise = Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919 + ((i * i) % 251)) % 256))

const cases: readonly (readonly [string, string, string | Uint8Array, object])[] = [
  ['an empty file', 'a.csv', '', { code: 'file-empty' }],
  ['only blank lines', 'a.csv', '\r\n \r\n\t\r\n', { code: 'file-empty' }],
  ['only a byte order mark', 'a.csv', '\ufeff', { code: 'file-empty' }],
  ['only ideographic blanks', 'a.csv', '　　\n　', { code: 'file-empty' }],
  ['a PNG', 'a.png', png, { code: 'file-binary', looksLike: 'PNG' }],
  ['a PNG called csv', 'a.csv', png, { code: 'file-not-as-named', named: 'csv', is: 'PNG' }],
  ['a PDF', 'a.pdf', '%PDF-1.7\n%âãÏÓ\n', { code: 'file-binary', looksLike: 'PDF' }],
  ['a PDF called xlsx', 'a.xlsx', '%PDF-1.7\n', { code: 'file-not-as-named', named: 'xlsx', is: 'PDF' }],
  ['a program', 'a.exe', Buffer.concat([Buffer.from('MZ'), noise]), { code: 'file-binary', looksLike: 'EXE' }],
  ['random bytes', 'a.dat', noise, { code: 'file-binary', looksLike: 'unknown' }],
  ['zeros', 'a.dat', Buffer.alloc(100_000), { code: 'file-binary', looksLike: 'zeros' }],
  [
    'a zip called xlsx',
    'a.xlsx',
    aZip([{ name: 'a.txt', content: 'x' }]),
    { code: 'file-not-as-named', named: 'xlsx', is: 'zip' },
  ],
  ['a zip', 'a.zip', aZip([{ name: 'a.txt', content: 'x' }]), { code: 'file-binary', looksLike: 'zip' }],
  [
    'a Word document',
    'a.docx',
    aZip([{ name: 'word/document.xml', content: '<x/>' }]),
    { code: 'file-binary', looksLike: 'Word' },
  ],
  ['an xlsx cut in half', 'a.xlsx', xlsx.subarray(0, xlsx.length / 2), { code: 'file-truncated' }],
  ['an xlsx without its last byte', 'a.xlsx', xlsx.subarray(0, -1), { code: 'file-truncated' }],
  ['an xls cut in half', 'a.xls', workbook('xls').subarray(0, 3000), { code: 'file-truncated' }],
  ['an ods cut in half', 'a.ods', workbook('ods').subarray(0, 900), { code: 'file-truncated' }],
  [
    'a zip under a password',
    'a.xlsx',
    aZip([{ name: 'xl/workbook.xml', content: '<x/>', flags: 1 }]),
    { code: 'file-encrypted' },
  ],
  ['UTF-8 cut inside a character', 'a.csv', Buffer.from('姓名,级别\n张三').subarray(0, -1), { code: 'file-truncated' }],
  [
    'UTF-8 with a broken byte',
    'a.csv',
    Buffer.concat([Buffer.from('姓名,级别\n张三'), Buffer.from([0xff]), Buffer.from('中级,李四\n')]),
    { code: 'file-encoding-broken', encoding: 'utf-8' },
  ],
  ['a header without rows', 'a.csv', csv('姓名,级别'), { code: 'no-rows' }],
  ['a header and a total', 'a.csv', csv('姓名,级别', '合计,0'), { code: 'no-rows' }],
  [
    'a sheet without rows',
    'a.xlsx',
    write({ SheetNames: ['a'], Sheets: { a: utils.aoa_to_sheet([['姓名']]) } }, { type: 'buffer' }) as Buffer,
    { code: 'no-rows' },
  ],
  [
    'an empty sheet',
    'a.xlsx',
    write({ SheetNames: ['a'], Sheets: { a: utils.aoa_to_sheet([]) } }, { type: 'buffer' }) as Buffer,
    { code: 'no-rows' },
  ],
  [
    'no column of names',
    'a.csv',
    encodeGb18030(csv('考号,级别', '1,中级')),
    { code: 'no-name-column', headers: ['考号', '级别'] },
  ],
  ['no header at all', 'a.csv', csv('510322200304151234', '510322200304151235'), { code: 'header-not-found' }],
]

test.each(cases)('%s is refused clearly, and nothing is changed', async (_, name, content, failure) => {
  const exam = await anExam()
  const before = exam.journal()
  const file = exam.file(name, content)
  expect(await exam.refused('roster.import', { file })).toMatchObject(failure)
  expect(await exam.refused('roster.preview', { file })).toMatchObject(failure)
  expect(exam.journal().equals(before)).toBe(true)
  expect(await exam.candidates()).toEqual([])
})

test('a file that is not there, a folder and a device are refused', async () => {
  const exam = await anExam()
  const folder = join(exam.folder, 'folder.csv')
  mkdirSync(folder)
  expect(await exam.refused('roster.preview', { file: join(exam.folder, 'none.csv') })).toMatchObject({
    code: 'file-not-found',
  })
  expect(await exam.refused('roster.preview', { file: join(exam.file('a', 'x'), 'below.csv') })).toMatchObject({
    code: 'file-not-found',
  })
  expect(await exam.refused('roster.preview', { file: folder })).toMatchObject({
    code: 'file-unreadable',
    reason: 'EISDIR',
  })
  expect(await exam.refused('roster.preview', { file: '/dev/null' })).toMatchObject({
    code: 'file-unreadable',
    reason: 'not-a-file',
  })
})

test('10 GB of zeros are refused by their size, without being read', async () => {
  const exam = await anExam()
  const file = exam.file('big.xlsx', '')
  truncateSync(file, 10 * 1024 ** 3)
  const start = performance.now()
  expect(await exam.refused('roster.preview', { file })).toMatchObject({
    code: 'file-too-large',
    bytes: 10 * 1024 ** 3,
  })
  expect(performance.now() - start).toBeLessThan(5000)
})

test('a zip bomb is refused by what it unpacks to, and one that lies about that too', async () => {
  const exam = await anExam()
  const zeros = deflateRawSync(Buffer.alloc(200 * 1024 * 1024))
  const sheet = (size: number) => ({ name: 'xl/worksheets/sheet1.xml', packed: zeros, size })
  const bomb = aZip(Array.from({ length: 4 }, () => sheet(200 * 1024 * 1024)))
  const liar = aZip([sheet(1000)])
  for (const content of [bomb, liar]) {
    expect(await exam.refused('roster.preview', { file: exam.file('bomb.xlsx', content) })).toMatchObject({
      code: 'file-too-large',
    })
  }
})

test('an endless line and endless rows end in a refusal, not in a hang', async () => {
  const exam = await anExam()
  const line = exam.file('line.csv', `姓名,级别\n张三,${'a'.repeat(20_000_000)}`)
  expect(await exam.refused('roster.import', { file: line })).toMatchObject({ code: 'rows-have-errors', rows: 1 })
  const blank = exam.file('rows.csv', `姓名,级别\n${'\n'.repeat(1_100_000)}`)
  expect(await exam.refused('roster.import', { file: blank })).toMatchObject({ code: 'too-many-rows' })
})

test('a sheet that is not there is refused with those that are', async () => {
  const exam = await anExam()
  const file = exam.file('a.xlsx', xlsx)
  expect(await exam.refused('roster.preview', { file, options: { sheet: '别的' } })).toEqual({
    code: 'sheet-not-found',
    sheet: '别的',
    sheets: ['名单'],
  })
})

test('a mapping that gives one field twice, or no name, is refused', async () => {
  const exam = await anExam()
  const file = exam.file('a.csv', csv('甲,乙', '张三,中级'))
  const map = (...fields: ('name' | 'level' | 'ignore')[]) =>
    fields.map((field, column) => ({ column, header: '甲乙'[column]!, field }))
  expect(await exam.refused('roster.preview', { file, options: { mapping: map('name', 'name') } })).toMatchObject({
    code: 'mapping-invalid',
  })
  expect(await exam.refused('roster.preview', { file, options: { mapping: map('ignore', 'level') } })).toMatchObject({
    code: 'no-name-column',
  })
})

test('content decides, not the name: a CSV called xlsx and an xlsx called csv come in', async () => {
  const exam = await anExam()
  const misnamed = exam.file('a.xlsx', encodeGb18030(csv('姓名,级别', '张三,中级')))
  expect(await exam.ask('roster.preview', { file: misnamed })).toMatchObject({
    format: 'csv',
    encoding: 'gb18030',
    added: 1,
  })
  writeFileSync(join(exam.folder, 'b.csv'), xlsx)
  expect(await exam.ask('roster.preview', { file: join(exam.folder, 'b.csv') })).toMatchObject({
    format: 'xlsx',
    added: 200,
  })
})
