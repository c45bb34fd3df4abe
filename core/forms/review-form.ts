import type { ReviewView } from '../calls/after-exam.ts'
import { chineseDay } from '../day/day.ts'
import type { FormDocument } from '../model/form.ts'
import type { Day } from '../model/notice.ts'
import { schoolName } from '../notice/fee-table.ts'

/** 成绩复核申请表 of one school, with the candidates in question and the day until which it is taken. */
export function reviewForm(
  review: ReviewView,
  about: {
    readonly exam: string
    readonly certificate: string
    readonly site: string
    readonly opens: Day | undefined
    readonly closes: Day | undefined
  },
): FormDocument {
  const window = about.opens && about.closes ? `${about.opens} 至 ${about.closes}` : '以主办方公布为准'
  const deadline = about.closes ? `须在 ${chineseDay(about.closes)} 前提交。` : ''
  return {
    kind: 'form',
    title: '成绩复核申请表',
    exam: about.exam,
    site: about.site,
    subject: `成绩复核申请表 · ${schoolName(review.school)}`,
    blocks: [
      {
        kind: 'facts',
        columns: 2,
        items: [
          ['申请院校', schoolName(review.school)],
          ['证书', about.certificate || '—'],
          ['联系人', review.contact || '　'],
          ['联系电话', review.phone || '　'],
          ['公示期', window],
          ['申请人数', `${review.items.length} 人`],
        ],
      },
      {
        kind: 'table',
        columns: [
          { title: '序号', width: 12, align: 'center' },
          { title: '姓名', width: 26 },
          { title: '准考证号', width: 40 },
          { title: '级别', width: 16, align: 'center' },
          { title: '公示成绩', width: 22, align: 'center' },
          { title: '复核内容', width: 22, align: 'center' },
          { title: '申请理由', width: 56 },
        ],
        rows: review.items.map((item, at) => [
          String(at + 1),
          item.name,
          item.admissionNumber ?? '',
          item.level,
          item.score?.total ?? item.score?.result ?? '',
          item.part,
          item.reason,
        ]),
        blanks: review.items.length < 8 ? 2 : 0,
      },
      { kind: 'text', text: `以上考生的成绩，经我校核实，申请复核。成绩复核以院校为单位在公示期内提出，${deadline}` },
      { kind: 'signatures', items: ['经办人', '日期', '院校负责人', '院校盖章'] },
      { kind: 'heading', text: '复核结果（由主办方填写）' },
      {
        kind: 'table',
        columns: [
          { title: '序号', width: 14, align: 'center' },
          { title: '复核结果', width: 70 },
          { title: '复核后成绩', width: 40 },
          { title: '复核人', width: 54 },
        ],
        rows: review.items.map((item, at) => [
          String(at + 1),
          item.answer ? (item.answer.outcome === 'changed' ? '更正' : '维持原成绩') : '',
          item.answer?.score ?? '',
          '',
        ]),
        rowHeight: 8,
      },
    ],
  }
}
