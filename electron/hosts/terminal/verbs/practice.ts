import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { InvalidArgumentError } from 'commander'
import { rehearse } from '../practice/rehearse.ts'
import type { Verbs } from '../program.ts'

/** `practice`: a whole exam on sample data, in a data folder that is thrown away. */
export function addPracticeVerb({ program, run, words, langFlag }: Verbs): void {
  program
    .command('practice')
    .description(words.practice)
    .option('--candidates <number>', words.practiceCandidates, wholeNumber)
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

function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1 || number > 100_000) throw new InvalidArgumentError('1 … 100000')
  return number
}
