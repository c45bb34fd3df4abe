import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CandidateRow } from '../../core/contract.ts'
import { type AnExam, anExam } from './an-exam.ts'
import { anId, csv } from './some-rows.ts'

const header = '姓名,性别,证件号码,准考证号,级别,考场号,座位号,手机号,自填'
const three = csv(
  header,
  `张䶮,男,${anId(1)},00012,中级,01,02,13812345678,=1+1`,
  `李四,女,${anId(2)},00013,初级,01,02,,"a,""b"""`,
  '王五,,,00014,中级,01,03,,',
)
const withoutIds = (rows: readonly CandidateRow[]) => rows.map(({ id: _, ...rest }) => rest)

test('a CSV has a byte order mark, guards formulas and keeps every digit', async () => {
  const exam = await anExam()
  await exam.import(three)
  const file = join(exam.folder, 'out.csv')
  expect(await exam.ask('roster.export', { file })).toEqual({ file, rows: 3 })
  const text = readFileSync(file, 'utf8')
  expect(text.startsWith('\ufeff姓名,性别,证件类型,证件号码,准考证号,场次,考场号,座位号,级别,手机号,自填\r\n')).toBe(
    true,
  )
  expect(text.split('\r\n')[1]).toBe(`张䶮,男,居民身份证,${anId(1)},00012,上午 中级,01,02,中级,13812345678,'=1+1`)
})

test('an xlsx has text cells only, formatted as text', async () => {
  const exam = await anExam()
  await exam.import(three)
  const file = join(exam.folder, 'out.xlsx')
  await exam.ask('roster.export', { file })
  const sheet = read(readFileSync(file), { cellNF: true }).Sheets.名单!
  const cells = Object.entries(sheet).filter(([address]) => !address.startsWith('!'))
  expect(cells.length).toBeGreaterThan(30)
  expect(new Set(cells.map(([, cell]) => (cell as { t: string }).t))).toEqual(new Set(['s']))
  expect(new Set(cells.map(([, cell]) => (cell as { z?: string }).z))).toEqual(new Set(['@']))
  expect(utils.sheet_to_json<string[]>(sheet, { header: 1 })[1]).toContain('=1+1')
})

test('numbers are masked on request, the same way everywhere, and the journal says who took what', async () => {
  const exam = await anExam()
  await exam.import(three)
  const file = join(exam.folder, 'masked.csv')
  await exam.ask('roster.export', { file, mask: true })
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(`${anId(1).slice(0, 6)}********${anId(1).slice(-4)}`)
  expect(text).toContain('138****5678')
  expect(text).not.toContain(anId(1))
  const last = JSON.parse(exam.journal().toString().trimEnd().split('\n').at(-1)!) as {
    action: string
    changes: { value: object }[]
  }
  expect(last.action).toBe('export-roster')
  expect(last.changes[0]!.value).toMatchObject({ file: 'masked.csv', what: 'roster', mask: true, rows: 3 })
})

test('of several schools one is shown and handed out alone', async () => {
  const exam = await anExam()
  await exam.import(
    csv('姓名,准考证号,级别,院校', '张三,1,中级,甲校', '李四,2,中级,乙校', '王五,3,初级,甲校', '赵六,4,初级,'),
  )
  expect((await exam.candidates({ school: '甲校' })).map(({ name }) => name)).toEqual(['张三', '王五'])
  expect((await exam.candidates({ school: '' })).map(({ name }) => name)).toEqual(['赵六'])
  const file = join(exam.folder, '甲校.csv')
  expect(await exam.ask('roster.export', { file, school: '甲校', session: 'am' })).toMatchObject({ rows: 1 })
  expect(readFileSync(file, 'utf8')).not.toContain('李四')
})

test('attendance says who came and when, and who is withdrawn', async () => {
  const exam = await anExam()
  await exam.import(three)
  const { exam: made } = await exam.ask('exams.get', {})
  await exam.ask('checkin.scan', { session: 'am', code: '00012', operator: '王老师', now: made.sessions[0]!.start })
  await exam.import(csv('姓名,准考证号,级别', '张䶮,00012,中级'), { strategy: 'withdraw-missing' })
  const file = join(exam.folder, 'attendance.csv')
  await exam.ask('roster.export', { file, what: 'attendance', session: 'am' })
  const lines = readFileSync(file, 'utf8').trimEnd().split('\r\n')
  expect(lines[0]).toMatch(/签到状态,签到时间$/)
  expect(lines.slice(1).map((line) => line.split(',').slice(-2))).toEqual([
    ['已到', made.sessions[0]!.start.slice(0, 19).replace('T', ' ')],
    ['已撤下', ''],
  ])
})

test('other endings, other sessions and folders that cannot be written are refused, and leave nothing behind', async () => {
  const exam = await anExam()
  await exam.import(three)
  expect(await exam.refused('roster.export', { file: join(exam.folder, 'a.pdf') })).toMatchObject({
    code: 'file-kind-unknown',
    kinds: ['csv', 'xlsx'],
  })
  expect(await exam.refused('roster.export', { file: join(exam.folder, 'a.csv'), session: 'x' })).toMatchObject({
    code: 'session-not-found',
  })
  expect(await exam.refused('roster.export', { file: join(exam.folder, 'none', 'a.csv') })).toMatchObject({
    code: 'out-not-writable',
    reason: 'ENOENT',
  })
  mkdirSync(join(exam.folder, 'a.csv'))
  expect(await exam.refused('roster.export', { file: join(exam.folder, 'a.csv') })).toMatchObject({
    code: 'out-not-writable',
  })
  expect(readdirSync(exam.folder).filter((name) => name.includes('draft'))).toEqual([])
})

test('a file of that name is replaced whole', async () => {
  const exam = await anExam()
  await exam.import(three)
  const file = exam.file('a.csv', 'x'.repeat(100_000))
  await exam.ask('roster.export', { file })
  expect(readFileSync(file, 'utf8')).not.toContain('xxx')
  expect(existsSync(`${file}.draft`)).toBe(false)
})

// Cells as they come: blanks, quotes, commas, formulas, line breaks, wide and rare characters.
const cell = fc.oneof(
  fc.stringMatching(/^[ a-zA-Z0-9张三䶮,"'=+@\-\n\t　·•０]{0,10}$/),
  fc.string({ unit: 'grapheme', maxLength: 10 }),
  fc.constantFrom('', "'=1", '="00"', '=1', '1.2E+5', '合计', '是', '护照', '\ue863', '姓名'),
)
const name = fc.constantFrom(
  '张三',
  '李四',
  '王 五',
  '买买提•艾力',
  '王晓[沛]',
  '𬍛㛃',
  'John Smith',
  '\ue863某',
  '王?',
)
const columns = [
  '姓名',
  '级别',
  '证件类型',
  '证件号码',
  '准考证号',
  '考场号',
  '座位号',
  '院校',
  '班级',
  '学号',
  '手机号',
  '备注',
  '联系电话',
  '自填',
  '自填(2)',
  '性别',
]
const aRow = fc.tuple(name, fc.constantFrom('中级', '初级'), ...columns.slice(2).map(() => cell))
const quoted = (value: string) => `"${value.toWellFormed().replaceAll('"', '""')}"`

test.each(['csv', 'xlsx'])(
  'export and import give the same candidates again: %s',
  { timeout: 240_000 },
  async (kind) => {
    const runs = Number(process.env.ROSTER_ROUND_TRIPS ?? (kind === 'csv' ? 40 : 15))
    let exams: [AnExam, AnExam] | undefined
    let n = 0
    await fc.assert(
      fc.asyncProperty(fc.array(aRow, { minLength: 1, maxLength: 12 }), async (rows) => {
        exams ??= [await anExam(), await anExam()]
        const [from, to] = exams
        await takeAllBack(from)
        await takeAllBack(to)
        const text = csv(columns.map(quoted).join(','), ...rows.map((row) => row.map(quoted).join(',')))
        const report = await from.import(text, { skipErrors: true })
        if (report.added === 0) return
        const file = join(from.folder, `${++n}.${kind}`)
        await from.ask('roster.export', { file })
        const again = await to.preview(readFileSync(file))
        expect(again).toMatchObject({ errors: [], added: report.added })
        await to.ask('roster.import', { file })
        expect(withoutIds(await to.candidates())).toEqual(withoutIds(await from.candidates()))
      }),
      { numRuns: runs },
    )
  },
)

async function takeAllBack(exam: AnExam): Promise<void> {
  while ((await exam.reply('roster.undo-import', {})).ok);
}
