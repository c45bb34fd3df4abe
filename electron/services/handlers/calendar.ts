import type { Checked, Handlers } from '../../../core/contract.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { Boundary } from '../../../core/model/notice.ts'
import type { Task } from '../../../core/model/task.ts'
import { calendarEvents } from '../../../core/notice/calendar-events.ts'
import { writeIcs } from '../../../core/notice/ics.ts'
import { findTask } from '../../../core/notice/tasks.ts'
import type { Context, OpenExam } from '../context.ts'
import { boundaryOf, byOf, calendarOf, keepNotice, noticeOf, phaseOf, todayOf } from '../exam-notice.ts'
import { outFile, writeOut } from '../out-files.ts'

type CalendarHandlers = Pick<
  Handlers,
  | 'calendar.get'
  | 'calendar.save-task'
  | 'calendar.set-done'
  | 'calendar.remove-task'
  | 'calendar.export'
  | 'notice.get'
  | 'notice.set'
>

/** The calendar of phases and tasks, and the notice it comes from. */
export function calendarHandlers(context: Context): CalendarHandlers {
  return {
    'calendar.get'({ exam, on }) {
      const open = context.exam(exam)
      const { title, number, issuer } = noticeOf(open)
      const { phases, ...rest } = calendarOf(open, on ?? todayOf(context))
      return {
        ...rest,
        phases: phases.map((phase) => ({ ...phase, tasks: [...phase.tasks] })),
        source: { title, number, issuer },
      }
    },
    'calendar.save-task'(input) {
      const open = context.exam(input.exam)
      const task = input.task === undefined ? newTask(context, open, input) : changedTask(open, input.task, input)
      return { task: keep(context, open, 'save-task', task, input.operator) }
    },
    'calendar.set-done'({ exam, task, done, operator }) {
      const open = context.exam(exam)
      const by = byOf(context, operator)
      const before = taskOf(open, task)
      const after = { ...before, done: done ? (before.done ?? { at: by.at, by: by.operator }) : undefined }
      return { task: keep(context, open, done ? 'finish-task' : 'reopen-task', after, operator) }
    },
    'calendar.remove-task'({ exam, task, removed, operator }) {
      const open = context.exam(exam)
      const after = { ...taskOf(open, task), removed: removed || undefined }
      return { task: keep(context, open, removed ? 'remove-task' : 'restore-task', after, operator) }
    },
    'calendar.export'({ exam, file: named }) {
      const open = context.exam(exam)
      const file = outFile(context, open.exam().name, named)
      const events = calendarEvents(open.exam(), calendarOf(open, todayOf(context)))
      writeOut(file, ['ics'], writeIcs(open.exam().name, events, context.now()))
      return { file, events: events.length }
    },

    'notice.get': ({ exam }) => {
      const open = context.exam(exam)
      return { notice: noticeOf(open), edited: open.store.get('notice', 'notice') !== undefined }
    },
    'notice.set': ({ exam, notice, operator }) => ({
      notice: keepNotice(context, context.exam(exam), 'set-notice', notice, operator),
    }),
  }
}

type SaveTask = Checked<'calendar.save-task'>

function newTask(context: Context, open: OpenExam, input: SaveTask): Task {
  const phase = phaseOf(noticeOf(open), input.phase ?? '')
  if (input.text === undefined) throw refusal({ code: 'task-without-text' })
  const { text, by = 'site', assignee = '', note = '' } = input
  return { id: context.newId(), phase: phase.id, text, by, assignee, note, origin: 'site', due: dueOf(open, input) }
}

/** The task with what the caller names; the rest stays. */
function changedTask(open: OpenExam, id: string, input: SaveTask): Task {
  const before = taskOf(open, id)
  if (input.phase !== undefined) phaseOf(noticeOf(open), input.phase)
  const { phase, text, by, assignee, note } = input
  const named = Object.entries({ phase, text, by, assignee, note }).filter(([, value]) => value !== undefined)
  const due = input.due === undefined ? before.due : dueOf(open, input)
  return { ...before, ...Object.fromEntries(named), due }
}

const dueOf = (open: OpenExam, { due }: SaveTask): Boundary | undefined => boundaryOf(open, due ?? null)

function taskOf(open: OpenExam, id: string): Task {
  const found = findTask(noticeOf(open), open.store.all<Task>('tasks'), id)
  if (!found) throw refusal({ code: 'task-not-found', task: id })
  return found
}

function keep(context: Context, open: OpenExam, action: string, task: Task, operator: string): Task {
  open.store.commit(action, byOf(context, operator), [{ put: 'tasks', key: task.id, value: task }])
  return task
}
