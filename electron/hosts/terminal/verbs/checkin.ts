import type { DeskCandidate, ScanAnswer } from '../../../../core/contract.ts'
import type { Verbs } from '../desk.ts'

/** `checkin`: one code a line in, one answer a line out, each after its record is on disk. */
export function addCheckInVerb({ examVerb, run, words }: Verbs): void {
  examVerb('checkin', words.checkin)
    .requiredOption('--session <id>', words.session)
    .option('--room <id>', words.room)
    .option('--operator <name>', words.operator)
    .option('--now <moment>', words.now)
    .action((flags) =>
      run(flags, async ({ ask, exam, lines, line, describe }) => {
        const of = { exam: await exam(), session: flags.session, room: flags.room }
        // Refuses a wrong session or room once, before any line is read.
        const board = await ask('checkin.board', of)
        const now = flags.now === undefined ? undefined : withOffset(flags.now, board.start)
        let streamed = true
        for await (const code of lines()) {
          try {
            const answer = await ask('checkin.scan', { ...of, code, operator: flags.operator, now })
            await line({ ok: true, ...withoutPhotos(answer) })
          } catch (thrown) {
            streamed = false
            await line(describe(thrown))
          }
        }
        return { streamed }
      }),
    )
}

/** A photo's address is the window's, and opens nothing here. */
function withoutPhotos(answer: ScanAnswer): Record<string, unknown> {
  const { candidate, candidates } = answer
  const plain = ({ photo: _address, ...rest }: DeskCandidate) => rest
  return {
    ...answer,
    ...(candidate && { candidate: plain(candidate) }),
    ...(candidates && { candidates: candidates.map(plain) }),
  }
}

/** A moment without an offset is the site's local time: that of the session's own start. */
export function withOffset(moment: string, like: string): string {
  if (/(Z|[+-]\d\d:\d\d)$/.test(moment)) return moment
  const offset = /(Z|[+-]\d\d:\d\d)$/.exec(like)?.[0] ?? '+08:00'
  return `${moment.replace(' ', 'T')}${/T\d\d:\d\d$/.test(moment.replace(' ', 'T')) ? ':00' : ''}${offset}`
}
