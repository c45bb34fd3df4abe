import { numberRange } from '../materials/number-range.ts'
import { type SheetSubject, subjectTitle } from '../materials/sheet-subject.ts'
import type { FormBlock, FormDocument } from '../model/form.ts'
import { fullDayOf, hoursOf } from '../rules/session-words.ts'
import { roomPlace, roomTitle } from '../seating/room-words.ts'

/** 考场安排表: every room of every session with its first and last number, and who fetched and returned its papers. */
export function roomPlan(subjects: readonly SheetSubject[]): FormDocument {
  const { exam } = subjects[0]!
  return {
    kind: 'form',
    title: '考场安排表',
    exam: exam.name,
    site: exam.site,
    subject: '考场安排表',
    landscape: true,
    blocks: [
      {
        kind: 'facts',
        columns: 2,
        items: [
          ['考点', exam.site || '—'],
          ['证书', exam.certificate],
        ],
      },
      ...sessionsOf(subjects).flatMap(sessionBlocks),
      { kind: 'signatures', items: ['制表人', '日期', '考务负责人', '日期'] },
    ],
  }
}

/** The rooms by session, sessions in their order. */
export const sessionsOf = (subjects: readonly SheetSubject[]): (readonly SheetSubject[])[] => [
  ...Map.groupBy(subjects, ({ session }) => session.id).values(),
]

/** `上午 中级　2024年5月25日（星期六） 08:30–11:30` */
export const sessionLine = ({ session }: SheetSubject): string =>
  `${session.name}　${fullDayOf(session.start)} ${hoursOf(session)}`

function sessionBlocks(rooms: readonly SheetSubject[]): FormBlock[] {
  const people = rooms.reduce((sum, room) => sum + room.candidates.length, 0)
  return [
    { kind: 'heading', text: sessionLine(rooms[0]!) },
    {
      kind: 'table',
      columns: [
        { title: '考场', width: 30 },
        { title: '地点', width: 38 },
        { title: '科目', width: 46 },
        { title: '人数', width: 14, align: 'right' },
        { title: '起始准考证号', width: 38 },
        { title: '终止准考证号', width: 38 },
        { title: '领取签名', width: 30 },
        { title: '回收签名', width: 30 },
      ],
      rowHeight: 10,
      rows: rooms.map(planRow),
      total: ['合计', `${rooms.length} 个考场`, '', String(people), '', '', '', ''],
    },
  ]
}

function planRow({ exam, session, room, roomInfo, candidates }: SheetSubject): string[] {
  const { first, last } = numberRange(candidates)
  const subject = subjectTitle(exam.certificate || exam.name, session.level)
  return [roomTitle(room), roomPlace(roomInfo), subject, String(candidates.length), first, last, '', '']
}
