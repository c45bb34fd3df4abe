import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { appWith, examId, openAgain } from '../calendar/an-app.ts'
import { textOf } from '../calendar/pdf-text.ts'

const exam = examId

describe('fees of an exam', () => {
  test('by school and level, with the notice’s account', async () => {
    const { ask } = await appWith()
    const fees = await ask('fees.get', { exam })
    expect(fees.schools.map((one) => [one.school, one.count, one.amount, one.state])).toEqual([
      ['乙学院', 3, 81_000, 'unpaid'],
      ['甲学院', 6, 162_000, 'unpaid'],
    ])
    expect(fees.totals).toMatchObject({ count: 9, amount: 243_000, outstanding: 243_000 })
    expect(fees.payee).toMatchObject({
      bank: '交通银行北京马甸支行',
      account: '110060437018010014319',
      remark: '单位名称和1+X考核费用',
    })
    expect(fees.levelsWithoutRate).toEqual([])
  })

  test('payments are kept, voided with a reason, and never lost over a restart', async () => {
    const { ask, refused, folder, close } = await appWith()
    const pay = { exam, school: '甲学院', on: '2024-05-06' }
    const { payment } = await ask('fees.pay', { ...pay, fen: 100_000, reference: 'A-1', operator: '孙老师' })
    await ask('fees.pay', { ...pay, fen: 62_000 })
    await ask('fees.void-payment', { exam, payment: payment.id, reason: '重复登记', operator: '孙老师' })
    expect(await refused('fees.void-payment', { exam, payment: payment.id, reason: 'x' })).toEqual({
      code: 'payment-already-voided',
    })
    expect(await refused('fees.pay', { ...pay, fen: 0 })).toEqual({ code: 'amount-nothing' })
    expect(await refused('fees.pay', { ...pay, school: '丙学院', fen: 1 })).toMatchObject({
      code: 'school-not-found',
      schools: ['乙学院', '甲学院'],
    })
    expect(await refused('fees.pay', { ...pay, fen: 1.5 })).toMatchObject({ code: 'bad-input' })
    await close()
    const again = await openAgain(folder)
    const school = (await again.ask('fees.get', { exam })).schools.find((one) => one.school === '甲学院')!
    expect(school).toMatchObject({ paid: 62_000, balance: 100_000, state: 'partly' })
    expect(school.payments.map((one) => [one.fen, one.voided?.reason, one.recordedBy])).toEqual([
      [100_000, '重复登记', '孙老师'],
      [62_000, undefined, ''],
    ])
  })

  test('a provincial standard counts from its day: 多退少补', async () => {
    const { ask, refused } = await appWith()
    await ask('fees.pay', { exam, school: '乙学院', fen: 81_000, on: '2024-05-06' })
    const rates = [{ level: '初级', fen: 25_000 }]
    const { standard } = await ask('fees.save-standard', {
      exam,
      rates,
      effective: '2024-09-01',
      document: '省教育厅〔2024〕8号',
    })
    const at = async (on: string) =>
      (await ask('fees.get', { exam, on })).schools.find((one) => one.school === '乙学院')!
    expect(await at('2024-08-31')).toMatchObject({ amount: 81_000, state: 'paid', difference: 0 })
    expect(await at('2024-09-01')).toMatchObject({
      amount: 75_000,
      state: 'overpaid',
      difference: -6_000,
      balance: -6_000,
      standard: '省教育厅〔2024〕8号',
    })
    await ask('fees.save-standard', {
      exam,
      standard: standard.id,
      rates,
      effective: '2024-10-01',
      document: '省教育厅〔2024〕8号',
    })
    expect(await at('2024-09-01')).toMatchObject({ state: 'paid' })
    await ask('fees.drop-standard', { exam, standard: standard.id })
    expect(await refused('fees.drop-standard', { exam, standard: standard.id })).toMatchObject({
      code: 'standard-not-found',
    })
  })

  test('rates can be changed, and say where they come from', async () => {
    const { ask } = await appWith()
    await ask('fees.set-rates', { exam, rates: [{ level: '中级', fen: 30_000 }], origin: '主办方 5 月 3 日邮件' })
    const fees = await ask('fees.get', { exam })
    expect(fees.origin).toBe('主办方 5 月 3 日邮件')
    expect(fees.levelsWithoutRate).toEqual(['初级'])
    expect(fees.totals).toMatchObject({ amount: 0, unpriced: 9 })
  })
})

describe('statements', () => {
  test('as a workbook: a sheet of all schools and one per school, amounts as numbers', async () => {
    const { ask, folder } = await appWith()
    await ask('fees.pay', { exam, school: '甲学院', fen: 100_050, on: '2024-05-06' })
    const file = join(folder, '费用.xlsx')
    expect(await ask('fees.export', { exam, file })).toEqual({ file, schools: 2 })
    const book = read(readFileSync(file))
    expect(book.SheetNames).toEqual(['费用汇总', '乙学院', '甲学院'])
    const rows = utils.sheet_to_json<unknown[]>(book.Sheets.费用汇总!, { header: 1 })
    expect(rows[4]).toEqual(['甲学院', '初级', 6, 270, 1620, 1620, 1000.5, 619.5, 0, '部分缴纳'])
    expect(rows.at(-1)!.slice(0, 3)).toEqual(['合计', '', 9])
    const own = utils.sheet_to_json<unknown[]>(book.Sheets.甲学院!, { header: 1 }).flat()
    expect(own).toEqual(
      expect.arrayContaining([
        '壹仟陆佰贰拾元整',
        '甲学院1+X考核费用',
        '交通银行北京马甸支行 110060437018010014319',
        '单位名称和1+X考核费用',
      ]),
    )
  })

  test('under a bare name goes into the exam’s folder of made files', async () => {
    const { ask, folder } = await appWith()
    const { file } = await ask('fees.export', { exam, file: '考核费用.xlsx' })
    expect(file).toBe(join(folder, '考务台', '2024年第一次数字营销技术应用全国统考', '考核费用.xlsx'))
    expect(readFileSync(file).length).toBeGreaterThan(1000)
  })

  test('as CSV with a byte order mark, formulas guarded', async () => {
    const { ask, folder } = await appWith([])
    const file = join(folder, 'a.csv')
    await ask('fees.export', { exam, file })
    expect(readFileSync(file, 'utf8')).toMatch(/^\ufeff院校,级别,人次/)
  })

  test('as PDF, one per school, with account, remark and the amount in capitals', async () => {
    const { ask, refused } = await appWith()
    const made = await ask('forms.print', { exam, form: 'fee-statements' })
    expect(made.files.map((file) => [file.school, file.pages])).toEqual([
      ['乙学院', 1],
      ['甲学院', 1],
    ])
    expect(made.files[1]!.path).toMatch(/考核费用结算单_甲学院\.pdf$/)
    const text = await textOf(made.files[1]!.path)
    for (const words of [
      '1,620.00',
      '壹仟陆佰贰拾元整',
      '110060437018010014319',
      '91110108799979909E',
      '甲学院1+X考核费用',
      '单位名称和1+X考核费用',
    ]) {
      expect(text).toContain(words)
    }
    expect(await refused('forms.print', { exam, form: 'fee-statements', school: '丙学院' })).toMatchObject({
      code: 'school-not-found',
    })
    expect(await refused('forms.print', { exam, form: 'review-forms' })).toEqual({ code: 'nothing-to-print' })
  })

  test('the calendar is one landscape page', async () => {
    const { ask } = await appWith()
    const { files } = await ask('forms.print', { exam, form: 'calendar' })
    expect(files.map((file) => file.pages)).toEqual([1])
    const text = await textOf(files[0]!.path)
    for (const words of [
      '考务日程表',
      '5月8日（周三）至5月12日（周日）',
      'T−17 至 T−13',
      '下载准考证、部署考场、打印物料',
      '中教文〔2024〕2号',
    ]) {
      expect(text).toContain(words.replaceAll(' ', ''))
    }
  })
})
