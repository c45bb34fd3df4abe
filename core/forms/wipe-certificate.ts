import type { Exam } from '../model/exam.ts'
import type { FormDocument } from '../model/form.ts'
import { type WipeRecord, type WorkingField, workingFields } from '../model/retention.ts'
import { fullDayOf } from '../rules/session-words.ts'

const fieldWords: Readonly<Record<WorkingField, string>> = {
  idNumber: '证件号码',
  idType: '证件类型',
  phone: '联系电话',
  sourceName: '名单原姓名',
  studentNumber: '学号',
  needs: '座位需求',
  note: '备注',
  extra: '名单的其他列',
}

/** 个人信息清除记录: what was wiped, by whom, before whom; it names no candidate. */
export function wipeCertificate(record: WipeRecord, about: Pick<Exam, 'name' | 'site'>): FormDocument {
  const rows = workingFields.map((field) => [fieldWords[field], `${record.fields[field] ?? 0} 人`])
  return {
    kind: 'form',
    title: '个人信息清除记录',
    exam: about.name,
    site: about.site,
    subject: '个人信息清除记录',
    blocks: [
      {
        kind: 'facts',
        columns: 2,
        items: [
          ['考点', about.site || '—'],
          ['清除时间', `${fullDayOf(record.at)} ${record.at.slice(11, 16)}`],
          ['经办人', record.operator],
          ['监督人', record.witness],
          ['考生人数', `${record.candidates} 人次`],
          ['清除原因', record.reason],
        ],
      },
      {
        kind: 'table',
        columns: [
          { title: '清除的内容', width: 100 },
          { title: '数量', width: 78, align: 'right' },
        ],
        rows: [
          ...rows,
          ['签到等记录里出现的证件号码、电话号码', `${record.codes} 处`],
          ['照片', `${record.photos} 张`],
          ['数据备份', `${record.backups} 份`],
          ['日志中清除内容的记录（次序和校验值保留）', `${record.entries} 条`],
        ],
      },
      {
        kind: 'text',
        text: '保留的内容：姓名、准考证号、院校、级别、考场座位、签到时间、成绩和证书发放情况，以及费用和统计数据，按本校档案规定保存。清除后日志仍可逐条核对。',
      },
      {
        kind: 'text',
        small: true,
        text: `程序只清除了它自己的数据文件和备份。请另行销毁：${record.madeFiles > 0 ? '输出文件夹中的准考证、签到表等文件，' : ''}原始名单、邮件和聊天群中的文件、U 盘和其他电脑上的副本、纸质准考证。文件已从磁盘删除，但没有对磁盘做专门的覆写；电脑报废时请按本单位规定处理硬盘。`,
      },
      { kind: 'hash', label: '清除前日志的校验值（SHA-256）', value: record.headBefore },
      { kind: 'signatures', items: ['经办人签名', '日期', '监督人签名', '日期'] },
    ],
  }
}
