import { sizeOf } from '../describe/sentences.ts'
import type { FormDocument } from '../model/form.ts'
import type { Day } from '../model/notice.ts'
import type { SchoolSummary } from '../notice/summaries.ts'

/** What a close-out package holds, as the hand-over sheet lists it. */
export type PackageFacts = {
  readonly exam: string
  readonly site: string
  readonly today: Day
  readonly operator: string
  readonly files: readonly { readonly name: string; readonly bytes: number }[]
  /** SHA-256 of the file of checksums. */
  readonly checksum: string
  readonly entries: number
  readonly head: string
  readonly summaries: readonly SchoolSummary[]
  readonly paperUntil: Day
  readonly electronicUntil: Day
  readonly workingDue: Day
}

/** 考务材料交接单: what is handed to the archive, the counts, and the two hashes everything hangs on. */
export function handOverSheet(facts: PackageFacts): FormDocument {
  const sum = (pick: (summary: SchoolSummary) => number) => facts.summaries.reduce((total, one) => total + pick(one), 0)
  return {
    kind: 'form',
    title: '考务材料交接单',
    exam: facts.exam,
    site: facts.site,
    subject: '考务材料交接单',
    blocks: [
      {
        kind: 'facts',
        columns: 2,
        items: [
          ['考点', facts.site || '—'],
          ['制作日期', facts.today],
          ['应到', `${sum((one) => one.expected)} 人次`],
          ['实到', `${sum((one) => one.present)} 人次（迟到 ${sum((one) => one.late)}）`],
          ['缺考', `${sum((one) => one.absent)} 人次`],
          ['未记录', `${sum((one) => one.unrecorded)} 人次`],
          ['院校', `${new Set(facts.summaries.map((one) => one.school)).size} 所`],
          ['制作人', facts.operator || '　'],
        ],
      },
      { kind: 'heading', text: '电子材料' },
      {
        kind: 'table',
        columns: [
          { title: '序号', width: 14, align: 'center' },
          { title: '文件', width: 126 },
          { title: '大小', width: 38, align: 'right' },
        ],
        rows: facts.files.map(({ name, bytes }, at) => [String(at + 1), name, sizeOf(bytes)]),
      },
      { kind: 'heading', text: '随附纸质材料（清点后填写份数）' },
      {
        kind: 'table',
        rowHeight: 8,
        columns: [
          { title: '材料', width: 100 },
          { title: '份数', width: 34 },
          { title: '备注', width: 44 },
        ],
        rows: ['考生签到表（签名件）', '考场情况记录单', '缺考、违纪记录', '监考人员签到表', '其他'].map((name) => [
          name,
          '',
          '',
        ]),
      },
      {
        kind: 'text',
        small: true,
        text: `保存期限：纸质至 ${facts.paperUntil}，电子至 ${facts.electronicUntil}；证件号码、电话、照片等工作数据应于 ${facts.workingDue} 清除。`,
      },
      { kind: 'hash', label: '校验和文件的 SHA-256', value: facts.checksum },
      { kind: 'hash', label: `考试日志：${facts.entries} 条，末条校验值`, value: facts.head },
      { kind: 'signatures', items: ['移交人', '日期', '接收人', '日期'] },
    ],
  }
}
