import type { Checked } from '../../../core/contract.ts'
import { touched } from '../../../core/model/change.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { ImportReport } from '../../../core/model/roster.ts'
import type { Context, Job, OpenExam } from '../context.ts'
import { applyImport } from './apply-import.ts'
import { createBreather } from './breathe.ts'
import { collectRows, type RosterRows } from './collect-rows.ts'
import { importReport, rowsWith } from './import-report.ts'
import { makeMeanwhile } from './make-meanwhile.ts'
import { rememberMapping } from './mappings.ts'
import { type ImportPlan, importPlan } from './plan-import.ts'
import { readRequest } from './read-request.ts'
import type { ReadMessage } from './reading.ts'
import { type Known, peopleKnown } from './repair-source.ts'
import type { RosterReader } from './roster-reader.ts'

type Wanted = Checked<'roster.import'>

/**
 * Reads a roster and, unless `dryRun`, applies it as one entry of the journal. A file with row errors is
 * refused whole (`rows-have-errors`, carrying the report) unless `skipErrors` leaves those rows out. An import
 * that changes nothing writes nothing. What was compared with candidates or rooms that changed meanwhile is read again.
 */
export async function importRoster(
  context: Context,
  reader: RosterReader,
  wanted: Wanted,
  dryRun: boolean,
  job: Job,
): Promise<ImportReport> {
  const known = await peopleKnown(context, reader, context.exam(wanted.exam), wanted.options?.repairFrom, job.signal)
  for (;;) {
    const open = context.exam(wanted.exam)
    const watch = watchCandidates(open)
    const breathe = createBreather(job.signal)
    const collected = collectRows()
    // A command of the terminal ends with its answer: nobody asks it for a candidate.
    const isKept = !dryRun && context.host !== 'terminal'
    const making = makeMeanwhile(collected.values)
    let isDone = false
    const take = async (message: ReadMessage): Promise<void> => {
      if ('rows' in message) job.report('reading', message.done, message.total)
      collected.take(message)
      if (isKept) making.start()
      await breathe()
    }
    try {
      const request = { ...readRequest(context, open, wanted), keepsText: !dryRun }
      const report = await reader.read(request, job.signal, take, async () => {
        const rows = collected.result()
        const plan = await compare(open, rows, wanted, job, breathe)
        await breathe()
        return watch.changed() ? undefined : finish(context, open, wanted, { rows, plan, dryRun, known }, job)
      })
      isDone = report !== undefined
      if (report) return report
    } finally {
      // Not so far as to take the rows away: the exam may have them, where what follows the commit throws.
      if (!isDone) making.stop()
      watch.stop()
    }
  }
}

/** Whether anyone changes the candidates, the rooms or the exam from now on. */
function watchCandidates({ store }: OpenExam): { changed: () => boolean; stop: () => void } {
  let changed = false
  const stop = store.onCommit((_, changes) => {
    if (touched(changes).some((name) => ['candidates', 'rooms', 'exam'].includes(name))) changed = true
  })
  return { changed: () => changed, stop }
}

async function compare(
  open: OpenExam,
  rows: RosterRows,
  { options }: Wanted,
  job: Job,
  breathe: () => Promise<void>,
): Promise<ImportPlan> {
  job.report('checking', 0, rows.values.size)
  const plan = await importPlan(rows, open, options?.strategy ?? 'update', breathe)
  job.report('checking', rows.values.size, rows.values.size)
  return plan
}

function finish(
  context: Context,
  open: OpenExam,
  { file, options }: Wanted,
  { rows, plan, dryRun, known }: { rows: RosterRows; plan: ImportPlan; dryRun: boolean; known: () => Iterable<Known> },
  job: Job,
): ImportReport {
  const skipErrors = options?.skipErrors ?? false
  const report = importReport(context, open, { file, skipErrors, dryRun, known }, rows, plan)
  if (dryRun) return report
  if (report.errors.length > 0 && !skipErrors)
    throw refusal({ code: 'rows-have-errors', rows: rowsWith(report.errors) }, report)
  job.signal.throwIfAborted()
  job.report('writing', 0, 1)
  // Before the import: where it cannot be kept, the refusal is true that nothing has changed.
  if (options?.mapping) rememberMapping(context, rows.head.shape, options.mapping)
  applyImport(context, open, options?.strategy ?? 'update', report, plan)
  job.report('writing', 1, 1)
  return report
}
