import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CandidateRow } from '../../core/contract.ts'
import type { CandidateEntry } from '../../core/model/candidate-entry.ts'
import { type AnExam, anExam } from './an-exam.ts'
import { anId, csv } from './some-rows.ts'

// What people type over a roster: formulas, leading zeros, signs, line breaks, rare characters, names of one to twenty characters.
const awkward = fc.constantFrom(
  '=1+1',
  '+86',
  '-3',
  '@x',
  "'=1",
  '="007"',
  '007',
  '1.2E+5',
  'a\tb',
  'a"b"',
  'a,b',
  '是',
  '合计',
)
const value = fc.oneof(
  awkward,
  fc.stringMatching(/^[ a-zA-Z0-9张䶮,"'=+@\-　·•０]{0,12}$/),
  fc.string({ unit: 'grapheme', maxLength: 10 }).map((text) => text.toWellFormed()),
)
const lines = fc.array(value, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n'))
const name = fc.oneof(
  fc.constantFrom('张三', '王 五', '买买提•艾力', '王晓[沛]', '𬍛㛃', 'John Smith', '\ue863某', '𠅤', '王*', '=姓名'),
  fc.stringMatching(/^[张王李䶮·]{2,20}$/),
)
const entry: fc.Arbitrary<CandidateEntry> = fc.record(
  {
    name,
    sex: fc.constantFrom('男', '女', '', '其他'),
    school: value,
    className: value,
    studentNumber: value,
    phone: value,
    subject: value,
    college: value,
    major: value,
    note: lines,
    room: fc.constantFrom('', '01'),
    extra: fc.dictionary(fc.constantFrom('自填', '=车次', '住 宿', '电话(2)'), lines, { maxKeys: 3 }),
  },
  { requiredKeys: [] },
)
const edits = fc.array(fc.tuple(fc.nat({ max: 5 }), entry), { minLength: 1, maxLength: 6 })
const leaving = fc.subarray([0, 1, 2, 3, 4, 5])

const roster = csv(
  '姓名,性别,证件号码,准考证号,级别,考场号,座位号,院校,自填',
  ...['张三', '李*', '王䶮', '张三', '赵六', '买买提·艾力'].map(
    (who, i) =>
      `${who},${i % 2 ? '女' : '男'},${i === 4 ? '' : anId(i)},000${i},${i % 2 ? '初级' : '中级'},01,${i},甲校,`,
  ),
)
const withoutIds = (rows: readonly CandidateRow[]) => rows.map(({ id: _, ...rest }) => rest)

/** A roster that was imported, then worked on by hand. */
async function workedOn(
  exam: AnExam,
  changes: readonly (readonly [number, CandidateEntry])[],
  gone: readonly number[],
) {
  await takeAllBack(exam)
  await exam.import(roster)
  const all = await exam.candidates()
  let changed = 0
  for (const [which, one] of changes) {
    const { ok } = await exam.reply('candidates.edit', { candidate: all[which]!.id, entry: one })
    if (ok) changed++
  }
  if (gone.length > 0) await exam.ask('seats.mark', { candidates: gone.map((i) => all[i]!.id), withdrawn: true })
  return changed
}
async function takeAllBack(exam: AnExam): Promise<void> {
  while ((await exam.reply('roster.undo-import', {})).ok);
}
/** What a spreadsheet puts into the clipboard when all cells are copied. */
function copied(file: string): string {
  const rows = utils.sheet_to_json<string[]>(read(readFileSync(file)).Sheets.名单!, { header: 1, defval: '' })
  const cell = (text: string) => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return rows.map((row) => row.map((one) => cell(String(one))).join('\t')).join('\r\n')
}

const runs = Number(process.env.ROSTER_ROUND_TRIPS ?? 12)

test(`${runs} rosters worked on by hand come back the same out of CSV, xlsx, the clipboard and an annotated sheet`, {
  timeout: 3_600_000,
}, async () => {
  const [from, to] = [await anExam(), await anExam()]
  let n = 0
  let changes = 0
  await fc.assert(
    fc.asyncProperty(edits, leaving, async (hand, gone) => {
      changes += await workedOn(from, hand, gone)
      const here = withoutIds(await from.candidates())
      const out = (kind: string) => join(from.folder, `${++n}.${kind}`)
      const [text, book, sheet] = [out('csv'), out('xlsx'), out('xlsx')]
      await from.ask('roster.export', { file: text })
      await from.ask('roster.export', { file: book })
      await to.ask('roster.annotate', { file: text, out: sheet })
      const sources = [
        { file: text },
        { file: book },
        { file: '剪贴板', text: readFileSync(text, 'utf8') },
        // copied cells bear no guard, and text cannot say so: an apostrophe before a formula would be taken for one
        ...(/(^|[\t"\n])'+[=+\-@\t]/.test(copied(book)) ? [] : [{ file: '剪贴板', text: copied(book) }]),
        { file: sheet },
      ]
      for (const source of sources) {
        await takeAllBack(to)
        const report = await to.ask('roster.import', source)
        expect(report).toMatchObject({ added: here.length, errors: [] })
        expect(withoutIds(await to.candidates())).toEqual(here)
        // the same again changes nothing
        expect(await to.ask('roster.preview', source)).toMatchObject({ added: 0, changed: 0, unchanged: here.length })
      }
    }),
    { numRuns: runs },
  )
  expect(changes).toBeGreaterThan(runs / 2)
})

test('an attendance list reads back as the same people in the same places', async () => {
  const [from, to] = [await anExam(), await anExam()]
  await workedOn(from, [[0, { name: '𬍛㛃·艾力', className: '=1+1' }]], [])
  for (const kind of ['csv', 'xlsx']) {
    await takeAllBack(to)
    const file = join(from.folder, `attendance.${kind}`)
    await from.ask('roster.export', { file, what: 'attendance' })
    await to.ask('roster.import', { file })
    const told = [
      'session',
      'room',
      'seat',
      'name',
      'sex',
      'idNumber',
      'admissionNumber',
      'level',
      'school',
      'className',
    ]
    const part = (rows: readonly CandidateRow[]) =>
      rows.map((row) => told.map((field) => row[field as keyof CandidateRow]))
    expect(part(await to.candidates())).toEqual(part(await from.candidates()))
  }
})
