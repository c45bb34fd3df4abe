import { InvalidArgumentError } from 'commander'
import type { Verbs } from '../desk.ts'
import { withOffset } from './checkin.ts'

/** `close`: fixes absences of a room or a session, signed by two people. */
export function addCloseVerb({ examVerb, run, words }: Verbs): void {
  examVerb('close', words.close)
    .requiredOption('--session <id>', words.session)
    .option('--room <id>', words.room)
    .requiredOption('--operator <name>', words.operator)
    .requiredOption('--second <name>', words.second)
    .option('--counted <number>', words.counted, heads)
    .option('--now <moment>', words.now)
    .action((flags) =>
      run(flags, async ({ ask, exam }) => {
        const of = { exam: await exam(), session: flags.session }
        const { start } = await ask('checkin.board', of)
        const now = flags.now === undefined ? undefined : withOffset(flags.now, start)
        return ask('closing.close', {
          ...of,
          room: flags.room,
          operator: flags.operator,
          second: flags.second,
          counted: flags.counted,
          now,
        })
      }),
    )
}

function heads(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 0 || number > 1000) throw new InvalidArgumentError('0 … 1000')
  return number
}
