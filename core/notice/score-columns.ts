import type { CandidateField } from '../model/candidate.ts'
import type { ScoreField } from '../model/score.ts'
import { mapHeaders } from '../roster/header-row.ts'
import { normaliseHeader } from '../roster/header-synonyms.ts'

/** What score files call their columns, beside those of a roster. */
const names: Readonly<Record<ScoreField, readonly string[]>> = {
  total: [
    '总成绩',
    '总分',
    '成绩',
    '考试成绩',
    '考核成绩',
    '综合成绩',
    '最终成绩',
    '分数',
    '得分',
    '总得分',
    'ZCJ',
    'ZF',
    'CJ',
    'score',
    'total',
    'total score',
  ],
  theory: [
    '理论成绩',
    '理论',
    '理论分',
    '理论分数',
    '理论得分',
    '理论考试成绩',
    '客观题成绩',
    '客观题',
    'LLCJ',
    'theory',
  ],
  practice: [
    '实操成绩',
    '实操',
    '实操分',
    '实操分数',
    '实操得分',
    '实践成绩',
    '技能成绩',
    '技能',
    '操作成绩',
    '主观题成绩',
    '主观题',
    'SCCJ',
    'practice',
    'practical',
  ],
  result: [
    '考核结果',
    '结果',
    '是否合格',
    '合格情况',
    '是否通过',
    '成绩结果',
    '考试结果',
    '成绩等级',
    '认定结果',
    '结论',
    'JG',
    'SFHG',
    'SFTG',
    'result',
    'passed',
  ],
  certificateNumber: [
    '证书编号',
    '证书号',
    '证书号码',
    '电子证书编号',
    '证书编码',
    'ZSBH',
    'certificate number',
    'certificate no',
  ],
}

const fieldByName = new Map(
  Object.entries(names).flatMap(([field, all]) =>
    all.map((name) => [normaliseHeader(name), field as ScoreField] as const),
  ),
)

export type ScoreColumn = { readonly column: number; readonly field: ScoreField | CandidateField }

/** Which column holds what; score columns first, then those that say whose the row is. Others are left out. */
export function mapScoreHeaders(headers: readonly string[]): ScoreColumn[] {
  const own = new Map<ScoreField, number>()
  headers.forEach((header, column) => {
    const field = fieldByName.get(normaliseHeader(header))
    if (field && !own.has(field)) own.set(field, column)
  })
  const taken = new Set(own.values())
  const rest = mapHeaders(headers.map((header, column) => (taken.has(column) ? '' : header)))
  return [
    ...[...own].map(([field, column]) => ({ column, field })),
    ...rest.flatMap(({ column, field }) => (field === 'extra' || field === 'ignore' ? [] : [{ column, field }])),
  ]
}
