import type { CalendarView } from '../calls/calendar.ts'
import { chineseDay, tMinus } from '../day/day.ts'
import type { Exam } from '../model/exam.ts'
import type { FormDocument } from '../model/form.ts'
import type { Party } from '../model/notice.ts'
import type { Progress } from '../model/task.ts'

const partyWords: Readonly<Record<Party, string>> = { organiser: '主办方', site: '考点', school: '院校' }
const stateWords: Readonly<Record<Progress, string>> = {
  upcoming: '未开始',
  current: '进行中',
  due: '今天截止',
  late: '已逾期',
  unrecorded: '未记录',
  done: '已完成',
}

type SheetCalendar = CalendarView & { readonly source: { readonly title: string; readonly number: string } }

/** 考务日程表: every phase with its window, its tasks, who does them, and a box to tick. */
export function calendarSheet(exam: Pick<Exam, 'name' | 'site' | 'sessions'>, calendar: SheetCalendar): FormDocument {
  const { source } = calendar
  const rows = calendar.phases.flatMap((phase) => {
    const offsets = [phase.fromOffset, phase.toOffset].filter((one) => one !== undefined)
    const tasks = phase.tasks.length > 0 ? phase.tasks : [undefined]
    return tasks.map((task, at) => [
      at === 0 ? phase.name : '',
      at === 0 ? windowWords(phase.from, phase.to) : '',
      at === 0 ? [...new Set(offsets)].map(tMinus).join(' 至 ') : '',
      task ? `${task.text}${task.due && task.last ? `（${chineseDay(task.last)}前）` : ''}` : '',
      task ? partyWords[task.by] : '',
      task?.assignee ?? '',
      task ? stateWords[task.state] : '',
    ])
  })
  const sessions = exam.sessions.map((session): [string, string] => [
    session.name,
    `${session.start.slice(0, 10)} ${session.start.slice(11, 16)}–${session.end.slice(11, 16)}`,
  ])
  return {
    kind: 'form',
    title: '考务日程表',
    exam: exam.name,
    site: exam.site,
    subject: '考务日程表',
    landscape: true,
    blocks: [
      { kind: 'facts', columns: 2, items: [['考点', exam.site || '—'], ['制表日期', calendar.today], ...sessions] },
      {
        kind: 'table',
        columns: [
          { title: '考核阶段', width: 33 },
          { title: '时间', width: 57 },
          { title: 'T−n', width: 27 },
          { title: '工作内容', width: 104 },
          { title: '责任方', width: 14, align: 'center' },
          { title: '责任人', width: 16 },
          { title: '状态', width: 15, align: 'center' },
        ],
        rows,
      },
      {
        kind: 'text',
        small: true,
        text: [
          source.number ? `依据：${source.number}《${source.title}》。` : '',
          calendar.moved ? '考试日期与通知不同，各阶段日期按通知的 T−n 推算，请以主办方的安排为准。' : '',
        ]
          .filter(Boolean)
          .join(''),
      },
    ],
  }
}

function windowWords(from: string | undefined, to: string | undefined): string {
  if (from === undefined) return to === undefined ? '' : `${chineseDay(to)}截止`
  if (to === undefined) return `${chineseDay(from)}以后`
  return from === to ? chineseDay(from) : `${chineseDay(from)}至${chineseDay(to)}`
}
