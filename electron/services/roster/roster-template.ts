import type { Checked, Output } from '../../../core/contract.ts'
import type { CandidateField } from '../../../core/model/candidate.ts'
import { headerOf } from '../../../core/roster/header-synonyms.ts'
import type { Context } from '../context.ts'
import { createBreather } from './breathe.ts'
import { outPlace } from './export/out-place.ts'
import { kindOf, writeTable } from './export/write-out.ts'

const fields: readonly CandidateField[] = [
  'name',
  'sex',
  'idType',
  'idNumber',
  'admissionNumber',
  'level',
  'session',
  'room',
  'seat',
  'school',
  'college',
  'major',
  'className',
  'studentNumber',
  'phone',
  'note',
]

/** Writes an empty roster whose headers need no mapping, with the exam's own sessions among the notes. */
export async function writeTemplate(
  context: Context,
  wanted: Checked<'roster.template'>,
): Promise<Output<'roster.template'>> {
  const open = context.exam(wanted.exam)
  kindOf(wanted.file)
  const file = outPlace(context, open, wanted.file)
  const { name, sessions } = open.exam()
  const headers = fields.map(headerOf)
  const notes: string[][] = [
    ['栏目', '填写说明'],
    ['姓名', '必填。按证件填写，少数民族姓名用间隔号“·”；打不出的字请用实际的字，不要用拼音或星号代替。'],
    ['证件号码', '请保持单元格为“文本”格式（本模板已设好），不要改成数字，否则末尾几位会丢失。'],
    ['准考证号、学号、考场号、座位号', '同样保持文本格式，前面的 0 不会丢失。'],
    ['级别', `本次考试：${[...new Set(sessions.map(({ level }) => level))].join('、')}。`],
    [
      '场次',
      sessions.length > 1
        ? `可填：${sessions.map((session) => session.name).join('、')}。级别能确定场次时可以不填。`
        : '只有一个场次，可以不填。',
    ],
    ['考场号、座位号', '由组织方编排的请照抄，不要改号；由考点编排的可以不填。'],
    ['其他', '可以在右边增加自己的列，导入后保留。不用的列可以留空或删去。'],
    ['考试', name],
  ]
  await writeTable(file, { sheet: '名单', headers, notes }, [], createBreather(new AbortController().signal))
  return { file }
}
