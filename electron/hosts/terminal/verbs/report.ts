import type { Verbs } from '../desk.ts'
import { makeDayForm } from './printables.ts'

/** `report`: the one page on the exam day, as PDF and as a spreadsheet. */
export function addReportVerb({ examVerb, run, words }: Verbs): void {
  examVerb('report', words.report)
    .requiredOption('--out <folder>', words.out)
    .option('--session <id>', words.session)
    .action((flags) =>
      run(flags, (desk) => makeDayForm(desk, 'day-report', { out: desk.path(flags.out), session: flags.session })),
    )
}
