import { addDays } from '../day/day.ts'
import type { Day } from '../model/notice.ts'

/** An entry for other calendars: days (`to` is its last day) or moments with an offset. */
export type IcsEvent = {
  readonly uid: string
  readonly title: string
  readonly description?: string
  readonly location?: string
  readonly when: { readonly from: Day; readonly to: Day } | { readonly start: string; readonly end: string }
  /** Minutes before the start at which the calendar should remind. */
  readonly remind?: number
}

/**
 * An iCalendar file (RFC 5545) that WPS, Outlook, phones and DingTalk read: CRLF, lines folded at 75
 * bytes without splitting a character, text escaped. `now` is the moment of writing.
 */
export function writeIcs(name: string, events: readonly IcsEvent[], now: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//ExamDesk//zh-CN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap((event) => eventLines(event, utc(now))),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function eventLines(event: IcsEvent, stamp: string): string[] {
  const { when } = event
  const span =
    'from' in when
      ? [
          `DTSTART;VALUE=DATE:${compact(when.from)}`,
          `DTEND;VALUE=DATE:${compact(addDays(when.to, 1))}`,
          'TRANSP:TRANSPARENT',
        ]
      : [`DTSTART:${utc(when.start)}`, `DTEND:${utc(when.end)}`]
  const text = (key: string, value: string | undefined) => (value ? [`${key}:${escapeText(value)}`] : [])
  const alarm =
    event.remind === undefined
      ? []
      : [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          `DESCRIPTION:${escapeText(event.title)}`,
          `TRIGGER:-PT${event.remind}M`,
          'END:VALARM',
        ]
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${stamp}`,
    ...span,
    ...text('SUMMARY', event.title),
    ...text('DESCRIPTION', event.description),
    ...text('LOCATION', event.location),
    ...alarm,
    'END:VEVENT',
  ]
}

const compact = (day: Day): string => day.replaceAll('-', '')

const utc = (moment: string): string => `${new Date(moment).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`

function escapeText(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r\n|\r|\n/g, '\\n')
}

/** Breaks a line before its 76th byte of UTF-8; a continuation begins with one blank, which counts. */
function fold(line: string): string {
  let folded = ''
  let bytes = 0
  for (const character of line) {
    const size = bytesOf(character.codePointAt(0)!)
    if (bytes + size > 75) {
      folded += '\r\n '
      bytes = 1
    }
    folded += character
    bytes += size
  }
  return folded
}

const bytesOf = (point: number): number => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4)
