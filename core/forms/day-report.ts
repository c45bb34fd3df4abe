import { sumCounts } from '../day/attendance-counts.ts'
import { balances } from '../day/closing.ts'
import { incidentWord } from '../describe/incident.ts'
import { verdictWord } from '../describe/verdict.ts'
import { layOutForm } from '../materials/form-layout.ts'
import type { FormBlock, FormDocument } from '../model/form.ts'
import { incidentKinds } from '../model/incident.ts'
import { clockOf, dayOf, fullDayOf, hoursOf } from '../rules/session-words.ts'
import { roomTitle } from '../seating/room-words.ts'
import type { DayFacts } from './day-facts.ts'
import { incidentWords } from './incident-words.ts'

/** How much of the day the page shows, the fullest first. What is left out stands in the spreadsheet. */
const depths = [
  { rooms: true, lines: 24 },
  { rooms: true, lines: 10 },
  { rooms: true, lines: 0 },
  { rooms: false, lines: 10 },
  { rooms: false, lines: 0 },
] as const

/** 考试日报告: one page on the sessions given, 应到/实到/缺考/迟到/异常, and what a superior would ask about. */
export function dayReport(days: readonly DayFacts[]): FormDocument {
  const made = depths.map((depth) => reportOf(days, depth))
  return made.find((form) => layOutForm(form).length === 1) ?? made.at(-1)!
}

type Depth = { readonly rooms: boolean; readonly lines: number }

function reportOf(days: readonly DayFacts[], depth: Depth): FormDocument {
  const { exam } = days[0]!
  const dates = [...new Set(days.map(({ session }) => fullDayOf(session.start)))]
  const notes = notesOf(days)
  const left = notes.length - depth.lines
  return {
    kind: 'form',
    title: '考试日报告',
    exam: exam.name,
    site: exam.site,
    subject: `考试日报告 · ${[...new Set(days.map(({ session }) => dayOf(session.start)))].join('、')}`,
    blocks: [
      {
        kind: 'facts',
        columns: 2,
        items: [
          ['考点', exam.site || '—'],
          ['日期', dates.join('、')],
        ],
      },
      countTable(days, depth.rooms),
      { kind: 'text', small: true, text: balanceText(days) },
      { kind: 'heading', text: `异常与说明（${notes.length} 条）` },
      {
        kind: 'text',
        small: true,
        text:
          notes.length === 0
            ? '无。'
            : [...notes.slice(0, depth.lines), ...(left > 0 ? [`另有 ${left} 条，见同名的表格文件。`] : [])].join('\n'),
      },
      { kind: 'signatures', items: ['考务负责人', '主考'] },
    ],
  }
}

function countTable(days: readonly DayFacts[], byRoom: boolean): FormBlock {
  const total = {
    ...sumCounts(days.flatMap(({ rooms }) => rooms)),
    incidents: days.reduce((sum, one) => sum + one.incidents.length, 0),
  }
  const walkIns = days.reduce((sum, one) => sum + one.walkIns.length, 0)
  return {
    kind: 'table',
    columns: [
      { title: '场次', width: 56 },
      { title: '考场', width: 26 },
      ...['应到', '实到', '迟到', '缺考', '异常', '名单外'].map((title) => ({
        title,
        width: title === '缺考' ? 20 : 15,
        align: 'right' as const,
      })),
      { title: '确认', width: 40 },
    ],
    rows: days.flatMap((one) => sessionRows(one, byRoom)),
    total: ['合计', '', ...figures(total, total.unrecorded > 0 && total.absent === 0), String(walkIns), ''],
  }
}

function sessionRows({ session, rooms, walkIns, incidents }: DayFacts, byRoom: boolean): string[][] {
  const name = `${session.name} ${hoursOf(session)}`
  const of = (room: string) => String(walkIns.filter((one) => (one.room ?? '') === room).length)
  const detail =
    byRoom && rooms.length > 1
      ? rooms.map((room) => [
          '',
          roomTitle(room.room),
          ...figures(room, !room.closed),
          of(room.room),
          room.closed ? `${room.closed.operator}、${room.closed.second}` : '未确认',
        ])
      : []
  const open = rooms.filter((room) => !room.closed).length
  const signed = open === 0 ? '已确认' : `${open} 个考场未确认`
  return [
    [
      name,
      byRoom && rooms.length === 1 ? roomTitle(rooms[0]!.room) : `${rooms.length} 个考场`,
      ...figures({ ...sumCounts(rooms), incidents: incidents.length }, open === rooms.length),
      String(walkIns.length),
      signed,
    ],
    ...detail,
  ]
}

type Figures = Omit<DayFacts['rooms'][number], 'session' | 'room' | 'closed'>

const figures = (count: Figures, isOpen: boolean): string[] => [
  String(count.expected),
  String(count.present),
  String(count.late),
  isOpen ? `未定 ${count.unrecorded}` : String(count.absent),
  String(count.incidents),
]

function balanceText(days: readonly DayFacts[]): string {
  const rooms = days.flatMap(({ session, rooms: own }) => own.map((room) => ({ ...room, name: session.name })))
  const wrong = rooms.filter((room) => room.closed && !balances(room))
  if (wrong.length > 0)
    return `${wrong.map((room) => `${room.name} ${roomTitle(room.room)}`).join('、')} 的应到不等于实到加缺考：签字后名单有变动，须重新确认。`
  const open = rooms.filter((room) => !room.closed).length
  return open === 0
    ? '各考场应到 = 实到 + 缺考，均已由两人签字确认。'
    : `${open} 个考场还没有确定缺考，“未定”后面是未到人数。`
}

/** One line each, in the order of the day: incidents first, then who was let in by decision, strangers, the clock. */
export function notesOf(days: readonly DayFacts[]): string[] {
  const many = days.length > 1
  return days.flatMap((one) => {
    const mark = many ? `［${one.session.name}］` : ''
    return [...incidentLines(one), ...overrideLines(one), ...walkInLines(one), ...clockLines(one)].map(
      (line) => `${mark}${line}`,
    )
  })
}

function incidentLines({ incidents }: DayFacts): string[] {
  const ordered = [...incidents].sort(
    (a, b) => incidentKinds.indexOf(a.incident.incident) - incidentKinds.indexOf(b.incident.incident),
  )
  return ordered.map(
    ({ incident, person }) => `${incidentWord(incident.incident, 'zh-CN')}：${incidentLine(incident, person)}`,
  )
}

type Incident = DayFacts['incidents'][number]

/** `09:20 第01考场 04 李娜：蓝屏；04→B2，…` */
function incidentLine(incident: Incident['incident'], person: Incident['person']): string {
  const where = [
    clockOf(incident.happened),
    incident.room && roomTitle(incident.room),
    incident.place?.seat ?? person.seat,
    person.name,
  ]
  return `${where.filter(Boolean).join(' ')}：${incidentWords(incident)}`
}

const overrideLines = ({ overrides }: DayFacts): string[] =>
  overrides.map(({ record, person }) => {
    const where = [
      clockOf(record.arrived ?? record.at),
      person.room && roomTitle(person.room),
      person.seat,
      person.name,
    ]
      .filter(Boolean)
      .join(' ')
    return `放行：${where}，${verdictWord(record.overrules, 'zh-CN')}，${record.approver} 批准（${record.reason}）`
  })

const walkInLines = ({ walkIns }: DayFacts): string[] =>
  walkIns.map((one) => {
    const where = [clockOf(one.at), one.room && roomTitle(one.room), one.name].filter(Boolean).join(' ')
    return `名单外：${where}${one.admitted ? `，${one.approver} 准许参加${one.seat ? `，坐 ${one.seat}` : ''}` : '，未参加'}${one.note ? `（${one.note}）` : ''}`
  })

const clockLines = ({ clockChanges }: DayFacts): string[] =>
  clockChanges.map(
    (one) =>
      `时钟：${clockOf(one.at)} 电脑“${one.device}”的时钟被拨${one.shift > 0 ? '快' : '慢'} ${Math.abs(one.shift)} 秒，记录以编号为序`,
  )
