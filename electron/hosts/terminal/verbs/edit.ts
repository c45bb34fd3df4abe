import { type CandidateEntry, type EntryField, entryFields } from '../../../../core/model/candidate-entry.ts'
import { headerNames } from '../../../../core/roster/header-synonyms.ts'
import type { Desk, Verbs } from '../desk.ts'
import { candidateCalled } from './candidate-called.ts'

/** `edit` and `add`. */
export function addEditVerbs({ examVerb, run, words }: Verbs): void {
  examVerb('edit <candidate>', words.edit)
    .option('--session <id>', words.session)
    .option('--set <field=value>', words.editSet, gather, [])
    .option('--withdraw', words.editWithdraw)
    .option('--reinstate', words.editReinstate)
    .action((who, flags) => run(flags, async (desk) => edit(desk, await desk.exam(), who, flags)))
  examVerb('add', words.addByHand)
    .requiredOption('--session <id>', words.session)
    .option('--set <field=value>', words.editSet, gather, [])
    .option('--next-free', words.addNextFree)
    .action((flags) =>
      run(flags, async ({ ask, exam }) =>
        ask('candidates.add', {
          exam: await exam(),
          entry: { ...entryOf(flags.set), session: flags.session },
          seat: flags.nextFree ? 'next-free' : 'as-given',
        }),
      ),
    )
}

const gather = (value: string, all: readonly string[]): string[] => [...all, value]

type Flags = {
  readonly session?: string
  readonly set: readonly string[]
  readonly withdraw?: true
  readonly reinstate?: true
}

async function edit({ ask }: Desk, exam: string, who: string, { session, set, withdraw, reinstate }: Flags) {
  const { id } = await candidateCalled(ask, exam, who, session)
  if (withdraw || reinstate) return ask('seats.mark', { exam, candidates: [id], withdrawn: withdraw === true })
  return ask('candidates.edit', { exam, candidate: id, entry: entryOf(set) })
}

/** Fields by their name here or in a roster's header; any other header is a column of the site's own. */
function entryOf(pairs: readonly string[]): CandidateEntry {
  const entry: CandidateEntry = {}
  const extra: Record<string, string> = {}
  for (const pair of pairs) {
    const at = pair.indexOf('=')
    const [key, value] = at < 0 ? [pair, ''] : [pair.slice(0, at).trim(), pair.slice(at + 1)]
    const field = fieldCalled(key)
    if (field) entry[field] = value
    else extra[key] = value
  }
  return Object.keys(extra).length > 0 ? { ...entry, extra } : entry
}

const fieldCalled = (key: string): EntryField | undefined =>
  entryFields.find((field) => field === key || headerNames[field].includes(key))
