import type { Checked, Output } from '../../../core/contract.ts'
import { latestEntry } from '../../../core/equipment/equipment-entries.ts'
import type { EquipmentRecord, RecordOf, UndoableRecord } from '../../../core/model/equipment.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { Room } from '../../../core/model/room.ts'
import type { SeatingStep } from '../../../core/model/seating-step.ts'
import type { Context, OpenExam } from '../context.ts'
import { keepStep } from '../rooms/keep-step.ts'
import { checkUnsigned, keepEquipment, putEntry, recordHead } from './exam-equipment.ts'
import { nameIn } from './record-checks.ts'

/**
 * Takes back the latest entry that this PC made of the equipment: ticks, faults and steps of faults, with the seats
 * that went out of use by it. The entry stays in the log, with the reason. With `dryRun` only tells which it would
 * be. Throws `nothing-to-undo`, `stage-signed`, or `undo-overtaken` where the room was changed since.
 */
export function undoEntry(
  context: Context,
  open: OpenExam,
  input: Checked<'equipment.undo'>,
): Output<'equipment.undo'> {
  const entry = latestEntry(open.store.all<EquipmentRecord>('equipment').values(), context.device)
  if (!entry) throw refusal({ code: 'nothing-to-undo' })
  const place = placeOfEntry(open, entry)
  checkUnsigned(open, place.room, place.stage)
  const rooms = roomBefore(open, place.room, entry)
  const undone = told(open, place, entry)
  if (input.dryRun) return { undone }
  const head = recordHead(context, input.operator)
  const of = entry.map((one) => one.id)
  const record: RecordOf<'undo'> = { ...head, kind: 'undo', ...place, of, reason: input.reason }
  if (!rooms) return { undone, seq: keepEquipment(open, 'equipment-undo', [record]).seq }
  const { operator, at } = record
  keepStep(context, open, { action: 'mark-seats', rooms: [rooms], also: putEntry([record]) }, { operator, at })
  return { undone, seq: open.store.seq() }
}

type Place = Pick<RecordOf<'undo'>, 'room' | 'stage'>

function placeOfEntry(open: OpenExam, [first]: readonly UndoableRecord[]): Place {
  const record = first!.kind === 'fault-step' ? open.store.get<RecordOf<'fault'>>('equipment', first!.of)! : first!
  return { room: record.room, stage: record.stage }
}

/** The room as it was before the entry changed its seats; undefined where it changed none or that was taken back. */
function roomBefore(open: OpenExam, id: string, [first]: readonly UndoableRecord[]) {
  const steps = [...open.store.all<SeatingStep>('seating-steps').values()]
  const isOf = (step: SeatingStep) => step.action === 'mark-seats' && step.entry === first!.id
  const change = steps.find(isOf)?.rooms?.find(({ after }) => after?.id === id)
  if (!change) return undefined
  const now = open.store.get<Room>('rooms', id)
  if (JSON.stringify(now) === JSON.stringify(change.before)) return undefined
  if (JSON.stringify(now) !== JSON.stringify(change.after))
    throw refusal({ code: 'undo-overtaken', names: [], rooms: [id] })
  return { before: change.after, after: change.before }
}

function told(
  open: OpenExam,
  { room, stage }: Place,
  entry: readonly UndoableRecord[],
): Output<'equipment.undo'>['undone'] {
  const info = open.store.get<Room>('rooms', room)
  const { at, operator } = entry[0]!
  const checks = entry.filter((one) => one.kind === 'check')
  const machines = new Set(checks.flatMap((one) => one.subjects).filter((subject) => subject !== ''))
  return {
    room,
    stage,
    at,
    operator,
    passed: checks.filter((one) => one.result === 'pass').reduce((sum, one) => sum + one.items.length, 0),
    cleared: checks.filter((one) => one.result === 'clear').reduce((sum, one) => sum + one.items.length, 0),
    machines: [...machines].map((subject) => nameIn(info, subject)),
    faults: entry.flatMap((one) => (one.kind === 'fault' ? [`${nameIn(info, one.subject)} ${one.text}`.trim()] : [])),
    steps: entry.flatMap((one) => (one.kind === 'fault-step' ? [one.step] : [])),
    tags: entry.flatMap((one) => (one.kind === 'tag' ? [one.tag] : [])),
  }
}
