import { type Command, Option } from 'commander'
import { apartKeys, spacings } from '../../../../core/model/seating.ts'
import type { Verbs } from '../desk.ts'
import { wholeNumber } from '../flags.ts'
import type { Words } from '../words.ts'

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
  withArrangeFlags(examVerb('arrange', words.arrange), words).action((flags) =>
    run(flags, async ({ ask, exam }) => {
      const { session, strategy, apart, diagonal, spacing, reserve, fill, seed, rearrange, dryRun } = flags
      const how = { session, strategy, apart, diagonal, spacing, reserve, fill, seed, rearrange, dryRun }
      return ask('rooms.arrange', { exam: await exam(), ...how })
    }),
  )
}

function withArrangeFlags(verb: Command, words: Words): Command {
  return verb
    .option('--session <id>', words.session)
    .addOption(
      new Option('--strategy <how>', words.seating).choices(['official', 'admission-number', 'random', 'spread']),
    )
    .addOption(new Option('--apart <whom...>', words.apart).choices(apartKeys))
    .option('--diagonal', words.diagonal)
    .addOption(new Option('--spacing <layout>', words.spacing).choices(spacings))
    .option('--reserve <percent>', words.reserve, wholeNumber(0, 90))
    .addOption(new Option('--fill <how>', words.fill).choices(['fill', 'balance']))
    .option('--seed <number>', words.seed, wholeNumber(0, 4_294_967_295))
    .option('--rearrange', words.rearrange)
    .option('--dry-run', words.dryRun)
}
