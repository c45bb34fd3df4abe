import { utils, type WorkSheet, write } from '@e965/xlsx'
import type { CertificateRow, ScoreRowView } from '../../../core/calls/after-exam.ts'
import type { SchoolFeesView } from '../../../core/calls/fees.ts'
import { inTableOrder } from '../../../core/day/attendance-counts.ts'
import type { RoomCount } from '../../../core/model/room-count.ts'
import { paidWords, schoolName, yuan } from '../../../core/notice/fee-table.ts'
import type { SchoolSummary } from '../../../core/notice/summaries.ts'

type Cell = string | number
type Session = { readonly id: string; readonly name: string }

export type SummaryFacts = {
  readonly sessions: readonly Session[]
  readonly summaries: readonly SchoolSummary[]
  readonly rooms: readonly RoomCount[]
  readonly people: readonly ScoreRowView[]
  readonly certificates: readonly CertificateRow[]
  readonly fees: readonly SchoolFeesView[]
}

const outcomeWords = { passed: '合格', failed: '不合格', absent: '缺考', unknown: '' } as const
const statusWords = { expected: '未记录', present: '已到', late: '迟到', absent: '缺考', withdrawn: '已撤下' } as const

/** The archive's workbook: by school and level, by room, by candidate, fees. No ID numbers, no phones. */
export function summaryBook(facts: SummaryFacts): Buffer {
  const book = utils.book_new()
  utils.book_append_sheet(book, schoolSheet(facts.summaries), '院校级别汇总')
  utils.book_append_sheet(book, roomSheet(facts), '考场汇总')
  utils.book_append_sheet(book, peopleSheet(facts), '考生结果')
  utils.book_append_sheet(book, feeSheet(facts.fees), '费用')
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer
}

function schoolSheet(summaries: readonly SchoolSummary[]): WorkSheet {
  const header = ['院校', '级别', '应到', '实到', '迟到', '缺考', '未记录', '有成绩', '合格', '证书', '已发放']
  const numbers = (one: SchoolSummary) => [
    ...inTableOrder(one),
    one.scored,
    one.passed,
    one.certificates,
    one.handedOut,
  ]
  const rows = summaries.map((one): Cell[] => [schoolName(one.school), one.level, ...numbers(one)])
  const totals = numbers({} as SchoolSummary).map((_, at) => summaries.reduce((sum, one) => sum + numbers(one)[at]!, 0))
  return sheetOf([header, ...rows, ['合计', '', ...totals]], [28, 10, 8, 8, 8, 8, 8, 8, 8, 8, 8])
}

function roomSheet({ rooms, sessions }: SummaryFacts): WorkSheet {
  const nameOf = new Map(sessions.map(({ id, name }) => [id, name]))
  const header = ['场次', '考场', '应到', '实到', '迟到', '缺考', '未记录', '异常']
  const rows = rooms.map((one): Cell[] => [
    nameOf.get(one.session) ?? one.session,
    one.room,
    ...inTableOrder(one),
    one.incidents,
  ])
  return sheetOf([header, ...rows], [20, 12, 8, 8, 8, 8, 8, 8])
}

function peopleSheet({ people, certificates, sessions }: SummaryFacts): WorkSheet {
  const nameOf = new Map(sessions.map(({ id, name }) => [id, name]))
  const certificateOf = new Map(certificates.map((row) => [row.candidate, row.certificate]))
  const header = ['院校', '级别', '场次', '姓名', '准考证号', '签到', '成绩', '结果', '证书编号', '发放日期', '领取人']
  const rows = people.map((one): Cell[] => {
    const certificate = certificateOf.get(one.candidate)
    return [
      schoolName(one.school),
      one.level,
      nameOf.get(one.session) ?? one.session,
      one.name,
      one.admissionNumber ?? '',
      statusWords[one.status],
      one.score?.total ?? '',
      one.score?.result ?? outcomeWords[one.outcome],
      certificate?.number ?? '',
      certificate?.handedOut?.on ?? '',
      certificate?.handedOut?.to ?? '',
    ]
  })
  return sheetOf([header, ...rows], [28, 10, 16, 14, 20, 8, 8, 10, 20, 12, 12])
}

function feeSheet(fees: readonly SchoolFeesView[]): WorkSheet {
  const header = ['院校', '人次', '应缴（元）', '已缴（元）', '差额（元）', '状态']
  const rows = fees.map((one): Cell[] => [
    schoolName(one.school),
    one.count,
    yuan(one.amount),
    yuan(one.paid),
    yuan(one.balance),
    paidWords[one.state],
  ])
  return sheetOf([header, ...rows], [28, 8, 14, 14, 14, 12])
}

function sheetOf(rows: readonly (readonly Cell[])[], widths: readonly number[]): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
  sheet['!cols'] = widths.map((wch) => ({ wch }))
  return sheet
}
