import type { Candidate } from '../model/candidate.ts'
import type { Change } from '../model/change.ts'
import type { FieldValues, ImportRecord } from '../model/import-record.ts'
import type { Room } from '../model/room.ts'
import { candidateId } from './candidate-id.ts'

export type Undo = { readonly changes: readonly Change[]; readonly restored: number; readonly removed: number }

/**
 * The changes that take an import back. Candidates it added go. Of those it changed, each field goes back to
 * its value before, unless something else has changed that field since. Rooms it made or extended go back
 * where they are as it left them and no remaining candidate sits there.
 */
export function undoImport(
  record: ImportRecord,
  at: string,
  candidates: ReadonlyMap<string, Candidate>,
  rooms: ReadonlyMap<string, Room>,
): Undo {
  const removed = idsIn(record.added).filter((id) => candidates.has(id))
  const restored = record.changed.flatMap((one) => restore(candidates.get(one.id), one.before, one.after))
  const gone = new Set(removed)
  const after = new Map(restored.map((candidate) => [candidate.id, candidate]))
  const used = new Set<string>()
  for (const candidate of candidates.values())
    if (!gone.has(candidate.id)) used.add((after.get(candidate.id) ?? candidate).room ?? '')
  return {
    changes: [
      ...removed.map((key) => ({ drop: 'candidates', key })),
      ...restored.map((value) => ({ put: 'candidates', key: value.id, value })),
      ...record.rooms.flatMap((room) => restoreRoom(room, rooms, used)),
      { put: 'imports', key: record.id, value: { ...record, undone: at } satisfies ImportRecord },
    ],
    restored: restored.length,
    removed: removed.length,
  }
}

/** The ids in runs of counters. */
export function idsIn(runs: ImportRecord['added']): string[] {
  const ids: string[] = []
  for (const [first, last] of runs) for (let counter = first; counter <= last; counter++) ids.push(candidateId(counter))
  return ids
}

/** Runs of counters of ids, in the order in which the ids were given. */
export function runsOf(counters: Iterable<number>): (readonly [number, number])[] {
  const runs: [number, number][] = []
  for (const counter of counters) {
    const last = runs.at(-1)
    if (last && last[1] === counter - 1) last[1] = counter
    else runs.push([counter, counter])
  }
  return runs
}

function restore(now: Candidate | undefined, before: FieldValues, after: FieldValues): Candidate[] {
  if (!now) return []
  const values: Record<string, unknown> = { ...now }
  let touched = false
  for (const [field, value] of Object.entries(before)) {
    if (!same(values[field] ?? null, after[field] ?? null)) continue
    touched = true
    if (value === null) delete values[field]
    else values[field] = value
  }
  return touched ? [values as Candidate] : []
}

function restoreRoom(
  { before, after }: ImportRecord['rooms'][number],
  rooms: ReadonlyMap<string, Room>,
  used: ReadonlySet<string>,
): Change[] {
  if (!same(rooms.get(after.id), after)) return []
  if (before) return [{ put: 'rooms', key: after.id, value: before }]
  return used.has(after.id) ? [] : [{ drop: 'rooms', key: after.id }]
}

/** Values of the journal are JSON: the same text is the same value. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What an import changed in one candidate, for {@link ImportRecord}. */
export function changedFields(before: Candidate, after: Candidate): { before: FieldValues; after: FieldValues } {
  const was: Record<string, unknown> = {}
  const is: Record<string, unknown> = {}
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Candidate>) {
    if (same(before[field], after[field])) continue
    was[field] = before[field] ?? null
    is[field] = after[field] ?? null
  }
  return { before: was, after: is }
}
