import { DeleteOutlined, EditOutlined } from '@ant-design/icons'
import { Button, Checkbox } from 'antd'
import type { Exam } from '../../../core/model/exam.ts'
import { call } from '../../api/call.ts'
import { useAction } from '../../api/use-action.ts'
import { useSettings } from '../../state/settings.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { shortDayOf } from '../../ui/moments.ts'
import { ProgressMark } from '../../ui/progress-mark.tsx'
import { useUndoNote } from '../../ui/use-undo-note.tsx'
import { useWords } from '../../words/use-words.ts'
import type { PlannedTask } from './planned.ts'

type Props = { readonly exam: Exam; readonly task: PlannedTask; readonly edit: () => void }

/** One task: ticked off, who does it, until when; changed, or taken off the list and put back. */
export function TaskLine({ exam, task, edit }: Props) {
  const words = useWords()
  const set = useAction('calendar.set-done')
  const { remove, failure } = useRemove(exam, task)
  return (
    <li className={`task ${task.state}`}>
      <Checkbox
        checked={task.done !== undefined}
        disabled={set.busy}
        aria-label={words.calendar.markDone(task.text)}
        onChange={(event) => void set.run({ exam: exam.id, task: task.id, done: event.target.checked })}
      />
      <div className="grow">
        <p className="task-text">{task.text}</p>
        <p className="task-facts muted">{factsOf(task, words, useSettings.getState().settings.language)}</p>
        <FailureNote failure={set.failure ?? failure} />
      </div>
      <ProgressMark state={task.state} />
      <Button
        type="text"
        size="small"
        icon={<EditOutlined aria-hidden="true" />}
        aria-label={words.calendar.editTaskNamed(task.text)}
        onClick={edit}
      />
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined aria-hidden="true" />}
        aria-label={words.calendar.removeTaskNamed(task.text)}
        onClick={() => void remove()}
      />
    </li>
  )
}

function factsOf(task: PlannedTask, words: ReturnType<typeof useWords>, language: string): string {
  const { party } = words.office
  const last = task.last && task.due ? words.calendar.deadline(shortDayOf(task.last, language)) : ''
  const left = task.state === 'late' || task.state === 'current' ? task.daysLeft : undefined
  const done = task.done && words.calendar.doneBy(task.done.by, task.done.at.slice(0, 10))
  return [
    party[task.by],
    task.assignee && `${words.calendar.assignee} ${task.assignee}`,
    last,
    left !== undefined && words.office.daysLeft(left),
    done,
    task.note,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** Takes the task off and offers to put it back. */
function useRemove(exam: Exam, task: PlannedTask) {
  const words = useWords()
  const offer = useUndoNote()
  const { run, failure } = useAction('calendar.remove-task')
  const ids = { exam: exam.id, task: task.id }
  const remove = async (): Promise<void> => {
    const answer = await run({ ...ids, removed: true })
    if (answer.ok)
      offer(words.calendar.removedTask(task.text), () => void call('calendar.remove-task', { ...ids, removed: false }))
  }
  return { remove, failure }
}
