import { CheckOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { CalendarView } from '../../../core/calls/calendar.ts'
import { daysBetween } from '../../../core/day/day.ts'
import type { Exam } from '../../../core/model/exam.ts'
import { useAction } from '../../api/use-action.ts'
import { usePlace } from '../../state/place.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { ProgressMark } from '../../ui/progress-mark.tsx'
import { useWords } from '../../words/use-words.ts'

type Planned = CalendarView['phases'][number]['tasks'][number] & { readonly phaseName: string }

const urgency = ['late', 'due', 'current'] as const

/** Tasks that are late, due today or under way, the most pressing first, each to be ticked off here. */
export function DueTasks({ exam, calendar }: { readonly exam: Exam; readonly calendar: CalendarView }) {
  const words = useWords()
  const work = useAction('calendar.set-done')
  const all = calendar.phases.flatMap((phase) =>
    phase.tasks.map((task): Planned => ({ ...task, phaseName: phase.name })),
  )
  const pressing = all.filter((task) => task.state === 'late' || task.state === 'due')
  const shown = urgency.flatMap((state) => all.filter((task) => task.state === state))
  const next = calendar.phases.find((phase) => phase.state === 'upcoming' && phase.from !== undefined)
  return (
    <section className="panel stack due-tasks" aria-labelledby="due-title">
      <div className="row">
        <h2 id="due-title" className="grow">
          {words.office.attention}
        </h2>
        <Button size="small" onClick={() => usePlace.getState().go('calendar')}>
          {words.office.page.calendar}
        </Button>
      </div>
      <FailureNote failure={work.failure} />
      {pressing.length === 0 && (
        <p className="state-mark ready">
          <CheckOutlined aria-hidden="true" /> {words.office.nothingDue}
        </p>
      )}
      <ul className="task-lines">
        {shown.map((task) => (
          <li key={task.id} className={`task-line ${task.state}`}>
            <div className="grow">
              <p>{task.text}</p>
              <p className="task-about">
                <ProgressMark state={task.state} /> <span className="muted">{about(task, words)}</span>
              </p>
            </div>
            <Button
              size="small"
              disabled={work.busy}
              aria-label={words.office.doneNamed(task.text)}
              onClick={() => void work.run({ exam: exam.id, task: task.id, done: true })}
            >
              {words.office.done}
            </Button>
          </li>
        ))}
      </ul>
      {calendar.counts.unrecorded > 0 && <p className="muted">{words.office.unrecorded(calendar.counts.unrecorded)}</p>}
      {next?.from && (
        <p className="muted">
          {words.office.upcoming}: <strong>{next.name}</strong>{' '}
          {words.office.startsIn(daysBetween(calendar.today, next.from))}
        </p>
      )}
    </section>
  )
}

function about(task: Planned, words: ReturnType<typeof useWords>): string {
  const left = task.daysLeft !== undefined && task.state === 'current' ? words.office.daysLeft(task.daysLeft) : ''
  const late = task.daysLeft !== undefined && task.state === 'late' ? words.office.daysLeft(task.daysLeft) : ''
  return [task.phaseName, words.office.party[task.by], task.assignee, left || late].filter(Boolean).join(' · ')
}
