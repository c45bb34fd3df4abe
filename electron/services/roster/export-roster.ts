import { basename } from 'node:path'
import type { Checked, Output } from '../../../core/contract.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import { refusal } from '../../../core/model/failure.ts'
import { attendanceColumns, rosterColumns } from '../../../core/roster/roster-table.ts'
import type { Context, OpenExam } from '../context.ts'
import { readSettings } from '../settings.ts'
import { createBreather } from './breathe.ts'
import { outPlace } from './export/out-place.ts'
import { kindOf, writeTable } from './export/write-out.ts'

/**
 * Writes the roster or the attendance to a file of the name's kind, and notes in the journal that it was done
 * and whether numbers were masked. A name without a folder goes to the exam's folder of made files. Refuses
 * with `file-kind-unknown`, `session-not-found` or `out-not-writable`.
 */
export async function exportRoster(
  context: Context,
  wanted: Checked<'roster.export'>,
): Promise<Output<'roster.export'>> {
  const open = context.exam(wanted.exam)
  kindOf(wanted.file)
  const file = outPlace(context, open, wanted.file)
  const { sessions } = open.exam()
  if (wanted.session !== undefined && !sessions.some(({ id }) => id === wanted.session)) {
    throw refusal({ code: 'session-not-found', session: wanted.session, sessions: sessions.map(({ id }) => id) })
  }
  const candidates = [...open.store.all<Candidate>('candidates').values()].filter(
    ({ session, school }) =>
      (wanted.session === undefined || session === wanted.session) &&
      (wanted.school === undefined || school === wanted.school),
  )
  const options = { sessions, mask: wanted.mask }
  const attended = (candidate: Candidate) => ({
    status: open.attendance.status(candidate),
    at: open.attendance.admitted(candidate.id)?.at ?? '',
  })
  const columns =
    wanted.what === 'attendance' ? attendanceColumns(attended, options) : rosterColumns(candidates, options)
  const breathe = createBreather(new AbortController().signal)
  const rows: string[][] = []
  for (const candidate of candidates) {
    rows.push(columns.map(({ text }) => text(candidate)))
    if (rows.length % 500 === 0) await breathe()
  }
  await writeTable(
    file,
    { sheet: wanted.what === 'attendance' ? '签到' : '名单', headers: columns.map(({ header }) => header) },
    rows,
    breathe,
  )
  note(context, open, { file: basename(file), what: wanted.what, mask: wanted.mask, rows: rows.length })
  return { file, rows: rows.length }
}

/** Who took which data out of the program. An exam opened for reading only keeps no notes. */
function note(
  context: Context,
  { store }: OpenExam,
  what: { file: string; what: string; mask: boolean; rows: number },
): void {
  if (store.readOnly) return
  const by = { operator: readSettings(context.site).operator, at: context.now() }
  const key = context.newId()
  store.commit('export-roster', by, [{ put: 'exports', key, value: { id: key, at: by.at, ...what } }])
}
