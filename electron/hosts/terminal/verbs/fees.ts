import { InvalidArgumentError } from 'commander'
import { readYuan } from '../../../../core/notice/money.ts'
import type { CommonFlags, Verbs } from '../desk.ts'

type Flags = CommonFlags & {
  readonly on?: string
  readonly pay?: number
  readonly school?: string
  readonly date?: string
  readonly reference?: string
  readonly void?: string
  readonly reason?: string
  readonly export?: string
  readonly operator?: string
}

/** `fees`: what every school owes and has paid, after whatever was recorded. Amounts in the answer are fen. */
export function addFeesVerb({ examVerb, run, words }: Verbs): void {
  const yuan = (text: string): number => {
    const fen = readYuan(text)
    if (fen === undefined) throw new InvalidArgumentError(words.amountWrong(text))
    return fen
  }
  examVerb('fees', words.fees)
    .option('--on <day>', words.onDay)
    .option('--pay <yuan>', words.pay, yuan)
    .option('--school <name>', words.school)
    .option('--date <day>', words.payDay)
    .option('--reference <text>', words.reference)
    .option('--void <payment>', words.voidPayment)
    .option('--reason <text>', words.reason)
    .option('--export <file>', words.feesFile)
    .option('--operator <name>', words.operator)
    .action((flags: Flags) =>
      run(flags, async ({ ask, exam: chosen, path }) => {
        const exam = await chosen()
        const { operator, school = '', reference } = flags
        if (flags.pay !== undefined) {
          const on = flags.date ?? (await ask('fees.get', { exam })).today
          await ask('fees.pay', { exam, school, fen: flags.pay, on, reference, operator })
        }
        if (flags.void !== undefined) {
          await ask('fees.void-payment', { exam, payment: flags.void, reason: flags.reason ?? '', operator })
        }
        if (flags.export !== undefined) {
          return ask('fees.export', { exam, file: path(flags.export), school: flags.school })
        }
        return ask('fees.get', { exam, on: flags.on })
      }),
    )
}
