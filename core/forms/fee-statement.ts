import type { SchoolFeesView } from '../calls/fees.ts'
import type { FormBlock, FormDocument } from '../model/form.ts'
import { type FeeStatement, paidWords, schoolName, statementNotes } from '../notice/fee-table.ts'
import { writeYuan } from '../notice/money.ts'

/** 考核费用结算单 of one school: lines, sums in figures and capitals, where to transfer them, and the remark. */
export function feeStatement(school: SchoolFeesView, statement: FeeStatement): FormDocument {
  return {
    kind: 'form',
    title: '考核费用结算单',
    exam: statement.exam,
    site: statement.site,
    subject: `考核费用结算单 · ${schoolName(school.school)}`,
    blocks: [
      {
        kind: 'facts',
        columns: 2,
        items: [
          ['院校', schoolName(school.school)],
          ['考点', statement.site || '—'],
          ['截至日期', statement.today],
          ['缴费状态', paidWords[school.state]],
        ],
      },
      linesTable(school),
      sums(school),
      ...paymentsTable(school),
      { kind: 'heading', text: '汇款账户' },
      { kind: 'facts', columns: 1, items: statementNotes(school, statement) },
      { kind: 'text', small: true, text: notesOf(school, statement) },
      { kind: 'signatures', items: ['院校经办人', '日期', '考点经办人', '日期'] },
    ],
  }
}

function linesTable(school: SchoolFeesView): FormBlock {
  return {
    kind: 'table',
    columns: [
      { title: '级别', width: 30 },
      { title: '人次', width: 20, align: 'right' },
      { title: '标准（元/人·次）', width: 34, align: 'right' },
      { title: '金额（元）', width: 36, align: 'right' },
      { title: '备注', width: 58 },
    ],
    rows: school.lines.map((line) => [
      line.level || '未填级别',
      String(line.count),
      line.rate === undefined ? '未定' : writeYuan(line.rate),
      line.rate === undefined ? '未计' : writeYuan(line.amount),
      line.provisionalRate !== undefined && line.rate !== line.provisionalRate
        ? `先行收取标准 ${writeYuan(line.provisionalRate)}`
        : '',
    ]),
    total: [
      '合计',
      String(school.count),
      '',
      writeYuan(school.amount),
      school.unpriced > 0 ? `另有 ${school.unpriced} 人次标准未定` : '',
    ],
  }
}

function sums(school: SchoolFeesView): FormBlock {
  const items: [string, string][] = [['已缴', `${writeYuan(school.paid)} 元`]]
  if (school.balance >= 0) items.push(['应补', `${writeYuan(school.balance)} 元`])
  else items.push(['应退', `${writeYuan(-school.balance)} 元`])
  if (school.difference !== 0) {
    items.push(['按先行标准', `${writeYuan(school.provisionalAmount)} 元`])
    items.push(['多退少补差额', `${school.difference > 0 ? '补' : '退'} ${writeYuan(Math.abs(school.difference))} 元`])
  }
  return { kind: 'facts', columns: 2, items }
}

function paymentsTable({ payments }: SchoolFeesView): FormBlock[] {
  const valid = payments.filter((payment) => !payment.voided)
  if (valid.length === 0) return []
  return [
    {
      kind: 'table',
      columns: [
        { title: '日期', width: 26 },
        { title: '缴/退', width: 16, align: 'center' },
        { title: '金额（元）', width: 30, align: 'right' },
        { title: '凭证号', width: 48 },
        { title: '备注', width: 58 },
      ],
      rows: valid.map(({ on, fen, reference, note }) => [
        on,
        fen > 0 ? '缴' : '退',
        writeYuan(Math.abs(fen)),
        reference,
        note,
      ]),
    },
  ]
}

function notesOf(school: SchoolFeesView, { settledUntil }: FeeStatement): string {
  const rows = ['账户信息抄自通知，汇款前请向收款单位核实；付款时必须按“付款备注”填写，以便财务查账。']
  if (settledUntil) rows.push(`先行收取的标准，若省级标准在 ${settledUntil} 前认定，按多退少补执行。`)
  if (school.withdrawn > 0) rows.push(`名单中已撤下的 ${school.withdrawn} 人次不计费。`)
  return rows.join('\n')
}
