import { Argument, InvalidArgumentError } from 'commander'
import type { Input } from '../../../../core/contract.ts'
import { incidentKinds } from '../../../../core/model/incident.ts'
import type { Verbs } from '../desk.ts'
import { withOffset } from './checkin.ts'

/** `incidents`, `incident` and `history`. */
export function addIncidentVerbs(verbs: Verbs): void {
  addLists(verbs)
  addIncidentVerb(verbs)
}

function addLists({ examVerb, run, words }: Verbs): void {
  examVerb('incidents', words.incidents)
    .option('--session <id>', words.session)
    .option('--room <id>', words.room)
    .option('--candidate <id>', words.candidate)
    .action((flags) =>
      run(flags, async ({ ask, exam }) =>
        ask('incidents.list', {
          exam: await exam(),
          session: flags.session,
          room: flags.room,
          candidate: flags.candidate,
        }),
      ),
    )
  examVerb('history', words.history)
    .requiredOption('--session <id>', words.session)
    .option('--room <id>', words.room)
    .option('--machine <number>', words.machine)
    .option('--candidate <id>', words.candidate)
    .option('--at <moment>', words.atTime)
    .action((flags) =>
      run(flags, async ({ ask, exam }) => {
        const of = { exam: await exam(), session: flags.session }
        const { start } = await ask('checkin.board', of)
        const at = flags.at === undefined ? undefined : withOffset(flags.at, start)
        return ask('seats.history', { ...of, room: flags.room, machine: flags.machine, candidate: flags.candidate, at })
      }),
    )
}

function addIncidentVerb({ examVerb, run, words }: Verbs): void {
  examVerb('incident', words.incident)
    .addArgument(new Argument('<kind>', words.incidentKind).choices(incidentKinds))
    .requiredOption('--session <id>', words.session)
    .option('--room <id>', words.room, '')
    .option('--candidate <id>', words.candidate)
    .option('--person <name>', words.person)
    .option('--text <text>', words.incidentText, '')
    .option('--action <text>', words.incidentAction, '')
    .option('--staff <name...>', words.staff)
    .option('--told', words.told)
    .option('--from <machine>', words.from)
    .option('--to <machine>', words.to)
    .option('--out-at <moment>', words.outAt)
    .option('--in-at <moment>', words.inAt)
    .option('--minutes <number>', words.minutes, minutes)
    .option('--approver <name>', words.approver)
    .option('--attach <file...>', words.attach)
    .option('--operator <name>', words.operator)
    .option('--now <moment>', words.now)
    .action((kind, flags) =>
      run(flags, async ({ ask, exam, path }) => {
        const of = { exam: await exam(), session: flags.session }
        const { start } = await ask('checkin.board', of)
        const moment = (text: string | undefined) => (text === undefined ? undefined : withOffset(text, start))
        const now = moment(flags.now)
        const out = moment(flags.outAt)
        const { from, to, room, candidate, person, text, action, staff, told, approver, operator } = flags
        const machine =
          from === undefined || to === undefined || out === undefined
            ? undefined
            : { from, to, out, in: moment(flags.inAt) }
        const input: Input<'incidents.record'> = {
          ...of,
          incident: kind,
          room,
          candidate,
          person,
          happened: out,
          text,
          action,
          staff,
          told,
          machine,
          minutes: flags.minutes,
          approver,
          operator,
          now,
          files: (flags.attach ?? []).map(path),
        }
        const { record, seq, incident } = await ask('incidents.record', input)
        return { record, seq, incident }
      }),
    )
}

function minutes(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 0 || number > 600) throw new InvalidArgumentError('0 … 600')
  return number
}
