import { Argument } from 'commander'
import type { Verbs } from '../desk.ts'

/** `journal verify`: reads the log from its first line and recomputes every hash. */
export function addJournalVerb({ examVerb, run, words }: Verbs): void {
  examVerb('journal', words.journal)
    .addArgument(new Argument('<what>', words.journalWhat).choices(['verify']))
    .action((_what, flags) => run(flags, async ({ ask, exam }) => ask('journal.verify', { exam: await exam() })))
}
