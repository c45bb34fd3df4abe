import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Verbs } from '../desk.ts'
import { wholeNumber } from '../flags.ts'
import { rehearse } from '../practice/rehearse.ts'

/** `practice`: a whole exam on sample data, in a data folder that is thrown away. */
export function addPracticeVerb({ program, run, words, langFlag }: Verbs): void {
  program
    .command('practice')
    .description(words.practice)
    .option('--candidates <number>', words.practiceCandidates, wholeNumber(1, 100_000))
    .requiredOption('--out <folder>', words.out)
    .addOption(langFlag())
    .action(async ({ candidates, out, lang }) => {
      const data = await mkdtemp(join(tmpdir(), 'examdesk-practice-'))
      try {
        await run({ data, lang }, (desk) => rehearse(desk, { out: desk.path(out), scratch: data, candidates }))
      } finally {
        await rm(data, { recursive: true, force: true })
      }
    })
}
