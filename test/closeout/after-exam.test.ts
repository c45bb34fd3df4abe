import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { appWith, examId, people, person } from '../calendar/an-app.ts'
import { textOf } from '../calendar/pdf-text.ts'

const exam = examId

/** A workbook of rows, the first being the header. */
function book(folder: string, rows: unknown[][], name = '成绩.xlsx'): string {
  const file = join(folder, name)
  const sheet = utils.aoa_to_sheet([['2024年第一次全国统考成绩公示'], ...rows])
  const made = utils.book_new()
  utils.book_append_sheet(made, sheet, '成绩')
  writeFileSync(file, write(made, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
  return file
}
const header = ['序号', '姓名', '准考证号', '理论成绩', '实操成绩', '总成绩', '是否合格', '证书编号']
const row = (n: number, total: number | string, result: string, number = '') => [
  n,
  `考生${n}`,
  `24052500${String(n).padStart(4, '0')}`,
  40,
  30,
  total,
  result,
  number,
]

describe('scores from a spreadsheet', () => {
  test('are matched by admission number, kept, and imported again without a change', async () => {
    const { ask, folder } = await appWith()
    const file = book(folder, [header, row(1, 86, '合格', 'ZS001'), row(2, 58.5, '不合格'), row(3, '缺考', '缺考')])
    const dry = await ask('scores.import', { exam, file, dryRun: true })
    expect(dry).toMatchObject({ rows: 3, matched: 3, changed: 3, certificates: 1, issues: [], dryRun: true })
    expect(dry.columns.map((column) => column.field).sort()).toEqual([
      'admissionNumber',
      'certificateNumber',
      'name',
      'practice',
      'result',
      'theory',
      'total',
    ])
    expect((await ask('scores.list', { exam })).counts.scored).toBe(0)
    expect(await ask('scores.import', { exam, file })).toMatchObject({ changed: 3, certificates: 1, dryRun: false })
    expect(await ask('scores.import', { exam, file })).toMatchObject({ matched: 3, changed: 0, certificates: 0 })
    const { rows, counts } = await ask('scores.list', { exam, only: 'passed' })
    expect(counts).toEqual({
      all: 9,
      scored: 3,
      doubtful: 1,
      outcomes: { passed: 1, failed: 1, absent: 1, unknown: 6 },
    })
    expect(rows.map((one) => [one.name, one.score!.total, one.score!.theory])).toEqual([['考生1', '86', '40']])
  })

  test('rows that fit nobody, several or two names are told by the line a person sees', async () => {
    const twice = [person(1), person(2), person(3, { name: '考生2', admissionNumber: undefined, idNumber: undefined })]
    const { ask, folder } = await appWith(twice)
    const rows = [
      header,
      row(1, 86, '合格'),
      row(1, 87, '合格'),
      row(7, 60, '合格'),
      ['', '考生2', '', 1, 2, 3, '', ''],
      ['', '别人', '240525000002', 1, 2, 3, '', ''],
      ['', '考生2', '240525000002', '', '', '', '', ''],
    ]
    const { matched, issues } = await ask('scores.import', { exam, file: book(folder, rows) })
    expect(matched).toBe(1)
    expect(issues).toEqual([
      { row: 4, code: 'twice', value: '240525000001' },
      { row: 5, code: 'no-candidate', value: '240525000007' },
      { row: 6, code: 'several-candidates', value: '考生2' },
      { row: 7, code: 'name-differs', value: '别人≠考生2' },
      { row: 8, code: 'nothing-in-row', value: '240525000002' },
    ])
  })

  test('a GB18030 CSV reads the same, with names of any spelling of the dot', async () => {
    const { ask, folder } = await appWith([
      person(1, { name: '阿依古丽·买买提', admissionNumber: undefined, idNumber: undefined }),
    ])
    const file = join(folder, '成绩.csv')
    // 姓名,总成绩 / 阿依古丽•买买提,61 in GB18030
    writeFileSync(file, Buffer.from('d0d5c3fb2cd7dcb3c9bca80d0ab0a2d2c0b9c5c0f6a1a4c2f2c2f2cce12c36310d0a', 'hex'))
    expect(await ask('scores.import', { exam, file })).toMatchObject({ matched: 1, changed: 1, issues: [] })
    expect((await ask('scores.list', { exam })).rows[0]).toMatchObject({ outcome: 'passed', score: { total: '61' } })
  })

  test.each([
    [
      'no-score-column',
      [
        ['姓名', '准考证号'],
        ['考生1', '1'],
      ],
    ],
    ['no-rows', [header]],
  ] as const)('%s: refused, nothing changed', async (code, rows) => {
    const { ask, refused, folder } = await appWith()
    expect(
      await refused('scores.import', {
        exam,
        file: book(
          folder,
          rows.map((cells) => [...cells]),
        ),
      }),
    ).toMatchObject({ code })
    expect((await ask('scores.list', { exam })).counts.scored).toBe(0)
  })

  test('an empty file, a picture and a missing one are refused by name', async () => {
    const { refused, folder } = await appWith()
    const file = join(folder, '成绩.xlsx')
    expect(await refused('scores.import', { exam, file })).toMatchObject({ code: 'file-not-found' })
    writeFileSync(file, '')
    expect(await refused('scores.import', { exam, file })).toMatchObject({ code: 'file-empty' })
    writeFileSync(file, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
    expect(await refused('scores.import', { exam, file })).toMatchObject({ code: 'file-not-as-named' })
  })

  test('the pass mark is a rule with an origin', async () => {
    const { ask, folder } = await appWith()
    await ask('scores.import', {
      exam,
      file: book(folder, [
        ['准考证号', '总成绩'],
        ['240525000001', 65],
        ['240525000002', 58],
      ]),
    })
    const list = async () =>
      (await ask('scores.list', { exam })).rows.filter((one) => one.score).map((one) => [one.outcome, one.doubt])
    expect((await ask('scores.list', { exam })).rules.mark.origin).toContain('预设')
    expect((await list()).sort()).toEqual([
      ['failed', 'just-below'],
      ['passed', undefined],
    ])
    await ask('scores.set-rules', {
      exam,
      mark: { value: 70, origin: '考核方案 v1.1' },
      margin: { value: 1, origin: '本校' },
    })
    expect(await list()).toEqual([
      ['failed', undefined],
      ['failed', undefined],
    ])
  })
})

describe('成绩复核', () => {
  const item = (n: number) => ({ candidate: `c${n}`, part: '总成绩', reason: '与平时差距较大' })

  test('is asked for by school within 公示, printed, answered', async () => {
    const { ask, refused, folder } = await appWith()
    await ask('scores.import', { exam, file: book(folder, [header, row(1, 58, '不合格'), row(2, 59, '不合格')]) })
    const before = await ask('review.get', { exam, on: '2024-06-06' })
    expect(before).toMatchObject({ opens: '2024-06-05', closes: '2024-06-07', state: 'open', reviews: [] })
    expect(before.questions.map((one) => [one.name, one.doubt])).toEqual([
      ['考生1', 'just-below'],
      ['考生2', 'just-below'],
    ])
    await ask('review.save', {
      exam,
      school: '甲学院',
      contact: '王老师',
      phone: '13800000000',
      items: [item(1), item(2)],
    })
    const { files } = await ask('forms.print', { exam, form: 'review-forms' })
    const text = await textOf(files[0]!.path)
    for (const words of [
      '成绩复核申请表',
      '考生1',
      '240525000002',
      '58',
      '2024-06-05至2024-06-07',
      '6月7日（周五）前提交',
      '王老师',
    ])
      expect(text).toContain(words)
    await ask('review.submit', { exam, school: '甲学院', on: '2024-06-07' })
    expect(await refused('review.save', { exam, school: '甲学院', items: [item(1)] })).toMatchObject({
      code: 'review-already-submitted',
      on: '2024-06-07',
    })
    await ask('review.answer', {
      exam,
      school: '甲学院',
      candidate: 'c1',
      answer: { outcome: 'changed', score: '61', on: '2024-06-12' },
    })
    const { reviews } = await ask('review.get', { exam })
    expect(reviews[0]!.items.map((one) => [one.name, one.answer?.outcome])).toEqual([
      ['考生1', 'changed'],
      ['考生2', undefined],
    ])
  })

  test.each([
    ['2024-06-04', 'not-yet'],
    ['2024-06-05', 'open'],
    ['2024-06-07', 'open'],
    ['2024-06-08', 'closed'],
  ] as const)('on %s the window is %s', async (on, state) => {
    const { ask, refused } = await appWith()
    expect((await ask('review.get', { exam, on })).state).toBe(state)
    await ask('review.save', { exam, school: '甲学院', items: [item(1)] })
    if (state === 'open')
      expect((await ask('review.submit', { exam, school: '甲学院', on })).review.submitted!.on).toBe(on)
    else
      expect(await refused('review.submit', { exam, school: '甲学院', on })).toEqual({
        code: 'review-window-closed',
        opens: '2024-06-05',
        closes: '2024-06-07',
        on,
      })
  })

  test('only the school’s own candidates, each once; without any the application is gone', async () => {
    const { ask, refused } = await appWith()
    const save = { exam, school: '甲学院' }
    expect(await refused('review.save', { ...save, items: [item(3)] })).toMatchObject({
      code: 'review-other-school',
      school: '乙学院',
    })
    expect(await refused('review.save', { ...save, items: [item(1), item(1)] })).toMatchObject({
      code: 'review-candidate-twice',
    })
    expect(await refused('review.save', { ...save, items: [item(99)] })).toMatchObject({ code: 'candidate-not-found' })
    await ask('review.save', { ...save, items: [item(1)] })
    await ask('review.save', { ...save, items: [] })
    expect((await ask('review.get', { exam })).reviews).toEqual([])
    expect(await refused('review.submit', { ...save })).toMatchObject({ code: 'review-not-found' })
  })

  test('submitted by mistake, it is taken back and changed', async () => {
    const { ask } = await appWith()
    await ask('review.save', { exam, school: '甲学院', items: [item(1)] })
    await ask('review.submit', { exam, school: '甲学院', on: '2024-06-06' })
    await ask('review.reopen', { exam, school: '甲学院' })
    const { review } = await ask('review.save', { exam, school: '甲学院', items: [item(2)] })
    expect(review!.items.map((one) => one.candidate)).toEqual(['c2'])
  })
})

describe('certificates', () => {
  test('from the number to the hand, with a list to sign', async () => {
    const { ask, folder } = await appWith(people(4))
    await ask('scores.import', {
      exam,
      file: book(folder, [header, row(1, 86, '合格', 'ZS001'), row(2, 75, '合格', 'ZS002'), row(4, 50, '不合格')]),
    })
    const list = async () => ask('certificates.list', { exam })
    expect((await list()).counts).toEqual({ expected: 2, electronic: 0, received: 0, handedOut: 0 })
    const mark = { exam, candidates: ['c1', 'c2'] }
    expect(await ask('certificates.mark', { ...mark, step: 'received', on: '2024-06-20' })).toEqual({ changed: 2 })
    expect(await ask('certificates.mark', { ...mark, step: 'received', on: '2024-06-21' })).toEqual({ changed: 0 })
    await ask('certificates.mark', {
      exam,
      candidates: ['c1'],
      step: 'handed-out',
      on: '2024-06-22',
      to: '李班长',
      operator: '周老师',
    })
    const { rows, counts } = await list()
    expect(counts).toEqual({ expected: 2, electronic: 0, received: 2, handedOut: 1 })
    expect(rows[0]!.certificate).toMatchObject({
      number: 'ZS001',
      received: '2024-06-20',
      handedOut: { on: '2024-06-22', to: '李班长', by: '周老师' },
    })
    await ask('certificates.mark', { exam, candidates: ['c1'], step: 'handed-out', done: false })
    expect((await list()).counts.handedOut).toBe(0)
    const { files } = await ask('forms.print', { exam, form: 'certificate-lists' })
    expect(files.map((file) => file.school)).toEqual(['甲学院'])
    const text = await textOf(files[0]!.path)
    for (const words of ['证书发放登记表', 'ZS001', 'ZS002', '领取人签名']) expect(text).toContain(words)
    expect(text).not.toContain('考生4')
  })
})
