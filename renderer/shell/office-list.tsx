import { CalendarOutlined, DashboardOutlined, FileDoneOutlined, PayCircleOutlined } from '@ant-design/icons'
import { useCall } from '../api/use-call.ts'
import { type OfficePage, officePages, steps, usePlace } from '../state/place.ts'
import { useWords } from '../words/use-words.ts'
import type { Words } from '../words/zh.ts'

const icons = {
  overview: <DashboardOutlined aria-hidden="true" />,
  calendar: <CalendarOutlined aria-hidden="true" />,
  fees: <PayCircleOutlined aria-hidden="true" />,
  after: <FileDoneOutlined aria-hidden="true" />,
}

/** Digits end at nine. */
const keyOf = (number: number): string | undefined => (number <= 9 ? `Control+${number}` : undefined)

/** What goes on around the exam day, each page with what presses there. */
export function OfficeList() {
  const words = useWords()
  const { exam, screen, go } = usePlace()
  const notes = usePressing(exam, words)
  return (
    <nav className="office-list" aria-label={words.office.list}>
      <h2>{words.office.list}</h2>
      <ul>
        {officePages.map((id, index) => (
          <li key={id}>
            <button
              type="button"
              className="step-link office-link"
              aria-current={screen === id ? 'page' : undefined}
              aria-keyshortcuts={keyOf(index + steps.length + 1)}
              onClick={() => go(id)}
            >
              {icons[id]}
              <span className="step-text">
                <span className="step-name">{words.office.page[id]}</span>
                {notes[id] && (
                  <span className={id === 'overview' ? 'office-note muted' : 'office-note'}>{notes[id]}</span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** One short line per page, only where something presses. */
function usePressing(exam: string | undefined, words: Words): Partial<Record<OfficePage, string>> {
  const asked = exam === undefined ? undefined : { exam }
  const calendar = useCall('calendar.get', asked, { settle: 500, needs: ['tasks', 'notice', 'exam'] }).value
  const fees = useCall('fees.get', asked, {
    settle: 1000,
    needs: ['candidates', 'payments', 'fee-standards', 'notice', 'exam'],
  }).value
  const owing = fees?.schools.filter((school) => school.state === 'unpaid' || school.state === 'partly').length ?? 0
  const published = calendar?.phases.some(
    (phase) =>
      phase.kind === 'publication' &&
      phase.from !== undefined &&
      phase.from <= calendar.today &&
      (phase.to === undefined || calendar.today <= phase.to),
  )
  const { due = 0, late = 0 } = calendar?.counts ?? {}
  return {
    overview: calendar && words.office.countdown(calendar.countdown),
    calendar: late > 0 ? words.office.late(late) : due > 0 ? words.office.dueToday(due) : undefined,
    fees: owing > 0 ? words.office.feesOpen(owing) : undefined,
    after: published ? words.office.reviewOpen : undefined,
  }
}
