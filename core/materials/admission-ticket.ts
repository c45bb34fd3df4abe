import { candidateCode } from '../day/candidate-code.ts'
import type { Candidate } from '../model/candidate.ts'
import type { Exam, Session } from '../model/exam.ts'
import type { Template } from '../model/template.ts'
import { maskIdNumber } from '../roster/mask.ts'
import { addMinutes } from '../rules/moment.ts'
import { type Design, presetDesign } from './design.ts'
import { type LabelSheet, labelPages } from './label-sheet.ts'
import { papers } from './paper.ts'
import type { SheetPhoto } from './photo-box.ts'
import { headParts, type Marks, marksOf, withShared } from './print-marks.ts'
import { type SheetHead, type SheetSubject, sheetHead, shownPhoto, subjectTitle } from './sheet-subject.ts'

/** Everything on one admission ticket (准考证): the one paper with the ID number in full, for the candidate's own hands. */
export type AdmissionTicket = {
  readonly candidate: string
  readonly name: string
  readonly sex: string
  readonly idNumber: string
  readonly admissionNumber: string
  readonly subject: string
  readonly seat: string
  readonly school: string
  readonly className: string
  readonly code: string
  /** Absent where there is none, or the template shows none. */
  readonly photo?: SheetPhoto
}

export type AdmissionTickets = {
  readonly kind: 'admission-tickets'
  readonly head: SheetHead
  readonly template: Template
  readonly mark?: string | undefined
  /** 考生须知. */
  readonly notices: readonly string[]
  readonly cards: readonly AdmissionTicket[]
}

/** Two tickets on a sheet of A4, one cut across the middle. */
export const ticketSheet: LabelSheet = {
  paper: papers.A4,
  columns: 1,
  rows: 2,
  width: 210,
  height: 148.5,
  left: 0,
  top: 0,
  gapX: 0,
  gapY: 0,
}

export function admissionTickets(
  subject: SheetSubject,
  design: Design = presetDesign('admission-tickets'),
): AdmissionTickets {
  const { template, mark } = design
  const { exam, session, candidates } = subject
  return {
    kind: 'admission-tickets',
    head: sheetHead(subject, design),
    template,
    mark,
    notices: template.notices.length > 0 ? template.notices : ticketNotices(exam, session),
    cards: candidates.map((candidate) => ({
      ...ticket(candidate, exam, session, template),
      ...shownPhoto(candidate, subject, template),
    })),
  }
}

function ticket(candidate: Candidate, exam: Exam, session: Session, template: Template): AdmissionTicket {
  const idNumber = candidate.idNumber ?? ''
  return {
    candidate: candidate.id,
    name: candidate.name,
    sex: candidate.sex ?? '',
    idNumber: template.idNumber === 'full' ? idNumber : maskIdNumber(idNumber),
    admissionNumber: candidate.admissionNumber ?? '',
    seat: candidate.seat ?? '',
    school: candidate.school ?? '',
    className: candidate.className ?? '',
    code: candidateCode(candidate),
    subject: subjectTitle(candidate.subject || exam.certificate || exam.name, candidate.level || session.level),
  }
}

/** What a candidate must know, with the times of the exam's own rules. */
export function ticketNotices({ rules }: Pick<Exam, 'rules'>, session: Session): string[] {
  const at = (minutes: number) => addMinutes(session.start, minutes).slice(11, 16)
  const late = rules.lateBarred.value
  return [
    `凭本准考证和有效身份证件原件入场，${at(-rules.entryOpens.value)} 开始入场；缺少任何一件不得入场。`,
    late > 0
      ? `${session.start.slice(11, 16)} 开考；${at(late)} 后（开考 ${late} 分钟后）不得入场。`
      : `${session.start.slice(11, 16)} 开考，开考后不得入场。`,
    `${at(rules.earliestLeave.value)}（开考 ${rules.earliestLeave.value} 分钟）后方可交卷离场。`,
    '对号入座，准考证和身份证件放在桌面，以便核对；不得在准考证上书写。',
    '考试机出现故障请举手示意，不要自行处理。',
    '入场和离场时间以本次考务手册和现场通知为准。',
  ]
}

export const ticketPages = ({ candidates }: SheetSubject): number => labelPages(ticketSheet, candidates.length)

/** The marks of each ticket by candidate. They change exactly when the printed ticket would look different. */
export function ticketMarks({ head, template, mark, notices, cards }: AdmissionTickets): Record<string, Marks> {
  const same = headParts(head)
  const complete = withShared((subject) => ({
    ...same,
    time: [same.time, notices],
    exam: [same.exam, subject],
    template: mark,
  }))
  const shows = (field: Template['fields'][number]) => template.fields.includes(field)
  return Object.fromEntries(
    cards.map((card) => {
      const extra = [...(shows('school') ? [card.school] : []), ...(shows('class') ? [card.className] : [])]
      const number = [card.admissionNumber, card.idNumber, card.code, ...extra]
      const photo = shows('photo') ? (card.photo?.file ?? '') : undefined
      const own = { name: [card.name, card.sex], seat: card.seat, number, photo }
      return [card.candidate, complete(marksOf(own), card.subject)]
    }),
  )
}
