import { sumCounts } from '../day/attendance-counts.ts'
import { subjectTitle } from '../materials/sheet-subject.ts'
import type { FormBlock, FormDocument } from '../model/form.ts'
import { clockOf, fullDayOf, halfDayOf, halfDayWords, hoursOf } from '../rules/session-words.ts'
import { roomTitle } from '../seating/room-words.ts'
import type { DayFacts } from './day-facts.ts'

/** 缺考考生汇总表 of a session: the counts by room with who signed them, and the absent by name. */
export function absenceList(facts: DayFacts): FormDocument {
  const { exam, session, absent } = facts
  const open = facts.rooms.filter((room) => !room.closed).length
  return {
    kind: 'form',
    title: '缺考考生汇总表',
    exam: exam.name,
    site: exam.site,
    subject: `缺考考生汇总表 · ${session.name}`,
    blocks: [
      { kind: 'facts', columns: 2, items: headItems(facts) },
      roomTable(facts),
      ...(open > 0
        ? [{ kind: 'text' as const, small: true, text: `还有 ${open} 个考场没有确定缺考，不在下表之内。` }]
        : []),
      { kind: 'heading', text: `缺考考生（${absent.length} 人）` },
      absent.length === 0 ? { kind: 'text', text: '无。' } : nameTable(facts),
      { kind: 'signatures', items: ['考务负责人', '日期', '主考', '日期'] },
    ],
  }
}

/** What every form of a session says at its head. */
export function headItems({ exam, session }: Pick<DayFacts, 'exam' | 'session'>): [string, string][] {
  return [
    ['考点', exam.site || '—'],
    ['场次', session.name],
    ['考试日期', fullDayOf(session.start)],
    ['考试时间', `${halfDayWords[halfDayOf(session.start)]} ${hoursOf(session)}`],
    ['科目', subjectTitle(exam.certificate || exam.name, session.level)],
  ]
}

function roomTable({ rooms }: DayFacts): FormBlock {
  const total = sumCounts(rooms)
  return {
    kind: 'table',
    columns: [
      { title: '考场', width: 30 },
      { title: '应到', width: 16, align: 'right' },
      { title: '实到', width: 16, align: 'right' },
      { title: '其中迟到', width: 20, align: 'right' },
      { title: '缺考', width: 16, align: 'right' },
      { title: '确认签字', width: 60 },
    ],
    rows: rooms.map((room) => [
      roomTitle(room.room),
      String(room.expected),
      String(room.present),
      String(room.late),
      room.closed ? String(room.absent) : '未确定',
      room.closed ? `${room.closed.operator}、${room.closed.second}　${clockOf(room.closed.at)}` : '',
    ]),
    total: ['合计', String(total.expected), String(total.present), String(total.late), String(total.absent), ''],
  }
}

function nameTable({ absent }: DayFacts): FormBlock {
  return {
    kind: 'table',
    columns: [
      { title: '序号', width: 12, align: 'center' },
      { title: '考场', width: 24 },
      { title: '座位号', width: 16, align: 'center' },
      { title: '姓名', width: 34 },
      { title: '准考证号', width: 40 },
      { title: '院校', width: 46 },
      { title: '备注', width: 20 },
    ],
    rows: absent.map((one, i) => [
      String(i + 1),
      roomTitle(one.room),
      one.seat,
      one.name,
      one.admissionNumber,
      one.school,
      '',
    ]),
  }
}
