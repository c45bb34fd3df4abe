import { bySeat, type SheetSubject } from '../../core/materials/sheet-subject.ts'
import type { Candidate } from '../../core/model/candidate.ts'
import type { Exam } from '../../core/model/exam.ts'
import { presetCheckInRules } from '../../core/presets/check-in-rules.ts'

export const exam: Exam = {
  id: 'dm',
  name: '2024年第一次数字营销技术应用全国统考',
  certificate: '数字营销技术应用',
  site: '临江职业技术学院',
  preset: 'dm-2024-1',
  practice: false,
  createdAt: '2024-05-01T08:00:00+08:00',
  rules: presetCheckInRules,
  sessions: [
    {
      id: 'am',
      name: '上午 中级',
      level: '中级',
      start: '2024-05-25T08:30:00+08:00',
      end: '2024-05-25T11:30:00+08:00',
    },
    {
      id: 'pm',
      name: '下午 初级',
      level: '初级',
      start: '2024-05-25T14:00:00+08:00',
      end: '2024-05-25T16:30:00+08:00',
    },
  ],
}

/** Invented names of the kinds that fail on paper: rare characters, long ones, Latin ones, two people of one name. */
export const names = [
  '张三',
  '李䶮',
  '王㛃瑜',
  '𬍛𠅤𫖯',
  '阿卜杜热合曼·麦麦提依明',
  '阿不力克木·阿不都热合曼·艾合买提江·吐尔逊',
  '欧阳若兮',
  'Christopher Alexander Montgomery',
  '王伟',
  '王伟',
  '古丽娜尔·买买提',
  '吉克隽逸',
  '诺',
  'A·B',
  '陈',
] as const

/** Numbers as sites use them: digits, letters among them, twenty digits and more, short ones. */
const admissionNumber = (i: number): string =>
  i % 11 === 4
    ? `ZKZ2024A${String(i).padStart(5, '0')}`
    : i % 11 === 6
      ? `2024052510001234${String(i).padStart(7, '0')}`
      : i % 11 === 8
        ? `A${i}`
        : `2024052501${String(i + 1).padStart(4, '0')}`

/** `count` candidates of one room and session, seated from 01. */
export function people(count: number, session = 'am', room = '01'): Candidate[] {
  const first = (session === 'pm' ? 5500 : 0) + (Number(room) - 1) * 1100
  return Array.from({ length: count }, (_, i) => ({
    id: `c-${session}-${room}-${i}`,
    session,
    room,
    seat: String(i + 1).padStart(2, '0'),
    name: names[i % names.length]!,
    admissionNumber: admissionNumber(i + first),
    idNumber: `33010220010307${String(1000 + i + first)}`,
    school: i % 2 ? '临江职业技术学院' : '南山商贸职业学院东湖校区',
  }))
}

export function subject(candidates: readonly Candidate[], session = 0, room = '01'): SheetSubject {
  const count = new Map<string, number>()
  for (const { name } of candidates) count.set(name, (count.get(name) ?? 0) + 1)
  return {
    exam,
    session: exam.sessions[session]!,
    room,
    roomInfo: { id: room, name: '多媒体楼301机房', seats: [], origin: 'file' },
    candidates: [...candidates].sort(bySeat),
    sameName: ({ name }) => count.get(name)! > 1,
  }
}
