import type { CommonFlags, Verbs } from '../desk.ts'

type WipeFlags = CommonFlags & {
  readonly operator?: string
  readonly witness?: string
  readonly reason?: string
  readonly confirm?: string
  readonly early?: boolean
  readonly on?: string
}

/** `close-out`: the package for the archive. `wipe`: what would go, and, with two names and the exam's name, its end. */
export function addCloseOutVerbs({ examVerb, run, words }: Verbs): void {
  examVerb('close-out', words.closeOut)
    .option('--out <folder>', words.out)
    .option('--zip', words.packageZip)
    .option('--on <day>', words.onDay)
    .option('--operator <name>', words.operator)
    .action((flags) =>
      run(flags, async ({ ask, exam: chosen, job, path }) => {
        const exam = await chosen()
        const state = await ask('closeout.get', { exam, on: flags.on })
        if (flags.out === undefined && !flags.zip) return state
        const { zip, operator } = flags
        const out = flags.out === undefined ? undefined : path(flags.out)
        const made = await ask('closeout.make', { exam, job, out, zip, operator })
        return { ...made, checks: state.checks }
      }),
    )
  examVerb('wipe', words.wipe)
    .option('--operator <name>', words.wipeOperator)
    .option('--witness <name>', words.wipeWitness)
    .option('--reason <text>', words.reason)
    .option('--confirm <name>', words.wipeConfirm)
    .option('--early', words.wipeEarly)
    .option('--on <day>', words.onDay)
    .action((flags: WipeFlags) =>
      run(flags, async ({ ask, exam: chosen }) => {
        const exam = await chosen()
        const { operator = '', witness = '', reason = '', confirm, early } = flags
        if (confirm === undefined) return { preview: await ask('wipe.preview', { exam, on: flags.on }) }
        return ask('wipe.run', { exam, operator, witness, reason, confirm, early })
      }),
    )
}
