import { basename } from 'node:path'
import type { ImportRecord } from '../../../core/model/import-record.ts'
import type { Room } from '../../../core/model/room.ts'
import type { ImportReport } from '../../../core/model/roster.ts'
import type { Strategy } from '../../../core/roster/roster-diff.ts'
import type { Context, OpenExam } from '../context.ts'
import { readSettings } from '../settings.ts'
import type { ImportPlan } from './plan-import.ts'

/** Puts candidates, rooms and the record of the import into the journal as one entry; nothing where nothing changes. */
export function applyImport(
  context: Context,
  { store }: OpenExam,
  strategy: Strategy,
  report: ImportReport,
  plan: ImportPlan,
): void {
  if (!plan.table) return
  const rooms = store.all<Room>('rooms')
  const at = context.now()
  const imports = [...store.all<ImportRecord>('imports').values()]
  const toPut = plan.rooms
  const { rows, added, changed, unchanged, withdrawn, skipped } = report
  const record: ImportRecord = {
    id: context.newId(),
    number: imports.length + 1,
    at,
    file: basename(report.file),
    strategy,
    counts: { rows, added, changed, unchanged, withdrawn, skipped },
    added: plan.addedRuns,
    nextId: Math.max(...imports.map(({ nextId }) => nextId), (plan.addedRuns.at(-1)?.[1] ?? 0) + 1),
    changed: plan.changed,
    rooms: toPut.map((after) => ({ before: rooms.get(after.id) ?? null, after })),
  }
  const rest = [
    ...toPut.map((value) => ({ put: 'rooms', key: value.id, value })),
    { put: 'imports', key: record.id, value: record },
  ]
  const changes = [plan.table.change, ...rest]
  const made = plan.table.entryText?.(JSON.stringify(rest))
  const by = { operator: readSettings(context.site).operator, at }
  store.commit('import-roster', by, made ? { changes, ...made } : changes)
}
