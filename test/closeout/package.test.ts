import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { appWith, examId, people } from '../calendar/an-app.ts'
import { textOf } from '../calendar/pdf-text.ts'
import { filesWith } from './on-disk.ts'

const exam = examId

test('the package holds forms, summaries, proof and checksums, and no ID number', async () => {
  const { ask, folder } = await appWith()
  await ask('checkin.scan', { exam, session: 'pm-junior', code: '240525000001', now: '2024-05-25T13:45:00+08:00' })
  const scores = join(folder, '成绩.csv')
  writeFileSync(scores, '准考证号,总成绩\n240525000001,88\n')
  await ask('scores.import', { exam, file: scores })
  const proof = await ask('journal.verify', { exam })
  const { files, folder: made } = await ask('closeout.make', { exam, out: join(folder, '档案'), operator: '王老师' })
  const names = files.map((file) => file.path.slice(made.length + 1))
  expect(names).toEqual(
    expect.arrayContaining([
      '交接单.pdf',
      '汇总.xlsx',
      '考试日报告.xlsx',
      '表单/考试日报告_下午初级.pdf',
      '日志核对.json',
      '校验和-SHA256.txt',
      '表单/考务日程表.pdf',
      '表单/考核费用结算单_甲学院.pdf',
      '表单/证书发放登记表_甲学院.pdf',
    ]),
  )
  expect(names.some((name) => /^物料\/.*签到表/.test(name))).toBe(true)
  expect(names.some((name) => /^物料\/.*考场情况记录单/.test(name))).toBe(true)

  const sums = readFileSync(join(made, '校验和-SHA256.txt'), 'utf8').trim().split('\n')
  for (const line of sums) {
    const [hash, name] = line.split('  ') as [string, string]
    expect(
      createHash('sha256')
        .update(readFileSync(join(made, name)))
        .digest('hex'),
    ).toBe(hash)
  }
  expect(sums.map((line) => line.split('  ')[1]).sort()).toEqual(
    names.filter((name) => !['交接单.pdf', '校验和-SHA256.txt'].includes(name)).sort(),
  )
  const sheet = await textOf(join(made, '交接单.pdf'))
  for (const words of [
    '考务材料交接单',
    '应到9人次',
    '实到1人次',
    createHash('sha256')
      .update(readFileSync(join(made, '校验和-SHA256.txt')))
      .digest('hex'),
    proof.head,
    '2027-05-25',
    '2029-05-25',
  ]) {
    expect(sheet).toContain(words)
  }
  expect(JSON.parse(readFileSync(join(made, '日志核对.json'), 'utf8'))).toMatchObject({
    journal: { entries: proof.entries, head: proof.head },
  })

  const book = read(readFileSync(join(made, '汇总.xlsx')))
  const rows = utils.sheet_to_json<unknown[]>(book.Sheets.院校级别汇总!, { header: 1 })
  expect(rows[1]!.slice(0, 3)).toEqual(['乙学院', '初级', 3])
  expect(rows[2]).toEqual(['甲学院', '初级', 6, 1, 0, 0, 5, 1, 1, 0, 0])
  expect(rows[3]).toEqual(['合计', '', 9, 1, 0, 0, 8, 1, 1, 0, 0])
  const everything = JSON.stringify(
    book.SheetNames.map((name) => utils.sheet_to_json(book.Sheets[name]!, { header: 1 })),
  )
  for (const one of people(9)) {
    expect(everything).toContain(one.admissionNumber)
    expect(everything).not.toContain(one.idNumber)
    expect(everything).not.toContain(one.phone)
  }
  expect(
    filesWith(
      made,
      people(9).map((one) => one.idNumber!),
    ),
  ).toEqual([])
  for (const name of names.filter((one) => one.endsWith('.pdf'))) {
    const text = await textOf(join(made, name))
    for (const one of people(9)) expect(text, name).not.toContain(one.idNumber)
  }
})

test('says what is still open before an exam is put away', async () => {
  const { ask } = await appWith()
  const { checks, dates } = await ask('closeout.get', { exam, on: '2024-06-10' })
  expect(Object.fromEntries(checks.map((check) => [check.code, check.count]))).toEqual({
    'attendance-open': 9,
    'fees-outstanding': 2,
    'scores-missing': 9,
    'tasks-open': 13,
  })
  expect(dates).toEqual({ workingDue: '2024-07-07', paperUntil: '2027-05-25', electronicUntil: '2029-05-25' })
})

test('a second package stands beside the first; a place that cannot be written is refused', async () => {
  const { ask, refused, folder } = await appWith([])
  const out = join(folder, '档案')
  const first = await ask('closeout.make', { exam, out })
  expect((await ask('closeout.make', { exam, out })).folder).toBe(`${first.folder} (2)`)
  writeFileSync(join(folder, 'taken'), '')
  expect(await refused('closeout.make', { exam, out: join(folder, 'taken', 'x') })).toMatchObject({
    code: 'out-not-writable',
  })
})
