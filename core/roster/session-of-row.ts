import type { Session } from '../model/exam.ts'
import { cleanText, toHalfWidth } from './cell-text.ts'
import { isAtTime, isOnDay, readDay, readTime } from './exam-moment.ts'

/** The cells of a row that can tell its session; a column that is not there is an empty text. */
export type SessionCells = {
  readonly session: string
  readonly level: string
  readonly date: string
  readonly time: string
  readonly subject: string
}

export type SessionFound =
  | { readonly session: string }
  | { readonly problem: 'session-unknown'; readonly choices: readonly Session[] }
  | { readonly problem: 'session-ambiguous'; readonly choices: readonly Session[] }

/**
 * The session that a row belongs to. 场次 decides where it is a session's id or name; otherwise level, day
 * and time narrow the exam's sessions down, and exactly one must be left. An exam of one session takes
 * every row that does not contradict it.
 */
export function sessionOfRow(cells: SessionCells, sessions: readonly Session[]): SessionFound {
  const named = byName(cells.session, sessions)
  if (named.length === 1) return { session: named[0]!.id }
  const left = narrow(named.length > 1 ? named : sessions, cells)
  if (left.length === 1) return { session: left[0]!.id }
  if (left.length === 0) return { problem: 'session-unknown', choices: sessions }
  return { problem: 'session-ambiguous', choices: left }
}

const key = (text: string): string => toHalfWidth(cleanText(text)).toLowerCase().replace(/\s+/g, '')

function byName(cell: string, sessions: readonly Session[]): readonly Session[] {
  const wanted = key(cell)
  return wanted === '' ? [] : sessions.filter((s) => key(s.id) === wanted || key(s.name) === wanted)
}

/** Sessions that agree with everything the row says; a cell that says nothing we understand rules nothing out. */
function narrow(sessions: readonly Session[], cells: SessionCells): readonly Session[] {
  const level = levelTest(cells, sessions)
  const days = [cells.date, cells.time, cells.session].map(readDay).find((day) => day !== undefined)
  const times = [cells.time, cells.session, cells.date].map(readTime).find((time) => time !== undefined)
  const left = sessions.filter(
    (s) => level(s) && (!days || isOnDay(s.start, days)) && (!times || isAtTime(s.start, times)),
  )
  const said = level !== anything || days !== undefined || times !== undefined
  const unread = key(cells.session) !== '' && !said && sessions.length > 1
  return unread ? [] : left
}

const anything = (): boolean => true

/** 级别, else a level named inside 场次 or 科目. */
function levelTest(cells: SessionCells, sessions: readonly Session[]): (session: Session) => boolean {
  const levels = [...new Set(sessions.map((s) => key(s.level)))].filter((level) => level !== '')
  const cell = key(cells.level)
  if (cell !== '' && levels.length > 0) {
    const meant = levels.filter((level) => cell === level || cell.includes(level) || level.includes(cell))
    return (session) => meant.includes(key(session.level))
  }
  for (const text of [key(cells.session), key(cells.subject)]) {
    const meant = levels.filter((level) => text.includes(level))
    if (meant.length === 1) return (session) => key(session.level) === meant[0]
  }
  return anything
}
