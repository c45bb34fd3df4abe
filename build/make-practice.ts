import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { encodeGb18030 } from './gb18030.ts'
import { type Person, people } from './practice-people.ts'

/**
 * Makes assets/practice/名单.csv, the roster of the practice exam: `node build/make-practice.ts`. The same
 * bytes each time. It looks like what a Chinese Excel saves: GB18030 without a mark, CRLF, a title row
 * above the header. It names no date, so that it fits the practice exam of any day; the level says the session.
 */

const header = [
  '序号',
  '姓名',
  '性别',
  '证件类型',
  '证件号码',
  '准考证号',
  '考场号',
  '座位号',
  '级别',
  '考试时间',
  '学校',
  '院系',
  '专业',
  '班级',
  '学号',
  '手机号',
  '备注',
]
const title = '1+X 数字营销技术应用 考生名单（练习用，人物和证件号均为虚构）'
const rooms = ['01', '02', '03']
const seatsPerRoom = 20
const perSession = rooms.length * seatsPerRoom
const sessions = [
  { level: '中级', time: '09:00-12:00', code: '02' },
  { level: '初级', time: '14:00-16:30', code: '01' },
] as const

/** People who sit both sessions: their places among the morning's candidates. */
const both = [6, 14, 40]

const two = (n: number) => String(n).padStart(2, '0')

/** The morning's and the afternoon's people by place, the awkward ones spread over the rooms. */
function seating(): Person[][] {
  const all = people(2 * perSession - both.length)
  const morning = all.slice(0, perSession)
  const afternoon = [...both.map((i) => morning[i]!), ...all.slice(perSession)]
  return [morning, afternoon].map((session) => session.map((_, i) => session[(i * 7) % perSession]!))
}

function row(person: Person, serial: number, sessionIndex: number, place: number): string[] {
  const session = sessions[sessionIndex]!
  const room = rooms[Math.floor(place / seatsPerRoom)]!
  const seat = two(1 + (place % seatsPerRoom))
  const admissionNumber = `37018600${session.code}00${room}${seat}`
  const phone = `140000${String(serial).padStart(5, '0')}`
  const { name, sex, idType, idNumber, school, college, major, className, studentNumber, note } = person
  return [
    String(serial),
    name,
    sex,
    idType,
    idNumber,
    admissionNumber,
    room,
    seat,
    session.level,
    session.time,
    school,
    college,
    major,
    className,
    studentNumber,
    phone,
    note,
  ]
}

const cell = (value: string) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

/** The file's text. */
export function practiceText(): string {
  const rows = seating().flatMap((session, s) => session.map((person, i) => row(person, s * perSession + i + 1, s, i)))
  const titleRow = [title, ...header.slice(1).map(() => '')]
  return [titleRow, header, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')
}

export function practiceBytes(): Buffer {
  return encodeGb18030(practiceText())
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = fileURLToPath(new URL('../assets/practice/名单.csv', import.meta.url))
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, practiceBytes())
}
