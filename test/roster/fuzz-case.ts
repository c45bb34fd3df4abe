import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CallName, CandidateRow } from '../../core/contract.ts'
import type { Reply } from '../../core/model/failure.ts'
import type { ImportReport } from '../../core/model/roster.ts'
import type { FuzzFile } from './fuzz-files.ts'

/** An exam with one candidate into which files are tried. */
export type FuzzExam = {
  readonly folder: string
  readonly reply: (call: CallName, input: object) => Promise<Reply<unknown>>
  readonly candidates: () => Promise<readonly CandidateRow[]>
  /** The journal's bytes. */
  readonly journal: () => Buffer
}

export type FuzzEnd = 'refused' | 'nothing' | 'accepted'

/** Milliseconds that reading a small file may take at most. */
export const hang = 20_000

/**
 * Tries a file: it is refused and nothing has changed, or it comes in whole, counts add up, and the undo leaves what
 * was there. Throws what was wrong otherwise.
 */
export async function tryFile(exam: FuzzExam, { name, bytes }: FuzzFile, skipErrors: boolean): Promise<FuzzEnd> {
  const [here] = await exam.candidates()
  const path = join(exam.folder, name)
  writeFileSync(path, bytes)
  const before = exam.journal()
  const start = performance.now()
  const reply = await exam.reply('roster.import', { file: path, options: { skipErrors } })
  if (performance.now() - start > hang) throw new Error(`hang: ${name} took over ${hang} ms`)
  if (!reply.ok) {
    if (reply.failure.code === 'internal') throw new Error(`crash: ${name}: ${JSON.stringify(reply.failure)}`)
    if (!exam.journal().equals(before)) throw new Error(`half applied: ${name} was refused and changed the journal`)
    return 'refused'
  }
  const report = reply.value as ImportReport
  const all = await exam.candidates()
  checkWhole(name, report, all)
  if (report.added + report.changed === 0) return 'nothing'
  const undone = await exam.reply('roster.undo-import', {})
  if (!undone.ok || JSON.stringify(await exam.candidates()) !== JSON.stringify([here]))
    throw new Error(`half applied: ${name} could not be taken back`)
  return 'accepted'
}

function checkWhole(
  name: string,
  { added, changed, unchanged, rows }: ImportReport,
  all: readonly CandidateRow[],
): void {
  if (all.length !== 1 + added) throw new Error(`half applied: ${name} says ${added} and has ${all.length - 1}`)
  if (added + changed + unchanged > rows)
    throw new Error(`half applied: ${name} has more outcomes than its ${rows} rows`)
  const odd = all.find((one) => one.name === '' || /\ufffd|\p{Cc}/u.test(one.name))
  if (odd) throw new Error(`half read: ${name} gave a candidate the name ${JSON.stringify(odd.name)}`)
}
