import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { CalendarView } from '../../../core/calls/calendar.ts'
import type { Exam } from '../../../core/model/exam.ts'
import { mostPhases } from '../../../core/model/notice.ts'
import { useWords } from '../../words/use-words.ts'
import { PhaseDialog } from './phase-dialog.tsx'
import { PhasePanel } from './phase-panel.tsx'
import type { Phase } from './planned.ts'
import { type EditedTask, TaskDialog } from './task-dialog.tsx'

/** The phases one below the other, with their dates and their tasks; one can be added, changed and taken off. */
export function PhaseList({ exam, calendar }: { readonly exam: Exam; readonly calendar: CalendarView }) {
  const words = useWords()
  const [task, editTask] = useState<EditedTask>()
  const [phase, editPhase] = useState<Phase | 'new'>()
  return (
    <>
      <ol className="phases">
        {calendar.phases.map((one) => (
          <li key={one.id}>
            <PhasePanel exam={exam} phase={one} editTask={editTask} edit={() => editPhase(one)} />
          </li>
        ))}
      </ol>
      <div>
        <Button
          icon={<PlusOutlined aria-hidden="true" />}
          disabled={calendar.phases.length >= mostPhases}
          onClick={() => editPhase('new')}
        >
          {words.calendar.addPhase}
        </Button>
      </div>
      {task && <TaskDialog exam={exam} edited={task} close={() => editTask(undefined)} />}
      {phase && (
        <PhaseDialog exam={exam} phase={phase === 'new' ? undefined : phase} close={() => editPhase(undefined)} />
      )}
    </>
  )
}
