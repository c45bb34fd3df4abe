import { EditOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { CalendarView } from '../../../core/calls/calendar.ts'
import type { Exam } from '../../../core/model/exam.ts'
import { useSettings } from '../../state/settings.ts'
import { dayOf } from '../../ui/moments.ts'
import { ProgressMark } from '../../ui/progress-mark.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Phase } from './planned.ts'
import { type EditedTask, TaskDialog } from './task-dialog.tsx'
import { TaskLine } from './task-line.tsx'
import { WindowDialog } from './window-dialog.tsx'
import { windowWords } from './window-words.ts'

/** The phases one below the other, with their dates and their tasks. */
export function PhaseList({ exam, calendar }: { readonly exam: Exam; readonly calendar: CalendarView }) {
  const [edited, edit] = useState<EditedTask>()
  const [dated, date] = useState<Phase>()
  return (
    <>
      <ol className="phases">
        {calendar.phases.map((phase) => (
          <li key={phase.id}>
            <PhasePanel exam={exam} phase={phase} edit={edit} date={() => date(phase)} />
          </li>
        ))}
      </ol>
      {edited && <TaskDialog exam={exam} edited={edited} close={() => edit(undefined)} />}
      {dated && <WindowDialog exam={exam} phase={dated} close={() => date(undefined)} />}
    </>
  )
}

type PanelProps = {
  readonly exam: Exam
  readonly phase: Phase
  readonly edit: (task: EditedTask) => void
  readonly date: () => void
}

function PhasePanel({ exam, phase, edit, date }: PanelProps) {
  const words = useWords()
  const language = useSettings((state) => state.settings.language)
  const done = phase.tasks.filter((task) => task.state === 'done').length
  return (
    <section className={`panel phase ${phase.state}`} aria-label={phase.name}>
      <header className="row">
        <h2>{phase.name}</h2>
        <span className="number">{windowWords(phase, words, (day) => dayOf(day, language))}</span>
        <Button
          type="text"
          size="small"
          icon={<EditOutlined aria-hidden="true" />}
          aria-label={words.calendar.editWindowNamed(phase.name)}
          onClick={date}
        />
        <ProgressMark state={phase.state} />
        <span className="muted number phase-count">{words.calendar.of(done, phase.tasks.length)}</span>
        <Button
          size="small"
          icon={<PlusOutlined aria-hidden="true" />}
          aria-label={words.calendar.addTaskNamed(phase.name)}
          onClick={() => edit({ phase, task: undefined })}
        >
          {words.calendar.addTask}
        </Button>
      </header>
      <ul className="tasks">
        {phase.tasks.map((task) => (
          <TaskLine key={task.id} exam={exam} task={task} edit={() => edit({ phase, task })} />
        ))}
      </ul>
    </section>
  )
}
