import type { Checked, Output } from '../../../core/contract.ts'
import { describeRowIssue } from '../../../core/describe/row-issue.ts'
import type { RowFinding } from '../../../core/model/row-issue.ts'
import { unguardFormula } from '../../../core/roster/formula-guard.ts'
import { remarksHeader } from '../../../core/roster/header-synonyms.ts'
import { withRepairs } from '../../../core/roster/id-repair.ts'
import type { Context, Job } from '../context.ts'
import { readSettings } from '../settings.ts'
import { createBreather } from './breathe.ts'
import { collectRows } from './collect-rows.ts'
import { outPlace } from './export/out-place.ts'
import { kindOf, writeTable } from './export/write-out.ts'
import { importPlan } from './plan-import.ts'
import { readRequest } from './read-request.ts'
import type { ReadHead } from './reading.ts'
import { peopleKnown } from './repair-source.ts'
import type { RosterReader } from './roster-reader.ts'

/** Writes the roster as it came with what was found about each row beside it; the exam is not changed. */
export async function annotateRoster(
  context: Context,
  reader: RosterReader,
  wanted: Checked<'roster.annotate'>,
  job: Job,
): Promise<Output<'roster.annotate'>> {
  const open = context.exam(wanted.exam)
  kindOf(wanted.out)
  const file = outPlace(context, open, wanted.out)
  const breathe = createBreather(job.signal)
  const collected = collectRows()
  const source: (readonly string[])[] = []
  const known = await peopleKnown(context, reader, open, wanted.options?.repairFrom, job.signal)
  const request = { ...readRequest(context, open, wanted), keepSource: true }
  return reader.read(
    request,
    job.signal,
    async (message) => {
      if ('source' in message) for (const row of message.source) source.push(row)
      else collected.take(message)
      await breathe()
    },
    async () => {
      const rows = collected.result()
      const plan = await importPlan(rows, open, wanted.options?.strategy ?? 'update', breathe)
      const errors = withRepairs([...rows.end.errors, ...plan.errors], known)
      const table = annotated(
        context,
        asMeant(source, rows.head.format),
        [...errors, ...rows.end.warnings],
        rows.head.headerRow,
      )
      await writeTable(file, { sheet: rows.head.sheet ?? '名单', headers: table[0]! }, table.slice(1), breathe)
      return { file, rows: source.length, errors: errors.length, warnings: rows.end.warnings.length }
    },
  )
}

/** In a text file an apostrophe before = + - @ is not part of the cell; see `formula-guard.ts`. */
function asMeant(source: readonly (readonly string[])[], format: ReadHead['format']): readonly (readonly string[])[] {
  if (format !== 'csv' && format !== 'tsv') return source
  return source.map((cells) => cells.map(unguardFormula))
}

/** The rows all of one width, and in one more column what was found. */
function annotated(
  context: Context,
  source: readonly (readonly string[])[],
  findings: readonly RowFinding[],
  headerRow: number,
): string[][] {
  const { language } = readSettings(context.site)
  const width = source.reduce((widest, { length }) => Math.max(widest, length), 0)
  const byRow = Map.groupBy(findings, ({ row }) => row)
  return source.map((cells, i) => {
    const found = (byRow.get(i + 1) ?? []).map((finding) => describeRowIssue(finding, language)).join('\n')
    const filled = Array.from({ length: width }, (_, column) => cells[column] ?? '')
    return [...filled, i + 1 === headerRow ? remarksHeader[language] : found]
  })
}
