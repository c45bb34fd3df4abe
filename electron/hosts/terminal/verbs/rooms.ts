import { type Command, Option } from 'commander'
import { apartKeys, spacings } from '../../../../core/model/seating.ts'
import type { Desk, Verbs } from '../desk.ts'
import { wholeNumber } from '../flags.ts'
import type { Words } from '../words.ts'

/** `rooms` and `arrange`. */
export function addRoomVerbs({ examVerb, run, words }: Verbs): void {
  examVerb('rooms', words.rooms)
    .option('--import <file>', words.roomsImport)
    .option('--export <file>', words.roomsExport)
    .option('--adopt', words.roomsAdopt)
    .option('--keep <room...>', words.roomsKeep)
    .option('--use <room>', words.roomsUse)
    .option('--as <room>', words.roomsAs)
    .option('--library', words.roomsLibrary)
    .action((flags) => run(flags, async (desk) => rooms(desk, flags)))
  withArrangeFlags(examVerb('arrange', words.arrange), words).action((flags) =>
    run(flags, async ({ ask, exam }) => {
      const { session, strategy, apart, diagonal, spacing, reserve, fill, seed, rearrange, dryRun } = flags
      const { roomOrder, candidate: candidates, withSeats } = flags
      const how = { session, strategy, apart, diagonal, spacing, reserve, fill, seed, rearrange, dryRun }
      return ask('rooms.arrange', { exam: await exam(), ...how, roomOrder, candidates, withSeats })
    }),
  )
}

type RoomFlags = {
  import?: string
  export?: string
  adopt?: true
  keep?: string[]
  use?: string
  as?: string
  library?: true
}

/** What was asked for, in this order: brought in, taken in, kept, written; then the rooms as they stand. */
async function rooms({ ask, exam, path }: Desk, flags: RoomFlags) {
  if (flags.library) return { library: (await ask('rooms.library.list', {})).rooms }
  const id = await exam()
  const answer: Record<string, unknown> = {}
  if (flags.import !== undefined) {
    const { added, changed } = await ask('rooms.import', { exam: id, file: path(flags.import) })
    Object.assign(answer, { added, changed })
  }
  if (flags.use !== undefined)
    Object.assign(answer, await ask('rooms.library.use', { exam: id, kept: flags.use, as: flags.as }))
  if (flags.adopt) answer.adopted = await ask('rooms.adopt', { exam: id })
  if (flags.keep) Object.assign(answer, await ask('rooms.library.save', { exam: id, rooms: flags.keep }))
  if (flags.export !== undefined) answer.file = (await ask('rooms.export', { exam: id, file: path(flags.export) })).file
  return { ...answer, ...(await ask('rooms.list', { exam: id })) }
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
    .option('--room-order <room...>', words.roomOrder)
    .option('--candidate <id...>', words.onlyThese)
    .option('--seed <number>', words.seed, wholeNumber(0, 4_294_967_295))
    .option('--rearrange', words.rearrange)
    .option('--with-seats', words.withSeats)
    .option('--dry-run', words.dryRun)
}
