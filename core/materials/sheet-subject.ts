import type { Candidate } from '../model/candidate.ts'
import type { Exam, Session } from '../model/exam.ts'
import type { Room } from '../model/room.ts'
import type { RoomNotes } from '../model/room-notes.ts'
import type { TemplateField } from '../model/template.ts'
import { naturalOrder } from '../rules/natural-order.ts'
import { dayOf, fullDayOf, type HalfDay, halfDayOf, hoursOf } from '../rules/session-words.ts'
import { roomPlace, roomTitle } from '../seating/room-words.ts'
import { type Design, sessionColour } from './design.ts'
import type { SheetPhoto } from './photo-box.ts'

/** One room in one session with its candidates in the order of their seats: what every material is made from. */
export type SheetSubject = {
  readonly exam: Exam
  readonly session: Session
  /** The room's number; empty for candidates without one. */
  readonly room: string
  readonly roomInfo?: Room | undefined
  readonly candidates: readonly Candidate[]
  readonly sameName: (candidate: Candidate) => boolean
  /** Ids of the absent, once the room's absences are fixed. */
  readonly absent?: readonly string[] | undefined
  /** A candidate's photo; absent where the exam has none. */
  readonly photo?: ((candidate: Candidate) => SheetPhoto | undefined) | undefined
  /** What happened in the room, for its record. */
  readonly notes?: (() => RoomNotes) | undefined
  /** Only some of the room's candidates: cards are printed again for them alone. */
  readonly partial?: boolean | undefined
}

/** What the head of every sheet says. All words, nothing to look up any more. */
export type SheetHead = {
  readonly exam: string
  readonly site: string
  readonly room: string
  readonly place: string
  /** `数字营销技术应用（中级）` */
  readonly subject: string
  readonly session: string
  /** `2024年5月25日（星期六）` */
  readonly day: string
  /** `5月25日` */
  readonly shortDay: string
  readonly hours: string
  readonly halfDay: HalfDay
  /** Of the session, as `#1D4ED8`. */
  readonly colour: string
}

export function sheetHead({ exam, session, room, roomInfo }: SheetSubject, { look }: Pick<Design, 'look'>): SheetHead {
  const halfDay = halfDayOf(session.start)
  return {
    exam: exam.name,
    site: exam.site,
    room: roomTitle(room),
    place: roomPlace(roomInfo),
    subject: subjectTitle(exam.certificate || exam.name, session.level),
    session: session.name,
    day: fullDayOf(session.start),
    shortDay: dayOf(session.start),
    hours: hoursOf(session),
    halfDay,
    colour: sessionColour(look, halfDay, session.level),
  }
}

/** Subject and level in one line; the level only if the subject does not name it. */
export function subjectTitle(subject: string, level: string | undefined): string {
  return level && !subject.includes(level) ? `${subject}（${level}）` : subject
}

/** The candidate's photo on sheets whose template shows photos; nothing on the others. */
export function shownPhoto(
  candidate: Candidate,
  { photo }: SheetSubject,
  { fields }: { readonly fields: readonly TemplateField[] },
): { readonly photo?: SheetPhoto } {
  const found = fields.includes('photo') ? photo?.(candidate) : undefined
  return found ? { photo: found } : {}
}

/** By seat, then admission number, then id: the same order on every sheet and every machine. */
export function bySeat(a: Candidate, b: Candidate): number {
  return (
    naturalOrder(a.seat ?? '\uffff', b.seat ?? '\uffff') ||
    naturalOrder(a.admissionNumber ?? '', b.admissionNumber ?? '') ||
    (a.id < b.id ? -1 : 1)
  )
}
