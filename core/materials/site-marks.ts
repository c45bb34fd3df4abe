import { roomPlace } from '../seating/room-words.ts'
import { contentHash } from './content-hash.ts'
import { numberRange } from './number-range.ts'
import { differingMark, type MarkName, type Marks, marksOf } from './print-marks.ts'
import type { SheetSubject } from './sheet-subject.ts'

/**
 * The marks of a sheet of the site: what it says as a whole under `template`, and beside it what it is made from, to
 * tell why it changed. `named` are people on it who are no candidates.
 */
export function siteMarks(content: unknown, subjects: readonly SheetSubject[], named: readonly string[] = []): Marks {
  const sessions = new Map(subjects.map(({ session }) => [session.id, session]))
  return marksOf({
    people: [subjects.map(({ session, room, candidates }) => [session.id, room, candidates.length]), named],
    number: subjects.map(({ candidates }) => numberRange(candidates)),
    room: subjects.map(({ session, room, roomInfo }) => [session.id, room, roomPlace(roomInfo)]),
    time: [...sessions.values()].map(({ id, name, start, end }) => [id, name, start, end]),
    exam: subjects[0] && [subjects[0].exam.name, subjects[0].exam.site, subjects[0].exam.certificate],
    template: contentHash(content),
  })
}

const whole = (marks: Marks): string | undefined => /(?:^| )template:(\S+)/.exec(marks)?.[1]

/** Why a sheet of the site no longer matches; nothing while it says the same as a whole. */
export const differingSiteMark = (before: Marks, now: Marks): MarkName | undefined =>
  whole(before) === whole(now) ? undefined : differingMark(before, now)
