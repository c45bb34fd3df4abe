import { roomPlan } from '../forms/room-plan.ts'
import { halfDayWords } from '../rules/session-words.ts'
import type { Design } from './design.ts'
import type { SheetSubject } from './sheet-subject.ts'
import { signInSheet, signInText, signInTitles } from './sign-in-sheet.ts'

/** One sheet of a workbook. All cells are text; a row of one cell goes over the whole width. */
export type BookSheet = {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  /** Of the columns, in characters. */
  readonly widths: readonly number[]
}

/**
 * The lists of a site to be altered in a spreadsheet: 考场安排表, then the sign-in sheet of every room with the columns
 * of its template. ID numbers are masked as on paper.
 */
export function listBook(subjects: readonly SheetSubject[], signIn: Design): BookSheet[] {
  const taken = new Set<string>()
  return [
    planSheet(subjects),
    ...subjects.map((subject) => ({ ...signInOf(subject, signIn), name: nameOf(subject, taken) })),
  ]
}

function planSheet(subjects: readonly SheetSubject[]): BookSheet {
  const rows = roomPlan(subjects).blocks.flatMap((block): string[][] => {
    if (block.kind === 'heading') return [[], [block.text]]
    if (block.kind !== 'table') return []
    return [block.columns.map(({ title }) => title), ...block.rows.map((row) => [...row]), [...(block.total ?? [])]]
  })
  const { exam } = subjects[0]!
  return { name: '考场安排表', rows: [[exam.name], ['考场安排表'], ...rows], widths: [14, 30, 30, 8, 20, 20, 16, 16] }
}

function signInOf(subject: SheetSubject, design: Design): BookSheet {
  const { head, rows, template } = signInSheet(subject, design)
  const fields = template.fields.filter((field) => signInTitles[field] && field !== 'photo')
  const place = head.place ? `${head.room}（${head.place}）` : head.room
  const when = `${head.day} ${halfDayWords[head.halfDay]} ${head.hours}`
  const listed = rows.map((row, i) => fields.map((field) => signInText(field, row, i + 1)))
  const blanks = Array.from({ length: template.blankRows }, () => fields.map(() => ''))
  return {
    name: '',
    rows: [
      [head.exam],
      [template.title || '考生签到表'],
      [`考场：${place}　科目：${head.subject}　时间：${when}`],
      fields.map((field) => signInTitles[field]!),
      ...listed,
      ...blanks,
      [`应到 ${rows.length} 人　　实到＿＿＿人　　缺考＿＿＿人　　监考员签名＿＿＿＿＿＿＿＿`],
      ...(template.note ? [[template.note]] : []),
    ],
    widths: fields.map((field) => widths[field] ?? 12),
  }
}

const widths: Partial<Record<string, number>> = {
  serial: 6,
  name: 24,
  'admission-number': 20,
  'id-number': 22,
  school: 26,
  signature: 20,
}

/** Spreadsheets take 31 characters, none of `[ ] : * ? / \\`, and no name twice. */
function nameOf({ room, session }: SheetSubject, taken: Set<string>): string {
  const wanted = `${room} ${session.name}`.replace(/[[\]:*?/\\]/g, '-').replace(/^'|'$/g, '')
  let name = wanted.slice(0, 31)
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted.slice(0, 26)} (${n})`
  taken.add(name.toLowerCase())
  return name
}
