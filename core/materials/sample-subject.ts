import type { Candidate } from '../model/candidate.ts'
import type { Exam } from '../model/exam.ts'
import type { SheetSubject } from './sheet-subject.ts'

/** Invented names of the lengths and kinds that rosters have. */
const names = [
  '李明',
  '王小雨',
  '欧阳若兮',
  '古丽娜尔·买买提',
  '张伟',
  '张伟',
  '陈思齐',
  '阿卜杜热合曼·麦麦提依明',
  '赵䶮',
  '周一',
  '吴晓彤',
  '郑和平',
]

const exam: Exam = {
  id: 'sample',
  name: '1+X 职业技能等级证书考试（样张）',
  certificate: '数字营销技术应用',
  site: '样例职业技术学院',
  preset: 'sample',
  practice: true,
  createdAt: '2024-05-01T08:00:00+08:00',
  rules: {
    entryOpens: { value: 30, origin: '' },
    lateBarred: { value: 15, origin: '' },
    earliestLeave: { value: 30, origin: '' },
  },
  sessions: [
    {
      id: 'am',
      name: '上午 中级',
      level: '中级',
      start: '2024-05-25T08:30:00+08:00',
      end: '2024-05-25T11:30:00+08:00',
    },
  ],
}

/** A room of invented candidates, to show a template by where there is no roster yet. */
export function sampleSubject(): SheetSubject {
  const candidates = names.map(
    (name, i): Candidate => ({
      id: `sample-${i}`,
      session: 'am',
      room: '01',
      seat: String(i + 1).padStart(2, '0'),
      name,
      sex: i % 2 ? '女' : '男',
      idNumber: `33010220010307${String(1000 + i)}`,
      admissionNumber: `2024052501${String(i + 1).padStart(4, '0')}`,
      school: i % 3 ? '样例职业技术学院' : '东湖商贸职业学院',
      className: `营销22${i % 2 ? '01' : '02'}班`,
    }),
  )
  return {
    exam,
    session: exam.sessions[0]!,
    room: '01',
    roomInfo: { id: '01', name: '多媒体楼 301', seats: [], origin: 'file' },
    candidates,
    sameName: ({ name }) => name === '张伟',
  }
}
