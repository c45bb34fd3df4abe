import type { Candidate } from '../../../core/model/candidate.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { ImportRecord } from '../../../core/model/import-record.ts'
import type { AttendanceRecord } from '../../../core/model/record.ts'
import type { Room } from '../../../core/model/room.ts'
import { idsIn, undoImport } from '../../../core/roster/roster-undo.ts'
import type { Context } from '../context.ts'
import { readSettings } from '../settings.ts'

/**
 * Takes the latest import that was not taken back yet back, as one entry of the journal. Refuses with
 * `no-import-to-undo`, and with `import-in-use` while a candidate it added appears in check-in records: those
 * are never altered, and must not speak of a candidate who is not there.
 */
export function undoLastImport(context: Context, exam: string): { restored: number; removed: number } {
  const { store } = context.exam(exam)
  const last = [...store.all<ImportRecord>('imports').values()]
    .filter(({ undone }) => undone === undefined)
    .sort((a, b) => b.number - a.number)[0]
  if (!last) throw refusal({ code: 'no-import-to-undo' })
  const added = new Set(idsIn(last.added))
  const inUse = new Set<string>()
  for (const record of store.all<AttendanceRecord>('records').values()) {
    const candidate = 'candidate' in record ? record.candidate : undefined
    if (candidate !== undefined && added.has(candidate)) inUse.add(candidate)
  }
  if (inUse.size > 0) throw refusal({ code: 'import-in-use', candidates: inUse.size })
  const at = context.now()
  const { changes, restored, removed } = undoImport(
    last,
    at,
    store.all<Candidate>('candidates'),
    store.all<Room>('rooms'),
  )
  store.commit('undo-import', { operator: readSettings(context.site).operator, at }, changes)
  return { restored, removed }
}
