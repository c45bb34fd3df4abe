import type { Candidate } from '../../../core/model/candidate.ts'
import { type Change, tableOf } from '../../../core/model/change.ts'
import type { Session } from '../../../core/model/exam.ts'
import type { ImportRecord } from '../../../core/model/import-record.ts'
import type { Room } from '../../../core/model/room.ts'
import type { ImportReport } from '../../../core/model/roster.ts'
import type { RowFinding } from '../../../core/model/row-issue.ts'
import { counterOf } from '../../../core/roster/candidate-id.ts'
import { createConflictCheck } from '../../../core/roster/roster-conflicts.ts'
import { createRosterDiff, type RowOutcome, type Strategy } from '../../../core/roster/roster-diff.ts'
import { createRoomsNamed } from '../../../core/roster/roster-rooms.ts'
import { changedFields, runsOf } from '../../../core/roster/roster-undo.ts'
import type { OpenExam } from '../context.ts'
import type { EntryBytes, RosterRows } from './collect-rows.ts'
import type { LeftOut } from './reading.ts'
import { storedFields } from './rows/row-plan.ts'

/** What applying a roster will do. */
export type ImportPlan = {
  readonly added: number
  /** Counters of their ids, the first and the last of each run. */
  readonly addedRuns: ImportRecord['added']
  readonly changed: ImportRecord['changed']
  readonly withdrawn: number
  readonly unchanged: number
  readonly missing: readonly Candidate[]
  readonly differences: ImportReport['changes']
  /** Findings against candidates that the file does not touch. */
  readonly errors: readonly RowFinding[]
  /** Rooms to put: new ones and those that get further seats. */
  readonly rooms: readonly Room[]
  /** Candidates to put, as one change; `entryText` gives the text of the whole entry where most of it exists already. */
  readonly table: { readonly change: Change; readonly entryText?: (rest: string) => EntryBytes } | undefined
}

/** Differences listed for the screen, and missing candidates. */
export const listed = 200

/** What applying the rows to the exam as it is now would do. */
export async function importPlan(
  rows: RosterRows,
  { store, exam }: Pick<OpenExam, 'store' | 'exam'>,
  strategy: Strategy,
  breathe: () => Promise<void>,
): Promise<ImportPlan> {
  const existing = store.all<Candidate>('candidates')
  const rooms = store.all<Room>('rooms')
  if (existing.size === 0) return planFirstImport(rows, rooms)
  return planLaterImport(rows, { candidates: existing, rooms }, { strategy, sessions: exam().sessions }, breathe)
}

/** Every row is new: the text that the reading thread wrote is the text of the journal. */
function planFirstImport(
  { head, values, counters, entryText, rooms }: RosterRows,
  known: ReadonlyMap<string, Room>,
): ImportPlan {
  const change = tableOf('candidates', head.fields, values)
  return {
    added: values.size,
    addedRuns: runsOf(counters),
    changed: [],
    withdrawn: 0,
    unchanged: 0,
    missing: [],
    differences: [],
    errors: [],
    rooms: rooms.toPut(known),
    table: values.size > 0 ? { change, entryText } : undefined,
  }
}

/** Compares the rows with the candidates there are, with pauses for the rest of the program. */
async function planLaterImport(
  { values, sheetRow, end }: RosterRows,
  {
    candidates: existing,
    rooms: known,
  }: { candidates: ReadonlyMap<string, Candidate>; rooms: ReadonlyMap<string, Room> },
  { strategy, sessions }: { readonly strategy: Strategy; readonly sessions: readonly Session[] },
  breathe: () => Promise<void>,
): Promise<ImportPlan> {
  const diff = createRosterDiff(existing.values(), strategy)
  const outcomes: { outcome: RowOutcome; row: number }[] = []
  for (const value of values.values()) {
    const i = outcomes.length
    outcomes.push({ outcome: diff.take(value as Candidate), row: sheetRow(i) })
    if (i % 256 === 0) await breathe()
  }
  const isLeftOut = namedBy(end.leftOut)
  const missing = diff.missing().filter((candidate) => !isLeftOut(candidate))
  const leaving = strategy === 'withdraw-missing' ? missing : []
  const touched = outcomes.filter(({ outcome }) => outcome.kind !== 'unchanged')
  const { sound, errors } = await withoutConflicts(touched, existing, leaving, sessions, breathe)
  const withdrawn = leaving.map((candidate) => ({ ...candidate, withdrawn: true }))
  const put = [...sound.map(({ outcome }) => outcome.candidate), ...withdrawn]
  const changed = sound.flatMap(({ outcome }) =>
    outcome.kind === 'changed'
      ? [{ id: outcome.candidate.id, ...changedFields(outcome.before, outcome.candidate) }]
      : [],
  )
  const rooms = createRoomsNamed()
  for (const { outcome } of sound) rooms.add(outcome.candidate.room, outcome.candidate.seat)
  const added = sound.flatMap(({ outcome }) => (outcome.kind === 'added' ? [counterOf(outcome.candidate.id)] : []))
  return {
    added: added.length,
    addedRuns: runsOf(added),
    changed: [
      ...changed,
      ...leaving.map((c) => ({ id: c.id, before: { withdrawn: null }, after: { withdrawn: true } })),
    ],
    withdrawn: withdrawn.length,
    unchanged: outcomes.length - touched.length,
    missing,
    differences: sound
      .flatMap(({ outcome, row }) =>
        outcome.kind === 'changed'
          ? [{ row, candidate: outcome.candidate.id, name: outcome.candidate.name, fields: [...outcome.differences] }]
          : [],
      )
      .slice(0, listed),
    errors,
    rooms: rooms.toPut(known),
    table: put.length > 0 ? { change: { table: 'candidates', fields: storedFields, rows: put.map(toRow) } } : undefined,
  }
}

/** Whether one of the rows names the candidate: who is in the file is not missing from it, though the row has an error. */
function namedBy(rows: readonly LeftOut[]): (candidate: Candidate) => boolean {
  const all = (field: keyof LeftOut) => new Set(rows.map((row) => row[field]))
  const [names, ids, admissions] = [all('name'), all('idNumber'), all('admissionNumber')]
  return ({ name, idNumber, admissionNumber }) =>
    names.has(name) ||
    (idNumber !== undefined && ids.has(idNumber)) ||
    (admissionNumber !== undefined && admissions.has(admissionNumber))
}

type Touched = { readonly outcome: RowOutcome; readonly row: number }

/** Sets aside rows that clash with candidates who stay as they are. */
async function withoutConflicts(
  touched: readonly Touched[],
  existing: ReadonlyMap<string, Candidate>,
  leaving: readonly Candidate[],
  sessions: readonly Session[],
  breathe: () => Promise<void>,
) {
  const replaced = new Set([...touched.map(({ outcome }) => outcome.candidate.id), ...leaving.map(({ id }) => id)])
  const clash = createConflictCheck(
    [...existing.values()].filter(({ id }) => !replaced.has(id)),
    sessions,
  )
  const sound: Touched[] = []
  const errors: RowFinding[] = []
  for (const one of touched) {
    const found = clash(one.outcome.candidate)
    if (found)
      errors.push({
        row: one.row,
        field: found.field,
        code: found.code,
        value: found.value,
        more: { name: found.other.name },
      })
    else sound.push(one)
    if (sound.length % 256 === 0) await breathe()
  }
  return { sound, errors }
}

const toRow = (candidate: Candidate): unknown[] => storedFields.map((field) => candidate[field] ?? null)
