import type { EquipmentRecord, UndoableRecord } from '../model/equipment.ts'

/** Records that were taken back, by their ids. */
export const undoneRecords = (records: Iterable<EquipmentRecord>): ReadonlySet<string> =>
  new Set([...records].flatMap((record) => (record.kind === 'undo' ? record.of : [])))

/**
 * The latest entry that this device made by hand or by tag and that still stands: the records that were kept
 * together, in their order. Signatures and reopenings have a way back of their own, and results of a PC's own test
 * are measured, not entered.
 */
export function latestEntry(all: Iterable<EquipmentRecord>, device: string): UndoableRecord[] | undefined {
  const records = [...all]
  const undone = undoneRecords(records)
  const own = records.filter(isUndoable).filter((record) => record.device === device && !undone.has(record.id))
  const last = own.at(-1)
  if (!last) return undefined
  const entry = last.entry ?? last.id
  return own.filter((record) => (record.entry ?? record.id) === entry)
}

const isUndoable = (record: EquipmentRecord): record is UndoableRecord =>
  record.kind === 'fault' ||
  record.kind === 'fault-step' ||
  record.kind === 'tag' ||
  (record.kind === 'check' && record.by !== 'probe')
