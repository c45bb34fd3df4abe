import { minutesLost } from '../day/incident-check.ts'
import { incidentWord } from '../describe/incident.ts'
import { subjectTitle } from '../materials/sheet-subject.ts'
import type { FormBoxRow, FormDocument } from '../model/form.ts'
import type { IncidentRecord } from '../model/incident.ts'
import { clockOf, fullDayOf, hoursOf } from '../rules/session-words.ts'
import { roomTitle } from '../seating/room-words.ts'
import type { DayFacts, DayPerson } from './day-facts.ts'

type Incident = DayFacts['incidents'][number]
type Head = Pick<DayFacts, 'exam' | 'session'>

/** One incident on its form: 换机登记表, 违纪登记表 or 异常情况登记表, with lines for whoever signs. */
export function incidentForm(head: Head, { incident, person }: Incident): FormDocument {
  const { exam } = head
  const title = titleOf(incident)
  const rows = [...headRows(head, incident, person), ...middleRows(incident), ...endRows(incident)]
  return {
    kind: 'form',
    title,
    exam: exam.name,
    site: exam.site,
    subject: `${title} · ${person.name || roomTitle(incident.room)}`,
    blocks: [{ kind: 'boxes', rows }, ...footnotes(incident)],
  }
}

const titleOf = ({ incident }: IncidentRecord): string =>
  incident === 'machine-change' ? '换机登记表' : incident === 'violation' ? '违纪登记表' : '异常情况登记表'

function headRows({ exam, session }: Head, incident: IncidentRecord, person: DayPerson): FormBoxRow[] {
  return [
    pair(['考点', exam.site], ['考场', incident.room ? roomTitle(incident.room) : '考场以外']),
    pair(
      ['科目', subjectTitle(exam.certificate || exam.name, session.level)],
      ['考试时间', `${fullDayOf(session.start)} ${hoursOf(session)}`],
    ),
    pair(['姓名', person.name], ['准考证号', person.admissionNumber]),
    pair(['座位号', incident.place?.seat ?? person.seat], ['院校', person.school]),
  ]
}

function middleRows(incident: IncidentRecord): FormBoxRow[] {
  const { machine, minutes, approver } = incident
  const granted = minutes ? `${minutes} 分钟` : '不补时'
  if (!machine) {
    const first = pair(['类别', incidentWord(incident.incident, 'zh-CN')], ['发生时间', clockOf(incident.happened)])
    return minutes ? [first, pair(['补时', granted], ['批准人', approver ?? ''])] : [first]
  }
  const lost = minutesLost(machine)
  const target = machine.room ? `${machine.to}（${roomTitle(machine.room)}）` : machine.to
  return [
    pair(['原机号', machine.from], ['新机号', target]),
    pair(['停机时间', clockOf(machine.out)], ['恢复时间', machine.in ? clockOf(machine.in) : '']),
    pair(['耽误时间', lost === undefined ? '' : `${lost} 分钟`], ['补时', machine.in ? granted : '']),
    pair(['批准人', approver ?? ''], ['登记时间', clockOf(incident.at)]),
  ]
}

function endRows(incident: IncidentRecord): FormBoxRow[] {
  const isViolation = incident.incident === 'violation'
  const rows: FormBoxRow[] = [
    { boxes: [{ label: isViolation ? '违纪情节' : '情况', value: incident.text }], height: 44 },
    { boxes: [{ label: '处理', value: incident.action }], height: 30 },
  ]
  if (isViolation)
    rows.push({
      boxes: [{ label: '告知考生', value: toldWords(incident.told) }],
      height: 26,
      sign: ['考生签名', '日期'],
    })
  rows.push({
    boxes: [{ label: '监考员', value: incident.staff.length > 0 ? `记录人：${incident.staff.join('、')}` : '' }],
    height: 22,
    sign: ['签名', '签名'],
  })
  rows.push({
    boxes: [{ label: isViolation ? '主考意见' : '考务负责人', value: '' }],
    height: 28,
    sign: ['签名', '日期'],
  })
  return rows
}

const toldWords = (told: boolean | undefined): string =>
  told ? '以上记录的内容已告知考生。' : '以上记录的内容须告知考生；考生拒绝签名的，由两名监考员注明。'

function footnotes({ attachments }: IncidentRecord): FormDocument['blocks'] {
  if (attachments.length === 0) return []
  const list = attachments.map(({ name, sha256 }, i) => `${i + 1}. ${name}　校验码 ${sha256.slice(0, 16)}`)
  return [{ kind: 'text', small: true, text: `附件 ${attachments.length} 个（保存在电脑中）：\n${list.join('\n')}` }]
}

const pair = (...boxes: readonly (readonly [string, string])[]): FormBoxRow => ({
  boxes: boxes.map(([label, value]) => ({ label, value })),
})

/** A form to fill in by hand, for the day on which no computer runs. */
export function blankIncidentForm(head: Head, incident: 'machine-change' | 'violation', room: string): FormDocument {
  const { start } = head.session
  const empty: IncidentRecord = {
    id: '',
    kind: 'incident',
    session: head.session.id,
    at: start,
    clock: 'pc',
    operator: '',
    device: '',
    incident,
    room,
    happened: start,
    text: '',
    action: '',
    staff: [],
    attachments: [],
  }
  const person = { name: '', room, seat: '', admissionNumber: '', school: '', level: '' }
  const rows = incident === 'machine-change' ? blankMachineRows : [pair(['类别', '违纪'], ['发生时间', ''])]
  const title = titleOf(empty)
  return {
    kind: 'form',
    title,
    exam: head.exam.name,
    site: head.exam.site,
    subject: `${title} · ${roomTitle(room)}`,
    blocks: [{ kind: 'boxes', rows: [...headRows(head, empty, person), ...rows, ...endRows(empty)] }],
  }
}

const blankMachineRows: readonly FormBoxRow[] = [
  pair(['原机号', ''], ['新机号', '']),
  pair(['停机时间', ''], ['恢复时间', '']),
  pair(['耽误时间', ''], ['补时', '']),
  pair(['批准人', ''], ['登记时间', '']),
]
