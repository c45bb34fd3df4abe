import type { CSSProperties } from 'react'
import type { CalendarView } from '../../../core/calls/calendar.ts'
import { addDays, daysBetween, tMinus } from '../../../core/day/day.ts'
import { useSettings } from '../../state/settings.ts'
import { shortDayOf } from '../../ui/moments.ts'
import { ProgressMark } from '../../ui/progress-mark.tsx'
import { useWords } from '../../words/use-words.ts'
import { windowWords } from './window-words.ts'

/** Days that an open end is drawn with. */
const openEnd = 4

/** Every phase as a bar between the days, with the exam and today; what it shows is in the list below, too. */
export function Timeline({ calendar }: { readonly calendar: CalendarView }) {
  const words = useWords()
  const language = useSettings((state) => state.settings.language)
  const { first, days, place } = scaleOf(calendar)
  const examDay = daysBetween(first, calendar.days.first) + 0.5
  const today = daysBetween(first, calendar.today) + 0.5
  const inView = today > 0 && today < days
  const lines = inView ? [today, examDay] : [examDay]
  return (
    <section className="panel timeline" aria-label={words.calendar.timeline}>
      <div className="timeline-scale number" aria-hidden="true">
        {marksOf(first, days, lines).map((day) => (
          <span key={day} style={at(daysBetween(first, day), days)}>
            {shortDayOf(day, language)}
          </span>
        ))}
      </div>
      <ol className="timeline-rows">
        {calendar.phases.map((phase) => {
          const { from, length } = place(phase)
          const offsets = [phase.fromOffset, phase.toOffset].filter((one) => one !== undefined)
          return (
            <li key={phase.id}>
              <span className="timeline-name">{phase.name}</span>
              <span className="timeline-track">
                <span
                  className={`timeline-bar ${phase.state} ${phase.kind}`}
                  style={{ ...at(from, days), width: `${(length / days) * 100}%` }}
                />
              </span>
              <span className="timeline-about">
                <span className="number">{windowWords(phase, words, (day) => shortDayOf(day, language))}</span>
                <span className="muted number">{[...new Set(offsets)].map(tMinus).join(' … ')}</span>
                <ProgressMark state={phase.state} />
              </span>
            </li>
          )
        })}
      </ol>
      <div className="timeline-lines" aria-hidden="true">
        <span className={inView && examDay < today ? 'exam left' : 'exam'} style={at(examDay, days)}>
          <span>{words.calendar.examDay}</span>
        </span>
        {inView && (
          <span className={today <= examDay ? 'today left' : 'today'} style={at(today, days)}>
            <span>{words.calendar.today}</span>
          </span>
        )}
      </div>
    </section>
  )
}

const at = (day: number, days: number): CSSProperties => ({ insetInlineStart: `${(day / days) * 100}%` })

function scaleOf(calendar: CalendarView) {
  const all = calendar.phases.flatMap((phase) => [phase.from, phase.to]).filter((day) => day !== undefined)
  const sorted = [...all, calendar.days.first, calendar.days.last].sort()
  const first = addDays(sorted[0]!, -2)
  const days = daysBetween(first, sorted.at(-1)!) + 2 + openEnd
  const place = ({ from, to }: { from?: string; to?: string }) => {
    const end = to === undefined ? daysBetween(first, from ?? calendar.days.first) + openEnd : daysBetween(first, to)
    const start = from === undefined ? Math.max(0, end - openEnd) : daysBetween(first, from)
    return { from: start, length: end - start + 1 }
  }
  return { first, days, place }
}

/** How much of the line of days the words of a mark take up on a narrow window. */
const markWidth = 0.11

/** Every seventh day, so that the marks are the same weekday; but for those that a line would run through. */
function marksOf(first: string, days: number, lines: readonly number[]): string[] {
  const step = days > 120 ? 28 : days > 70 ? 14 : 7
  return Array.from({ length: Math.ceil((days - 3) / step) }, (_, i) => i * step)
    .filter((day) => !lines.some((line) => line > day - 0.5 && line < day + days * markWidth))
    .map((day) => addDays(first, day))
}
