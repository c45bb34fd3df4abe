import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Exam } from '../../../core/model/exam.ts'
import { call } from '../../api/call.ts'
import { useAction } from '../../api/use-action.ts'
import { useSettings } from '../../state/settings.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { dayOf } from '../../ui/moments.ts'
import { ProgressMark } from '../../ui/progress-mark.tsx'
import { useUndoNote } from '../../ui/use-undo-note.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Phase } from './planned.ts'
import type { EditedTask } from './task-dialog.tsx'
import { TaskLine } from './task-line.tsx'
import { windowWords } from './window-words.ts'

type Props = {
  readonly exam: Exam
  readonly phase: Phase
  readonly editTask: (task: EditedTask) => void
  readonly edit: () => void
}

/** One phase: its days, how far it is, and its tasks. */
export function PhasePanel({ exam, phase, editTask, edit }: Props) {
  const words = useWords()
  const language = useSettings((state) => state.settings.language)
  const done = phase.tasks.filter((task) => task.state === 'done').length
  const { remove, failure } = useRemove(exam, phase)
  return (
    <section className={`panel phase ${phase.state}`} aria-label={phase.name}>
      <header className="row">
        <h2>{phase.name}</h2>
        <span className="number">{windowWords(phase, words, (day) => dayOf(day, language))}</span>
        <Button
          type="text"
          size="small"
          icon={<EditOutlined aria-hidden="true" />}
          aria-label={words.calendar.editPhaseNamed(phase.name)}
          onClick={edit}
        />
        <ProgressMark state={phase.state} />
        <span className="muted number phase-count">{words.calendar.of(done, phase.tasks.length)}</span>
        <Button
          size="small"
          icon={<PlusOutlined aria-hidden="true" />}
          aria-label={words.calendar.addTaskNamed(phase.name)}
          onClick={() => editTask({ phase, task: undefined })}
        >
          {words.calendar.addTask}
        </Button>
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined aria-hidden="true" />}
          aria-label={words.calendar.removePhaseNamed(phase.name)}
          onClick={() => void remove()}
        />
      </header>
      <FailureNote failure={failure} />
      <ul className="tasks">
        {phase.tasks.map((task) => (
          <TaskLine key={task.id} exam={exam} task={task} edit={() => editTask({ phase, task })} />
        ))}
      </ul>
    </section>
  )
}

/** Takes the phase off with its tasks and offers to put it back. */
function useRemove(exam: Exam, phase: Phase) {
  const words = useWords()
  const offer = useUndoNote()
  const { run, failure } = useAction('notice.remove-phase')
  const remove = async (): Promise<void> => {
    const answer = await run({ exam: exam.id, phase: phase.id })
    if (answer.ok)
      offer(
        words.calendar.removedPhase(phase.name),
        () => void call('notice.restore-phase', { exam: exam.id, ...answer.value }),
      )
  }
  return { remove, failure }
}
