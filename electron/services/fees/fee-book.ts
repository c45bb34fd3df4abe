import { utils, type WorkSheet, write } from '@e965/xlsx'
import type { SchoolFeesView } from '../../../core/calls/fees.ts'
import {
  type Cell,
  type FeeStatement,
  paidWords,
  schoolName,
  statementNotes,
  summaryHeader,
  summaryRows,
  yuan,
} from '../../../core/notice/fee-table.ts'

const money = '#,##0.00'

/** The statement as a workbook: a sheet of all schools, then one per school that can be sent to it. */
export function feeBook(statement: FeeStatement): Buffer {
  const book = utils.book_new()
  utils.book_append_sheet(book, summarySheet(statement), '费用汇总')
  const names = new Set(['费用汇总'])
  for (const school of statement.schools)
    utils.book_append_sheet(book, schoolSheet(school, statement), sheetName(school.school, names))
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer
}

function summarySheet(statement: FeeStatement): WorkSheet {
  const { totals } = statement
  const rows: Cell[][] = [
    [`${statement.exam} 考核费用汇总`],
    [`截至 ${statement.today}`, '', '', '', '', statement.origin],
    [...summaryHeader],
    ...summaryRows(statement.schools),
    [
      '合计',
      '',
      totals.count,
      '',
      yuan(totals.amount),
      yuan(totals.amount),
      yuan(totals.paid),
      yuan(totals.outstanding),
      yuan(totals.toRefund),
      '',
    ],
  ]
  return sheetOf(rows, [26, 10, 8, 16, 14, 16, 14, 14, 14, 12], [3, 4, 5, 6, 7, 8], 3)
}

function schoolSheet(school: SchoolFeesView, statement: FeeStatement): WorkSheet {
  const rows: Cell[][] = [
    [`${statement.exam} 考核费用结算单`],
    ['院校', schoolName(school.school), '', '截至', statement.today],
    ['级别', '人次', '标准（元/人·次）', '金额（元）', '备注'],
    ...school.lines.map((line): Cell[] => [
      line.level,
      line.count,
      line.rate === undefined ? '未定' : yuan(line.rate),
      yuan(line.amount),
      line.rate !== line.provisionalRate && line.provisionalRate !== undefined
        ? `原先行收取标准 ${yuan(line.provisionalRate)} 元`
        : '',
    ]),
    ['合计', school.count, '', yuan(school.amount), paidWords[school.state]],
    ['已缴', '', '', yuan(school.paid), ''],
    [school.balance < 0 ? '应退' : '应补', '', '', yuan(Math.abs(school.balance)), ''],
    [],
    ...statementNotes(school, statement),
  ]
  return sheetOf(rows, [18, 44, 18, 16, 24], [2, 3], 3)
}

/** A sheet with its column widths; amounts from row `from` on (0-based) have two decimals. */
function sheetOf(rows: Cell[][], widths: readonly number[], amounts: readonly number[], from: number): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows)
  sheet['!cols'] = widths.map((wch) => ({ wch }))
  for (let row = from; row < rows.length; row++) {
    for (const column of amounts) {
      const cell = sheet[utils.encode_cell({ r: row, c: column })]
      if (cell?.t === 'n') cell.z = money
    }
  }
  return sheet
}

/** Sheet names take 31 characters, none of \ / ? * [ ] : and no name twice. */
function sheetName(school: string, taken: Set<string>): string {
  const base = schoolName(school)
    .replaceAll(/[\\/?*[\]:]/g, ' ')
    .slice(0, 27)
  let name = base
  for (let n = 2; taken.has(name); n++) name = `${base}(${n})`
  taken.add(name)
  return name
}
