import type { Candidate } from '../model/candidate.ts'
import type { Exam } from '../model/exam.ts'
import type { FormBlock, FormDocument } from '../model/form.ts'
import type { PlanViolation, SeatingPlan } from '../model/seating-plan.ts'
import { attributeWord } from '../seating/room-columns.ts'
import { roomTitle } from '../seating/room-words.ts'

const strategyWord: Readonly<Record<string, string>> = {
  official: '官方编排（号码由主办方给出）',
  'admission-number': '按准考证号',
  random: '随机',
  spread: '分散',
}
const apartWord = { school: '同校', class: '同班', level: '同级别' } as const
const spacingWord = { none: '不隔', 'every-other-seat': '隔位', 'every-other-row': '隔行', both: '隔位且隔行' } as const
const ruleWord = {
  'same-school': '同校相邻',
  'same-class': '同班相邻',
  'same-level': '同级别相邻',
  'need-unmet': '特殊需要未满足',
} as const

/** What the report knows beside the plan: how many sit in each room, and who is who. */
export type ReportFacts = {
  readonly rooms: readonly {
    readonly room: string
    readonly sessions: readonly { readonly session: string; readonly count: number }[]
  }[]
  readonly candidate: (id: string) => Pick<Candidate, 'name' | 'admissionNumber' | 'school'> | undefined
}

/** 编排报告: by what rules and chance the seats were given, what could not be kept, and how to prove it. */
export function seatingReport(exam: Exam, plan: SeatingPlan, facts: ReportFacts): FormDocument {
  return {
    kind: 'form',
    title: '座位编排报告',
    exam: exam.name,
    site: exam.site,
    subject: `座位编排报告 第 ${plan.version} 版`,
    blocks: [
      { kind: 'facts', columns: 2, items: planFacts(exam, plan) },
      { kind: 'heading', text: '规则' },
      { kind: 'facts', columns: 2, items: ruleFacts(plan) },
      { kind: 'heading', text: '各考场人数' },
      roomTable(exam, facts),
      { kind: 'heading', text: `没有满足的规则：${plan.score} 处` },
      ...violationBlocks(plan, facts),
      { kind: 'heading', text: '核对' },
      {
        kind: 'text',
        text: '编排只由输入和随机种子决定：用同样的名单、考场、选项和种子在任何一台电脑上重新编排，应得到同样的座位。输入指纹为编排前的考生、考场、场次和选项的 SHA-256。',
      },
      { kind: 'hash', label: '输入指纹', value: plan.inputHash },
      { kind: 'signatures', items: ['编排人', '复核人'] },
    ],
  }
}

function planFacts(exam: Exam, plan: SeatingPlan): [string, string][] {
  const sessions = plan.sessions.map((id) => exam.sessions.find((one) => one.id === id)?.name ?? id)
  return [
    ['版本', `第 ${plan.version} 版`],
    ['编排时间', plan.at.slice(0, 16).replace('T', ' ')],
    ['场次', sessions.join('、')],
    ['办法', strategyWord[plan.strategy] ?? plan.strategy],
    ['原有座位', `${plan.seated} 人`],
    ['新排座位', `${plan.placed} 人（其中换座 ${plan.moved} 人）`],
    ['没有座位', `${plan.unplaced} 人`],
    ['考场与座位的矛盾', `${plan.issues} 处`],
  ]
}

function ruleFacts({ options, strategy, score }: SeatingPlan): [string, string][] {
  const { apart = [], diagonal, spacing = 'none', reserve, rooms, roomOrder, seed } = options
  const apartText =
    apart.length === 0
      ? '无'
      : `${apart.map((key) => apartWord[key]).join('、')}（前后左右${diagonal ? '及对角' : ''}）`
  return [
    ['不相邻', apartText],
    ['间隔', spacingWord[spacing]],
    ['留空比例', reserve === undefined ? '按各考场的备用比例' : `${reserve}%`],
    ['考场之间', rooms === 'balance' ? '人数均衡' : '逐个坐满'],
    ['考场顺序', roomOrder ? roomOrder.map(roomTitle).join('、') : '按考场号'],
    ['随机种子', strategy === 'admission-number' || seed === undefined ? '不用' : String(seed)],
    ['特殊需要', '优先安排'],
    ['未满足规则', `${score} 处`],
  ]
}

function roomTable(exam: Exam, { rooms }: ReportFacts): FormBlock {
  const sum = (counts: readonly { readonly count: number }[]) => counts.reduce((total, one) => total + one.count, 0)
  const used = exam.sessions.filter(({ id }) => rooms.some((room) => room.sessions.some((one) => one.session === id)))
  const countIn = (room: ReportFacts['rooms'][number], id: string) =>
    room.sessions.find((one) => one.session === id)?.count ?? 0
  return {
    kind: 'table',
    columns: [
      { title: '考场', width: 40 },
      ...used.map(({ name }) => ({ title: name, width: 30, align: 'right' as const })),
      { title: '合计', width: 20, align: 'right' },
    ],
    rows: rooms.map((room) => [
      roomTitle(room.room),
      ...used.map(({ id }) => String(countIn(room, id))),
      String(sum(room.sessions)),
    ]),
    total: [
      '合计',
      ...used.map(({ id }) => String(rooms.reduce((total, room) => total + countIn(room, id), 0))),
      String(rooms.reduce((total, room) => total + sum(room.sessions), 0)),
    ],
  }
}

function violationBlocks({ violations, score }: SeatingPlan, { candidate }: ReportFacts): FormBlock[] {
  if (violations.length === 0) return [{ kind: 'text', text: '全部规则都已满足。' }]
  const person = (id: string): string => {
    const found = candidate(id)
    return [found?.name ?? id, found?.admissionNumber, found?.school].filter(Boolean).join(' ')
  }
  const row = ({ rule, seats, need }: PlanViolation): string[] => [
    need ? `${ruleWord[rule]}：${attributeWord[need]}` : ruleWord[rule],
    roomTitle(seats[0]?.room ?? ''),
    seats.map((seat) => `${seat.seat} 号 ${person(seat.candidate)}`).join('；'),
  ]
  const table: FormBlock = {
    kind: 'table',
    columns: [
      { title: '规则', width: 38 },
      { title: '考场', width: 28 },
      { title: '座位与考生', width: 112 },
    ],
    rows: violations.map(row),
  }
  const more = score - violations.length
  return more > 0 ? [table, { kind: 'text', small: true, text: `另有 ${more} 处未列出。` }] : [table]
}
