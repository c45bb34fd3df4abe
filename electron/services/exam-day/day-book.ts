import { utils, type WorkSheet, write } from '@e965/xlsx'
import { inTableOrder, sumCounts } from '../../../core/day/attendance-counts.ts'
import { minutesLost } from '../../../core/day/incident-check.ts'
import { incidentWord } from '../../../core/describe/incident.ts'
import { verdictWord } from '../../../core/describe/verdict.ts'
import type { DayFacts } from '../../../core/forms/day-facts.ts'
import { clockOf } from '../../../core/rules/session-words.ts'
import { inNoneOf } from './room-closings.ts'

type Cell = string | number

/** The day as a workbook: counts, the absent, incidents, and whatever was decided. Numbers of people stay text. */
export function dayBook(days: readonly DayFacts[]): Buffer {
  const book = utils.book_new()
  utils.book_append_sheet(book, countSheet(days), '人数')
  utils.book_append_sheet(book, absentSheet(days), '缺考')
  utils.book_append_sheet(book, incidentSheet(days), '异常')
  utils.book_append_sheet(book, decisionSheet(days), '放行与名单外')
  utils.book_append_sheet(book, clockSheet(days), '时钟')
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer
}

function countSheet(days: readonly DayFacts[]): WorkSheet {
  const header = [
    '场次',
    '考场',
    '应到',
    '实到',
    '迟到',
    '缺考',
    '未记录',
    '异常',
    '名单外',
    '签字一',
    '签字二',
    '签字时间',
  ]
  const rows = days.flatMap((day) => [...day.rooms.map((one) => roomRow(day, one)), ...elsewhereRows(day)])
  const total = sumCounts(days.flatMap((one) => one.rooms))
  const incidents = days.reduce((sum, one) => sum + one.incidents.length, 0)
  const guests = days.reduce((sum, one) => sum + one.walkIns.length, 0)
  return sheetOf(
    [header, ...rows, ['合计', '', ...inTableOrder(total), incidents, guests, '', '', '']],
    [20, 10, 8, 8, 8, 8, 8, 8, 8, 12, 12, 26],
  )
}

function roomRow({ session, walkIns }: DayFacts, one: DayFacts['rooms'][number]): Cell[] {
  return [
    session.name,
    one.room,
    ...inTableOrder(one),
    one.incidents,
    walkIns.filter((guest) => (guest.room ?? '') === one.room).length,
    one.closed?.operator ?? '',
    one.closed?.second ?? '',
    one.closed?.at ?? '',
  ]
}

/** What was written down in none of the rooms: without its row the columns would not add up. */
function elsewhereRows({ session, rooms, incidents, walkIns }: DayFacts): Cell[][] {
  const happened = inNoneOf(
    rooms,
    incidents.map(({ incident }) => incident),
  ).length
  const guests = inNoneOf(rooms, walkIns).length
  return happened + guests === 0 ? [] : [[session.name, '考场以外', 0, 0, 0, 0, 0, happened, guests, '', '', '']]
}

function absentSheet(days: readonly DayFacts[]): WorkSheet {
  const rows = days.flatMap(({ session, absent }) =>
    absent.map((one): Cell[] => [
      session.name,
      one.room,
      one.seat,
      one.name,
      one.admissionNumber,
      one.school,
      one.level,
    ]),
  )
  return sheetOf(
    [['场次', '考场', '座位号', '姓名', '准考证号', '院校', '级别'], ...rows],
    [20, 10, 10, 20, 24, 28, 10],
  )
}

function incidentSheet(days: readonly DayFacts[]): WorkSheet {
  const header = [
    '场次',
    '考场',
    '座位号',
    '姓名',
    '准考证号',
    '类别',
    '发生时间',
    '情况',
    '处理',
    '原机号',
    '新机号',
    '停机',
    '恢复',
    '耽误（分钟）',
    '补时（分钟）',
    '批准人',
    '监考员',
    '已告知',
    '附件',
  ]
  const rows = days.flatMap(({ session, incidents }) =>
    incidents.map(({ incident, person }): Cell[] => {
      const { machine } = incident
      return [
        session.name,
        incident.room,
        incident.place?.seat ?? person.seat,
        person.name,
        person.admissionNumber,
        incidentWord(incident.incident, 'zh-CN'),
        clockOf(incident.happened),
        incident.text,
        incident.action,
        machine?.from ?? '',
        machine?.to ?? '',
        machine ? clockOf(machine.out) : '',
        machine?.in ? clockOf(machine.in) : '',
        (machine && minutesLost(machine)) ?? '',
        incident.minutes ?? '',
        incident.approver ?? '',
        incident.staff.join('、'),
        incident.told === undefined ? '' : incident.told ? '是' : '否',
        incident.attachments.map((one) => one.name).join('、'),
      ]
    }),
  )
  return sheetOf([header, ...rows], [20, 10, 10, 20, 24, 12, 10, 36, 36, 10, 10, 8, 8, 10, 10, 12, 20, 8, 24])
}

function decisionSheet(days: readonly DayFacts[]): WorkSheet {
  const header = ['场次', '时间', '种类', '姓名', '考场', '座位号', '号码', '原因', '批准人', '登记人']
  const rows = days.flatMap(({ session, overrides, walkIns }) => [
    ...overrides.map(({ record, person }): Cell[] => [
      session.name,
      clockOf(record.arrived ?? record.at),
      `放行（${verdictWord(record.overrules, 'zh-CN')}）`,
      person.name,
      person.room,
      person.seat,
      person.admissionNumber,
      record.reason,
      record.approver,
      record.operator,
    ]),
    ...walkIns.map((one): Cell[] => [
      session.name,
      clockOf(one.at),
      one.admitted ? '名单外，准许参加' : '名单外，未参加',
      one.name,
      one.room ?? '',
      one.seat ?? '',
      '',
      one.note,
      one.approver ?? '',
      one.operator,
    ]),
  ])
  return sheetOf([header, ...rows], [20, 8, 24, 20, 10, 10, 24, 36, 12, 12])
}

function clockSheet(days: readonly DayFacts[]): WorkSheet {
  const rows = days.flatMap(({ session, clockChanges }) =>
    clockChanges.map((one): Cell[] => [session.name, one.at, one.was, one.shift, one.device]),
  )
  return sheetOf([['场次', '改后的时间', '原来应为', '差（秒）', '电脑'], ...rows], [20, 26, 26, 10, 20])
}

/** Text is formatted as text, so that a spreadsheet keeps every digit when a cell is edited. */
function sheetOf(rows: readonly (readonly Cell[])[], widths: readonly number[]): WorkSheet {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? { t: 'n' as const, v: cell } : { t: 's' as const, v: cell, z: '@' })),
  )
  const sheet = utils.aoa_to_sheet(cells)
  sheet['!cols'] = widths.map((width) => ({ wch: width }))
  return sheet
}
