import type { Verbs } from '../desk.ts'

/** `attendance`: counts by session and room. */
export function addAttendanceVerbs({ examVerb, run, words }: Verbs): void {
  examVerb('attendance', words.attendance)
    .option('--session <id>', words.session)
    .action((flags) =>
      run(flags, async ({ ask, exam }) => ask('attendance.counts', { exam: await exam(), session: flags.session })),
    )
}
