import type { Checked, Output } from '../../../core/contract.ts'
import { areTwoPeople } from '../../../core/day/incident-check.ts'
import { openFaults, stageState } from '../../../core/equipment/room-equipment.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { Room } from '../../../core/model/room.ts'
import type { Context, OpenExam } from '../context.ts'
import { checkUnsigned, equipmentLog, keepEquipment, placeOf, recordHead, templateOf } from './exam-equipment.ts'
import { stillSeatedAt } from './seats-in-use.ts'

/**
 * Two people sign a stage. Throws `two-people-needed`, `same-person-twice`, or `stage-incomplete` while a required
 * item is open or a fault stands in the way.
 */
export function signStage(
  context: Context,
  open: OpenExam,
  input: Checked<'equipment.sign'>,
): Output<'equipment.sign'> {
  const { room, stage, second } = input
  const place = placeOf(open, room)
  const head = recordHead(context, input.operator)
  if (head.operator.trim() === '' || second === '') throw refusal({ code: 'two-people-needed' })
  if (!areTwoPeople(head.operator, second)) throw refusal({ code: 'same-person-twice', name: second })
  checkUnsigned(open, room, stage)
  const { open: left } = stageState(templateOf(open), equipmentLog(open), place, stage)
  const faults = blockingFaults(open, room, context.now())
  if (left > 0 || faults > 0) throw refusal({ code: 'stage-incomplete', room, open: left, faults })
  return keepEquipment(open, 'equipment-sign', [{ ...head, kind: 'sign', room, stage, second }])
}

export function reopenStage(
  context: Context,
  open: OpenExam,
  input: Checked<'equipment.reopen'>,
): Output<'equipment.reopen'> {
  const { room, stage, reason } = input
  placeOf(open, room)
  if (!equipmentLog(open).room(room).signed.has(stage)) throw refusal({ code: 'stage-not-signed', room })
  const head = recordHead(context, input.operator)
  return keepEquipment(open, 'equipment-reopen', [{ ...head, kind: 'reopen', room, stage, reason }])
}

/** Faults that the exam cannot live with. A machine that is out of use and at which nobody sits is none of them. */
export function blockingFaults(open: OpenExam, room: string, now: string): number {
  const info = open.store.get<Room>('rooms', room)
  return openFaults(equipmentLog(open), room).filter(({ record: { subject } }) => {
    const seat = info?.seats.find((one) => one.number === subject)
    return seat?.state !== 'broken' || stillSeatedAt(open, room, subject, now).length > 0
  }).length
}
