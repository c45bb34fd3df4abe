import type { SheetSubject } from '../materials/sheet-subject.ts'
import type { FormDocument } from '../model/form.ts'
import { headItems } from './absence-list.ts'

/** 缺考考生汇总表 to be filled in by hand. */
export const blankAbsenceList = ({ exam, session }: Pick<SheetSubject, 'exam' | 'session'>): FormDocument => ({
  kind: 'form',
  title: '缺考考生汇总表',
  exam: exam.name,
  site: exam.site,
  subject: `缺考考生汇总表 · ${session.name}`,
  blocks: [
    { kind: 'facts', columns: 2, items: headItems({ exam, session }) },
    {
      kind: 'table',
      columns: [
        { title: '序号', width: 12 },
        { title: '考场', width: 24 },
        { title: '座位号', width: 18 },
        { title: '姓名', width: 32 },
        { title: '准考证号', width: 38 },
        { title: '院校', width: 36 },
        { title: '备注', width: 20 },
      ],
      rows: [],
      blanks: 22,
      rowHeight: 8.6,
    },
    { kind: 'signatures', items: ['考务负责人', '日期', '主考', '日期'] },
  ],
})
