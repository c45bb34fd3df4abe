import { type BookType, type CellObject, utils, type WorkSheet, write } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { anExam } from './an-exam.ts'

const workbook = (bookType: BookType, more: readonly CellObject[] = []): Buffer => {
  const rows = [
    ['姓名', '级别', '备注'],
    ['张三', '中级', ''],
  ]
  const sheet: WorkSheet = utils.aoa_to_sheet(rows)
  for (const [i, cell] of more.entries()) sheet[`C${i + 2}`] = cell
  return write({ SheetNames: ['名单'], Sheets: { 名单: sheet } }, { type: 'buffer', bookType }) as Buffer
}

/** Records of BIFF8 [MS-XLS]. */
const record = { beginning: 0x809, end: 0x0a, sheet: 0x85 } as const

/** An xls of which the record that names its sheet was altered: kind at 0, length at 2, the sheet's place at 4. */
function withSheetRecord(alter: (bytes: Buffer, at: number) => void): Buffer {
  const bytes = workbook('biff8')
  let at = bytes.indexOf(Buffer.from([record.beginning & 0xff, record.beginning >> 8, 0x10, 0]))
  while (bytes.readUInt16LE(at) !== record.sheet) at += 4 + bytes.readUInt16LE(at + 2)
  alter(bytes, at)
  return bytes
}

test.each([
  [
    'a sheet that is not where the workbook says',
    withSheetRecord((b, at) => b.writeUInt32LE(0x7fffffff, at + 4)),
    'no-rows',
  ],
  ['a record longer than the file', withSheetRecord((b, at) => b.writeUInt16LE(0x8000, at + 2)), 'file-truncated'],
  ['no sheet at all', withSheetRecord((b, at) => b.writeUInt16LE(record.end, at)), 'sheet-not-found'],
])('an xls with %s is refused, and nothing is changed', async (_, content, code) => {
  const exam = await anExam()
  const before = exam.journal()
  const file = exam.file('坏.xls', content)
  expect(await exam.refused('roster.preview', { file })).toMatchObject({ code })
  expect(await exam.refused('roster.import', { file })).toMatchObject({ code })
  expect(exam.journal().equals(before)).toBe(true)
})

test.each(['[abc', 'hhhhhhh', '[hhh', '"', '\\'])(
  'a number in the format %j keeps nobody from coming in',
  async (z) => {
    const exam = await anExam()
    for (const type of ['xlsx', 'biff8'] as const) {
      const content = workbook(type, [{ t: 'n', v: 12.5, z }])
      expect(await exam.ask('roster.preview', { file: exam.file(`a.${type}`, content) })).toMatchObject({ added: 1 })
    }
  },
)
