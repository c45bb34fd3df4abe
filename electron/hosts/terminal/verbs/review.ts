import { Option } from 'commander'
import { certificateSteps } from '../../../../core/model/certificate.ts'
import { outcomes } from '../../../../core/model/score.ts'
import type { CommonFlags, Desk, Verbs } from '../desk.ts'

type ReviewFlags = CommonFlags & {
  readonly on?: string
  readonly school?: string
  readonly candidate?: string[]
  readonly part?: string
  readonly reason?: string
  readonly submit?: boolean
  readonly reopen?: boolean
  readonly operator?: string
}

/** `scores`, `review` and `certificates`: what comes after the exam. */
export function addAfterExamVerbs(verbs: Verbs): void {
  addScoresVerb(verbs)
  addReviewVerb(verbs)
  addCertificatesVerb(verbs)
}

function addScoresVerb({ examVerb, run, words }: Verbs): void {
  examVerb('scores [file]', words.scores)
    .option('--sheet <sheet>', words.sheet)
    .option('--dry-run', words.dryRun)
    .option('--school <name>', words.school)
    .addOption(new Option('--only <which>', words.only).choices(['all', 'doubtful', ...outcomes]))
    .option('--operator <name>', words.operator)
    .action((file: string | undefined, flags) =>
      run(flags, async ({ ask, exam, job, path }) => {
        const { school, only, operator, sheet, dryRun } = flags
        if (file === undefined) return ask('scores.list', { exam: await exam(), school, only })
        return ask('scores.import', { exam: await exam(), job, file: path(file), sheet, dryRun, operator })
      }),
    )
}

function addReviewVerb({ examVerb, run, words }: Verbs): void {
  examVerb('review', words.review)
    .option('--on <day>', words.onDay)
    .option('--school <name>', words.school)
    .option('--candidate <id...>', words.reviewAdd)
    .option('--part <text>', words.reviewPart)
    .option('--reason <text>', words.reason)
    .option('--submit', words.reviewSubmit)
    .option('--reopen', words.reviewReopen)
    .option('--operator <name>', words.operator)
    .action((flags: ReviewFlags) =>
      run(flags, async (desk) => {
        const exam = await desk.exam()
        await changeReview(desk, exam, flags)
        return desk.ask('review.get', { exam, on: flags.on })
      }),
    )
}

async function changeReview({ ask }: Desk, exam: string, flags: ReviewFlags): Promise<void> {
  const { school = '', candidate, part = '总成绩', reason = '', operator, on } = flags
  if (flags.reopen) await ask('review.reopen', { exam, school, operator })
  if (candidate) {
    const { reviews } = await ask('review.get', { exam })
    const before = reviews.find((one) => one.school === school)
    const kept = before?.items.filter((item) => !candidate.includes(item.candidate)) ?? []
    const items = [
      ...kept.map(({ candidate: id, part: what, reason: why }) => ({ candidate: id, part: what, reason: why })),
      ...candidate.map((id) => ({ candidate: id, part, reason })),
    ]
    await ask('review.save', { exam, school, contact: before?.contact, phone: before?.phone, items, operator })
  }
  if (flags.submit) await ask('review.submit', { exam, school, on, operator })
}

function addCertificatesVerb({ examVerb, run, words }: Verbs): void {
  examVerb('certificates', words.certificates)
    .option('--school <name>', words.school)
    .addOption(new Option('--mark <step>', words.certificateStep).choices([...certificateSteps]))
    .option('--undo', words.certificateUndo)
    .option('--candidate <id...>', words.candidate)
    .option('--on <day>', words.onDay)
    .option('--to <name>', words.takenBy)
    .option('--operator <name>', words.operator)
    .action((flags) =>
      run(flags, async ({ ask, exam: chosen }) => {
        const exam = await chosen()
        const { school, mark: step, candidate, on, to, operator } = flags
        if (step !== undefined) {
          const { rows } = await ask('certificates.list', { exam, school })
          const candidates = candidate ?? rows.map((row) => row.candidate)
          if (candidates.length > 0)
            await ask('certificates.mark', { exam, candidates, step, done: !flags.undo, on, to, operator })
        }
        return ask('certificates.list', { exam, school })
      }),
    )
}
