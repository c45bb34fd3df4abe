import type { CommonFlags, Desk, Verbs } from '../desk.ts'

type Flags = CommonFlags & {
  readonly on?: string
  readonly done?: string
  readonly undo?: string
  readonly assign?: string
  readonly to?: string
  readonly add?: string
  readonly phase?: string
  readonly due?: string
  readonly ics?: string
  readonly operator?: string
}

/** `calendar`: how it stands, after whatever it was told to change. */
export function addCalendarVerb({ examVerb, run, words }: Verbs): void {
  examVerb('calendar', words.calendar)
    .option('--on <day>', words.onDay)
    .option('--done <task>', words.doneTask)
    .option('--undo <task>', words.undoTask)
    .option('--assign <task>', words.assignTask)
    .option('--to <name>', words.assignTo)
    .option('--add <text>', words.addTask)
    .option('--phase <id>', words.phase)
    .option('--due <day>', words.dueDay)
    .option('--ics <file>', words.ics)
    .option('--operator <name>', words.operator)
    .action((flags: Flags) =>
      run(flags, async (desk) => {
        const exam = await desk.exam()
        await change(desk, exam, flags)
        if (flags.ics !== undefined) return desk.ask('calendar.export', { exam, file: desk.path(flags.ics) })
        return desk.ask('calendar.get', { exam, on: flags.on })
      }),
    )
}

async function change({ ask }: Desk, exam: string, flags: Flags): Promise<void> {
  const { done, undo, assign, add, operator } = flags
  if (done !== undefined) await ask('calendar.set-done', { exam, task: done, done: true, operator })
  if (undo !== undefined) await ask('calendar.set-done', { exam, task: undo, done: false, operator })
  if (assign !== undefined) await ask('calendar.save-task', { exam, task: assign, assignee: flags.to ?? '', operator })
  if (add !== undefined) {
    const { phase, due, to } = flags
    await ask('calendar.save-task', { exam, text: add, phase, due, assignee: to, operator })
  }
}
