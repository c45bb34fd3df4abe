import { Option } from 'commander'
import type { Verbs } from '../program.ts'

/** `rooms` and `arrange`. */
export function addRoomVerbs({ examVerb, run, words }: Verbs): void {
  examVerb('rooms', words.rooms)
    .option('--import <file>', words.roomsImport)
    .action((flags) =>
      run(flags, async ({ ask, exam, path }) => {
        const id = await exam()
        const change =
          flags.import === undefined ? undefined : await ask('rooms.import', { exam: id, file: path(flags.import) })
        const { rooms } = await ask('rooms.list', { exam: id })
        return change ? { added: change.added, changed: change.changed, rooms } : { rooms }
      }),
    )
  examVerb('arrange', words.arrange)
    .option('--session <id>', words.session)
    .addOption(new Option('--strategy <how>', words.seating).choices(['official', 'admission-number']))
    .option('--dry-run', words.dryRun)
    .action((flags) =>
      run(flags, async ({ ask, exam }) =>
        ask('rooms.arrange', {
          exam: await exam(),
          session: flags.session,
          strategy: flags.strategy,
          dryRun: flags.dryRun,
        }),
      ),
    )
}
