import type { ScanAnswer } from '../../../core/contract.ts'
import { millisecondsBetween } from '../../../core/rules/moment.ts'
import { shortDayOf, spanOf, timeOf } from '../../ui/moments.ts'
import type { Words } from '../../words/zh.ts'

type Asked = {
  readonly answer: ScanAnswer
  readonly code: string
  readonly words: Words
  readonly language: string
  readonly start: string
  readonly end: (session: string) => string
}

/** The sentence under a verdict: the facts of this candidate. Empty when there is nothing to say. */
export function reasonOf({ answer, code, words, language, start, end }: Asked): string {
  const { reason } = words.checkin
  const right = answer.right
  const room = right?.room ? words.common.room(right.room) : ''
  switch (answer.verdict) {
    case 'checked-in':
      return ''
    case 'late':
      return reason.late(Math.max(1, Math.floor(millisecondsBetween(start, answer.at) / 60_000)))
    case 'already-checked-in':
      return reason.already(timeOf(answer.earlier?.at ?? ''), whereOf(answer, words), answer.earlier?.operator ?? '')
    case 'too-early':
      return reason.tooEarly(timeOf(right?.opens ?? ''))
    case 'too-late':
      return reason.tooLate(timeOf(right?.bars ?? ''))
    case 'wrong-room':
      return room ? reason.wrongRoom(room, right?.seat ? words.common.seat(right.seat) : '') : reason.noRoom
    case 'wrong-session':
      return right
        ? reason.wrongSession(
            right.sessionName,
            shortDayOf(right.start, language),
            spanOf(right.start, end(right.session)),
            room,
          )
        : ''
    case 'withdrawn':
      return right
        ? reason.withdrawnElsewhere(right.sessionName, shortDayOf(right.start, language), timeOf(right.start))
        : ''
    case 'ambiguous':
      return reason.ambiguous
    case 'not-on-roster':
      return reason.notOnRoster(code)
    case 'session-closed':
      return ''
  }
}

/** Where the first check-in was, and on which PC. */
function whereOf({ earlier }: ScanAnswer, words: Words): string {
  return [earlier?.room ? words.common.room(earlier.room) : words.common.wholeSite, earlier?.device]
    .filter(Boolean)
    .join(' · ')
}
