import type { StaffView } from '../calls/staff.ts'
import { roleWords } from '../describe/equipment-words.ts'
import type { Exam, Session } from '../model/exam.ts'
import type { FormDocument } from '../model/form.ts'
import { naturalOrder } from '../rules/natural-order.ts'
import { fullDayOf, hoursOf, printTimeOf } from '../rules/session-words.ts'
import { roomTitle } from '../seating/room-words.ts'

const dutyOf = (one: StaffView, session: string) => one.duties.find((duty) => duty.session === session)
const placeWord = (room: string): string => (room === '' ? '全考点' : roomTitle(room))

/** Who is on duty in a session, the whole site first, then by room. */
function onDuty(staff: readonly StaffView[], session: string): { one: StaffView; room: string }[] {
  return staff
    .flatMap((one) => {
      const duty = dutyOf(one, session)
      return duty && !one.left ? [{ one, room: duty.room }] : []
    })
    .sort((a, b) => naturalOrder(a.room, b.room))
}

/** 工作人员值班表: every session with who is where. */
export function dutyList(exam: Exam, sessions: readonly Session[], staff: readonly StaffView[]): FormDocument {
  return {
    kind: 'form',
    title: '工作人员值班表',
    exam: exam.name,
    site: exam.site,
    subject: '工作人员值班表',
    blocks: sessions.flatMap((session) => {
      const rows = onDuty(staff, session.id)
      return [
        { kind: 'heading', text: `${session.name}　${fullDayOf(session.start)} ${hoursOf(session)}` },
        {
          kind: 'table',
          columns: [
            { title: '地点', width: 34 },
            { title: '岗位', width: 28, align: 'center' },
            { title: '姓名', width: 34 },
            { title: '工号', width: 24, align: 'center' },
            { title: '单位', width: 36 },
            { title: '电话', width: 32 },
          ],
          rows:
            rows.length > 0
              ? rows.map(({ one, room }) => [
                  placeWord(room),
                  roleWords[one.role],
                  one.name,
                  one.number,
                  one.unit,
                  one.phone,
                ])
              : [['还没有安排', '', '', '', '', '']],
        },
      ] as const
    }),
  }
}

/** 工作人员签到表 of one session; who has signed in at the desk is entered, the others sign by hand. */
export function staffSignInList(exam: Exam, session: Session, staff: readonly StaffView[]): FormDocument {
  return {
    kind: 'form',
    title: '工作人员签到表',
    exam: exam.name,
    site: exam.site,
    subject: `工作人员签到表 ${session.name}`,
    blocks: [
      {
        kind: 'facts',
        columns: 2,
        items: [
          ['场次', session.name],
          ['时间', `${fullDayOf(session.start)} ${hoursOf(session)}`],
        ],
      },
      {
        kind: 'table',
        rowHeight: 10,
        columns: [
          { title: '序号', width: 12, align: 'center' },
          { title: '姓名', width: 30 },
          { title: '岗位', width: 24, align: 'center' },
          { title: '工号', width: 20, align: 'center' },
          { title: '地点', width: 30 },
          { title: '到岗时间', width: 28, align: 'center' },
          { title: '签名', width: 34 },
        ],
        rows: onDuty(staff, session.id).map(({ one, room }, i) => [
          String(i + 1),
          one.name,
          roleWords[one.role],
          one.number,
          placeWord(room),
          one.came[session.id] ? printTimeOf(one.came[session.id]!).slice(5) : '',
          '',
        ]),
        blanks: 4,
      },
      { kind: 'signatures', items: ['考务负责人', '日期'] },
    ],
  }
}
