import { roomNotes } from '../../../core/forms/room-notes.ts'
import type { SheetPhoto } from '../../../core/materials/photo-box.ts'
import { bySeat, type SheetSubject } from '../../../core/materials/sheet-subject.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import type { Session } from '../../../core/model/exam.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { Room } from '../../../core/model/room.ts'
import { naturalOrder } from '../../../core/rules/natural-order.ts'
import type { OpenExam } from '../context.ts'
import { dayFactsOf } from '../exam-day/day-facts.ts'
import { photoOf } from '../photos/photo-store.ts'

/** What to print, as the caller chose it. Absent: all. */
export type Choice = {
  readonly session?: string | undefined
  readonly room?: string | undefined
  /** Only these candidates' cards, and the sheets of their rooms. */
  readonly candidates?: readonly string[] | undefined
}

/**
 * The rooms of each chosen session with their candidates in the order of seats, sessions as the exam lists
 * them. The withdrawn, and candidates without a room, are not among them. Throws `session-not-found`,
 * `room-not-found` or `candidate-not-found` for what the exam does not have.
 */
export function subjectsOf(open: OpenExam, choice: Choice): SheetSubject[] {
  const sessions = chosenSessions(open, choice)
  const groups = groupByRoom(open)
  checkChoice(open, choice, groups)
  const wanted = choice.candidates && new Set(choice.candidates)
  return sessions.flatMap((session) =>
    [...(groups.get(session.id) ?? new Map<string, Candidate[]>())]
      .filter(
        ([room, people]) =>
          (choice.room === undefined || room === choice.room) && (!wanted || people.some((c) => wanted.has(c.id))),
      )
      .sort(([a], [b]) => naturalOrder(a, b))
      .map(([room, people]) => ({
        exam: open.exam(),
        session,
        room,
        roomInfo: open.store.get<Room>('rooms', room),
        candidates: people.sort(bySeat),
        sameName: open.roster.sameName,
        photo: ({ id }) => sheetPhoto(open, id),
        absent: open.attendance.closed(session.id, room)?.absent,
        notes: () => roomNotes(dayFactsOf(open, session.id, room)[0]!),
      })),
  )
}

function sheetPhoto(open: OpenExam, candidate: string): SheetPhoto | undefined {
  const photo = photoOf(open, candidate)
  return photo && { file: photo.file, width: photo.width, height: photo.height }
}

/** Candidates who sit the chosen sessions but have no room: they are on no sheet. */
export function withoutRoom(open: OpenExam, choice: Choice): Candidate[] {
  const sessions = new Set(chosenSessions(open, choice).map((session) => session.id))
  const wanted = choice.candidates && new Set(choice.candidates)
  return [...open.store.all<Candidate>('candidates').values()].filter(
    (c) => !c.withdrawn && !c.room && sessions.has(c.session) && (!wanted || wanted.has(c.id)),
  )
}

function chosenSessions(open: OpenExam, { session }: Choice): readonly Session[] {
  const { sessions } = open.exam()
  if (session === undefined) return sessions
  const found = sessions.filter((one) => one.id === session)
  if (found.length === 0) throw refusal({ code: 'session-not-found', session, sessions: sessions.map((one) => one.id) })
  return found
}

type Groups = Map<string, Map<string, Candidate[]>>

function groupByRoom(open: OpenExam): Groups {
  const groups: Groups = new Map()
  for (const candidate of open.store.all<Candidate>('candidates').values()) {
    if (candidate.withdrawn || !candidate.room) continue
    let rooms = groups.get(candidate.session)
    if (!rooms) groups.set(candidate.session, (rooms = new Map()))
    const people = rooms.get(candidate.room)
    if (people) people.push(candidate)
    else rooms.set(candidate.room, [candidate])
  }
  return groups
}

function checkChoice(open: OpenExam, { room, candidates }: Choice, groups: Groups): void {
  for (const id of candidates ?? []) {
    if (!open.store.get('candidates', id)) throw refusal({ code: 'candidate-not-found', candidate: id })
  }
  if (room === undefined) return
  const rooms = new Set([
    ...open.store.all<Room>('rooms').keys(),
    ...[...groups.values()].flatMap((byRoom) => [...byRoom.keys()]),
  ])
  if (!rooms.has(room)) throw refusal({ code: 'room-not-found', room, rooms: [...rooms].sort(naturalOrder) })
}
