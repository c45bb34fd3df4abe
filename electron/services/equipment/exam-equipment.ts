import { type EquipmentLog, readEquipment } from '../../../core/equipment/equipment-log.ts'
import type { Place } from '../../../core/equipment/room-equipment.ts'
import { touched } from '../../../core/model/change.ts'
import type { ChecklistTemplate, EquipmentRecord, EquipmentRules, Stage } from '../../../core/model/equipment.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { MachineRequirements } from '../../../core/model/probe.ts'
import type { Room } from '../../../core/model/room.ts'
import { equipmentChecklist } from '../../../core/presets/equipment-checklist.ts'
import { equipmentRules, machineRequirements } from '../../../core/presets/equipment-rules.ts'
import { sortedRooms } from '../../../core/seating/seating.ts'
import type { Context, OpenExam } from '../context.ts'
import { byOf } from '../exam-notice.ts'
import { roomsOf } from '../exam-seating.ts'
import { roomNamed } from '../rooms/save-room.ts'

const known = new WeakMap<OpenExam, EquipmentLog>()
const followed = new WeakSet<OpenExam>()

/** What the records say. Read once, and again only after a change of the equipment. */
export function equipmentLog(open: OpenExam): EquipmentLog {
  if (!followed.has(open)) {
    followed.add(open)
    open.store.onCommit((_, changes) => {
      if (touched(changes).includes('equipment')) known.delete(open)
    })
  }
  let log = known.get(open)
  if (!log) known.set(open, (log = readEquipment(open.store.all<EquipmentRecord>('equipment').values())))
  return log
}

export const templateOf = (open: OpenExam): ChecklistTemplate =>
  open.store.get<ChecklistTemplate>('equipment-setup', 'template') ?? equipmentChecklist

export const rulesOf = (open: OpenExam): EquipmentRules =>
  open.store.get<EquipmentRules>('equipment-setup', 'rules') ?? equipmentRules

export const requirementsOf = (open: OpenExam): MachineRequirements =>
  open.store.get<MachineRequirements>('equipment-setup', 'requirements') ?? machineRequirements

/** The room of that number, or the site for an empty one. Throws `room-not-found`. */
export const placeOf = (open: OpenExam, room: string): Place =>
  room === '' ? { id: '', room: undefined } : { id: room, room: roomNamed(open, room) }

/** The site first, then every room by its number. */
export const placesOf = (open: OpenExam): Place[] => [
  { id: '', room: undefined },
  ...sortedRooms(roomsOf(open)).map((room: Room) => ({ id: room.id, room })),
]

/** What every record bears. */
export function recordHead(context: Context, operator: string) {
  return { id: context.newId(), ...byOf(context, operator), device: context.device }
}

export const putRecord = (record: EquipmentRecord) => ({ put: 'equipment', key: record.id, value: record })

/** Records that are kept together, each after the first naming it. */
export function putEntry(records: readonly EquipmentRecord[]) {
  const first = records[0]!.id
  return records.map((record, at) => putRecord(at === 0 ? record : { ...record, entry: first }))
}

/** Puts records on disk as one entry of the journal. */
export function keepEquipment(
  open: OpenExam,
  action: string,
  records: readonly EquipmentRecord[],
): { record: string; seq: number } {
  const [{ id, operator, at }] = records as [EquipmentRecord]
  return { record: id, seq: open.store.commit(action, { operator, at }, putEntry(records)).seq }
}

/** Throws `stage-signed` where two people have signed that stage already. */
export function checkUnsigned(open: OpenExam, room: string, stage: Stage): void {
  const signed = equipmentLog(open).room(room).signed.get(stage)
  if (signed) throw refusal({ code: 'stage-signed', room, second: `${signed.operator}、${signed.second}` })
}
