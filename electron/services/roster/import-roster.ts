import { basename } from 'node:path'
import type { Checked } from '../../../core/contract.ts'
import { describeRowIssue } from '../../../core/describe/row-issue.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import { touched } from '../../../core/model/change.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { ImportRecord } from '../../../core/model/import-record.ts'
import type { Room } from '../../../core/model/room.ts'
import type { ImportReport, RowIssue } from '../../../core/model/roster.ts'
import type { RowFinding } from '../../../core/model/row-issue.ts'
import { counterOf } from '../../../core/rules/candidate-id.ts'
import { withRepairs } from '../../../core/rules/id-repair.ts'
import { runsOf } from '../../../core/rules/roster-undo.ts'
import type { Context, Job, OpenExam } from '../context.ts'
import { readSettings } from '../settings.ts'
import type { PreparedChanges } from '../store/types.ts'
import { createBreather } from './breathe.ts'
import { collectRows, type RosterRows } from './collect-rows.ts'
import { readingLimits } from './files/limits.ts'
import { rememberedMappings, rememberMapping } from './mappings.ts'
import { planFirstImport, planLaterImport, type ImportPlan } from './plan-import.ts'
import type { ReadMessage } from './reading.ts'
import type { RosterReader } from './roster-reader.ts'

type Wanted = Checked<'roster.import'>

/**
 * Reads a roster and, unless `dryRun`, applies it as one entry of the journal. A file with row errors is
 * refused whole (`rows-have-errors`, carrying the report) unless `skipErrors` leaves those rows out. An import
 * that changes nothing writes nothing.
 */
export async function importRoster(context: Context, reader: RosterReader, wanted: Wanted, dryRun: boolean, job: Job): Promise<ImportReport> {
  for (;;) {
    const open = context.exam(wanted.exam)
    const watch = watchCandidates(open)
    try {
      const report = await read(context, open, reader, wanted, job, async (rows) => {
        const plan = await compare(open, rows, wanted, job)
        // Someone else changed the candidates meanwhile: what was compared is out of date.
        if (watch.changed()) return undefined
        const found = makeReport(context, open, wanted, rows, plan, dryRun)
        if (!dryRun) takeOver(context, open, wanted, { report: found, plan, rows }, job)
        return found
      })
      if (report) return report
    } finally {
      watch.stop()
    }
  }
}

function takeOver(context: Context, open: OpenExam, wanted: Wanted, { report, plan, rows }: { report: ImportReport; plan: ImportPlan; rows: RosterRows }, job: Job): void {
  if (report.errors.length > 0 && !wanted.options?.skipErrors) throw refusal({ code: 'rows-have-errors', rows: rowsWith(report.errors) }, report)
  job.signal.throwIfAborted()
  job.report('writing', 0, 1)
  apply(context, open, wanted, report, plan)
  if (wanted.options?.mapping) rememberMapping(context, rows.head.shape, wanted.options.mapping)
  job.report('writing', 1, 1)
}

function watchCandidates({ store }: OpenExam): { changed: () => boolean; stop: () => void } {
  let changed = false
  const stop = store.onCommit((_, changes) => {
    if (touched(changes).some((name) => name === 'candidates' || name === 'exam')) changed = true
  })
  return { changed: () => changed, stop }
}

async function compare(open: OpenExam, rows: RosterRows, { options }: Wanted, job: Job): Promise<ImportPlan> {
  const existing = open.store.all<Candidate>('candidates')
  job.report('checking', 0, rows.rows.length)
  const how = { strategy: options?.strategy ?? ('update' as const), sessions: open.exam().sessions }
  const plan = existing.size === 0 ? planFirstImport(rows) : await planLaterImport(rows, existing, how, createBreather(job.signal))
  job.report('checking', rows.rows.length, rows.rows.length)
  return plan
}

async function read<T>(context: Context, open: OpenExam, reader: RosterReader, { file, options }: Wanted, job: Job, use: (rows: RosterRows) => Promise<T>): Promise<T> {
  const collected = collectRows()
  const today = Number(context.now().slice(0, 10).replaceAll('-', ''))
  const request = { file, sheet: options?.sheet, mapping: options?.mapping, remembered: rememberedMappings(context), sessions: open.exam().sessions, today, firstId: nextCounter(open), limits: readingLimits }
  job.report('reading', 0, 1)
  const take = (message: ReadMessage): void => {
    if ('rows' in message) job.report('reading', message.done, message.total)
    collected.take(message)
  }
  return reader.read(request, job.signal, take, () => use(collected.result()))
}

/** After every id in use and every id that an import ever gave. */
function nextCounter({ store }: OpenExam): number {
  let next = 1
  for (const id of store.all<Candidate>('candidates').keys()) next = Math.max(next, counterOf(id) + 1)
  for (const { nextId } of store.all<ImportRecord>('imports').values()) next = Math.max(next, nextId)
  return next
}

function makeReport(context: Context, open: OpenExam, { file, options }: Wanted, { head, end }: RosterRows, plan: ImportPlan, dryRun: boolean): ImportReport {
  const { language } = readSettings(context.site)
  const candidates = open.store.all<Candidate>('candidates')
  const issue = (finding: RowFinding): RowIssue => {
    const { row, field, code, value } = finding
    return { row, field, code, message: describeRowIssue(finding, language), value }
  }
  const errors = [...withRepairs(end.errors, candidates), ...plan.errors].sort((a, b) => a.row - b.row).map(issue)
  const { format, encoding, sheet, sheets, headerRow, mapping, samples } = head
  return {
    file, format, encoding, sheet, sheets, headerRow, mapping: [...mapping], samples,
    rows: end.rows,
    added: plan.added.length,
    changed: plan.changed.length - plan.withdrawn,
    unchanged: plan.unchanged,
    withdrawn: plan.withdrawn,
    missing: plan.missing,
    skipped: options?.skipErrors ? rowsWith(errors) : 0,
    roomsAdded: plan.rooms.toPut(open.store.all<Room>('rooms')).map(({ id }) => id).filter((id) => !open.store.all<Room>('rooms').has(id)),
    errors,
    warnings: end.warnings.map(issue),
    changes: [...plan.differences],
    dryRun,
  }
}

const rowsWith = (issues: readonly RowIssue[]): number => new Set(issues.map(({ row }) => row)).size

function apply(context: Context, { store }: OpenExam, wanted: Wanted, report: ImportReport, plan: ImportPlan): void {
  if (!plan.table) return
  const rooms = store.all<Room>('rooms')
  const toPut = plan.rooms.toPut(rooms)
  const at = context.now()
  const imports = store.all<ImportRecord>('imports')
  const { rows, added, changed, unchanged, withdrawn, skipped } = report
  const record: ImportRecord = {
    id: context.newId(),
    number: imports.size + 1,
    at,
    file: basename(wanted.file),
    strategy: wanted.options?.strategy ?? 'update',
    counts: { rows, added, changed, unchanged, withdrawn, skipped },
    added: runsOf(plan.added),
    nextId: Math.max(...[...imports.values()].map(({ nextId }) => nextId), counterOf(plan.added.at(-1) ?? '') + 1),
    changed: plan.changed,
    rooms: toPut.map((after) => ({ before: rooms.get(after.id) ?? null, after })),
  }
  const rest = [...toPut.map((value) => ({ put: 'rooms', key: value.id, value })), { put: 'imports', key: record.id, value: record }]
  const changes = [plan.table.change, ...rest]
  const prepared: PreparedChanges | undefined = plan.table.entryText && { changes, text: plan.table.entryText(JSON.stringify(rest)) }
  store.commit('import-roster', { operator: readSettings(context.site).operator, at }, prepared ?? changes)
}
