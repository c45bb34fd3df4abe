import { cardMarks, sheetMarks } from '../../../core/materials/material-content.ts'
import type { PrintLogEntry, PrintRecord, SitePrint } from '../../../core/model/print.ts'
import type { Context, OpenExam } from '../context.ts'
import { sitePrintsOf } from '../forms/site-prints.ts'
import { readSettings } from '../settings.ts'
import type { LoggedSheet } from './made-sheets.ts'
import type { PlannedFile } from './print-plan.ts'
import type { Published } from './publish-drafts.ts'

/** What the log keeps of each room's sheets in a file. */
export const loggedSheets = ({ file, name }: Published<PlannedFile>): LoggedSheet[] =>
  file.parts
    .filter((part) => part.pages > 0)
    .map(({ room, content, pages, partial }) => ({
      material: file.material,
      session: file.session,
      room,
      marks: sheetMarks(content),
      cards: cardMarks(content),
      ...(partial ? { partial } : {}),
      pages,
      file: name,
    }))

/** One entry of the journal for the whole call. */
export function logPrints(context: Context, open: OpenExam, published: readonly Published<PlannedFile>[]): void {
  logSheets(context, open, published.flatMap(loggedSheets), {})
}

/**
 * Enters sheets into the print log as one entry. An exam that is open for reading only is printed without a log.
 */
export function logSheets(
  context: Context,
  open: OpenExam,
  sheets: readonly LoggedSheet[],
  how: Pick<PrintRecord, 'printer' | 'copies'>,
): void {
  if (open.store.readOnly || sheets.length === 0) return
  const by = { operator: readSettings(context.site).operator, at: context.now() }
  const batch = context.newId()
  const records = sheets.map((sheet): PrintRecord => ({ id: context.newId(), batch, ...by, ...sheet, ...how }))
  open.store.commit(
    'print',
    by,
    records.map((record) => ({ put: 'prints', key: record.id, value: record })),
  )
}

/** The log by what was done in one go, the latest first. */
export function printLog(open: OpenExam): PrintLogEntry[] {
  const records = [...open.store.all<PrintRecord>('prints').values()]
  const together = Map.groupBy(records, ({ batch, at, operator, material, session }) =>
    JSON.stringify([batch ?? [at, operator], material, session]),
  )
  const site = Map.groupBy(sitePrintsOf(open), ({ batch, kind, session }) => JSON.stringify([batch, kind, session]))
  return [...[...together.values()].map(entryOf), ...[...site.values()].map(siteEntryOf)].sort(byTime).reverse()
}

const byTime = (a: PrintLogEntry, b: PrintLogEntry): number => Date.parse(a.at) - Date.parse(b.at)

function siteEntryOf(records: readonly SitePrint[]): PrintLogEntry {
  const { id, at, operator, kind, session, printer, copies } = records[0]!
  const pages = records.reduce((sum, record) => sum + record.pages, 0)
  return {
    id,
    at,
    operator,
    material: kind,
    session,
    sets: [],
    pages,
    files: records.flatMap(({ files }) => files),
    printer,
    copies,
  }
}

function entryOf(records: readonly PrintRecord[]): PrintLogEntry {
  const { id, at, operator, material, session, printer, copies } = records[0]!
  const sets = records.map(({ room, partial, cards }) =>
    partial ? { room, candidates: Object.keys(cards ?? {}) } : { room },
  )
  const pages = records.reduce((sum, record) => sum + record.pages, 0)
  const files = [...new Set(records.map((record) => record.file))]
  return { id, at, operator, material, session, sets, pages, files, printer, copies }
}
