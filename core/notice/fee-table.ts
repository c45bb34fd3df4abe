import type { FeesView, SchoolFeesView } from '../calls/fees.ts'
import type { PaidState } from '../model/fee.ts'
import { transferRemark } from './fees.ts'
import { chineseCapitals } from './money.ts'

/** What a statement says, beside the fees themselves. */
export type FeeStatement = FeesView & { readonly exam: string; readonly site: string }

export const paidWords: Readonly<Record<PaidState, string>> = {
  'nothing-due': '无需缴费',
  unpaid: '未缴',
  partly: '部分缴纳',
  paid: '已缴清',
  overpaid: '多缴',
}

export const schoolName = (school: string): string => school || '（未填写院校）'

/** A row a person reads: text, or an amount in yuan. */
export type Cell = string | number

export const yuan = (fen: number): number => fen / 100

export const summaryHeader: readonly string[] = [
  '院校',
  '级别',
  '人次',
  '标准（元/人·次）',
  '金额（元）',
  '院校应缴（元）',
  '已缴（元）',
  '应补（元）',
  '应退（元）',
  '状态',
]

/** One row per school and level; the school's own sums stand in its first row. */
export function summaryRows(schools: readonly SchoolFeesView[]): Cell[][] {
  return schools.flatMap((school) => {
    const sums: Cell[] = [
      yuan(school.amount),
      yuan(school.paid),
      yuan(Math.max(0, school.balance)),
      yuan(Math.max(0, -school.balance)),
      paidWords[school.state],
    ]
    const lines = school.lines.length > 0 ? school.lines : [undefined]
    return lines.map((line, at) => [
      schoolName(school.school),
      line?.level ?? '',
      line?.count ?? 0,
      line?.rate === undefined ? '未定' : yuan(line.rate),
      yuan(line?.amount ?? 0),
      ...(at === 0 ? sums : ['', '', '', '', '']),
    ])
  })
}

/** A school's statement as label and value, below its lines: account, remark, capitals. */
export function statementNotes(school: SchoolFeesView, { payee, origin }: FeeStatement): [string, string][] {
  const notes: [string, string][] = [
    ['应缴合计大写', chineseCapitals(school.amount)],
    ['收费标准依据', school.standard ?? origin],
  ]
  if (!payee) return notes
  return [
    ...notes,
    ['收款单位', payee.company],
    ['纳税人识别号', payee.taxNumber],
    ['地址、电话', payee.addressAndPhone],
    ['开户行及账号', `${payee.bank} ${payee.account}`],
    ['付款备注', transferRemark(school.school)],
    ['通知要求备注', payee.remark],
  ]
}
