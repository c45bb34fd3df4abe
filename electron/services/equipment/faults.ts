import type { FaultView } from '../../../core/calls/equipment-views.ts'
import type { Checked, Output } from '../../../core/contract.ts'
import { type Fault, nextSteps, openSubjects } from '../../../core/equipment/equipment-log.ts'
import { machineName } from '../../../core/equipment/machine-names.ts'
import { server } from '../../../core/equipment/room-equipment.ts'
import type { EquipmentRecord, RecordOf } from '../../../core/model/equipment.ts'
import { stages } from '../../../core/model/equipment.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { Room, Seat } from '../../../core/model/room.ts'
import type { Context, OpenExam } from '../context.ts'
import { keepStep } from '../rooms/keep-step.ts'
import { equipmentLog, keepEquipment, placeOf, putEntry, recordHead, templateOf } from './exam-equipment.ts'
import { attachAll, chosenItems, machineNamed, nameIn } from './record-checks.ts'
import { brokenSeats, inState, stillSeatedAt, withSeat } from './seats-in-use.ts'

export function faultView(open: OpenExam, fault: Fault, now: string): FaultView {
  const { room, subject } = fault.record
  const info = open.store.get<Room>('rooms', room)
  const stands = info?.seats.find((seat) => seat.number === subject)?.state === 'broken'
  return {
    ...fault,
    steps: [...fault.steps],
    next: [...nextSteps(fault)],
    machine: nameIn(info, subject),
    seated: stands ? stillSeatedAt(open, room, subject, now) : [],
  }
}

/** Records a fault; a machine goes out of use in the same entry. Throws `fault-already-open`. */
export function reportFault(
  context: Context,
  open: OpenExam,
  input: Checked<'equipment.report-fault'>,
): Output<'equipment.report-fault'> {
  const { room, stage, item, text, owner } = input
  const place = placeOf(open, room)
  const isMachine = input.subject !== '' && input.subject !== server
  const subject = isMachine && place.room ? machineNamed(place.room, input.subject) : input.subject
  if (isMachine && !place.room) throw refusal({ code: 'machine-not-found', room, machine: input.subject })
  if (isMachine && openSubjects(equipmentLog(open), room).has(subject))
    throw refusal({ code: 'fault-already-open', room, machine: nameIn(place.room, subject) })
  if (item !== undefined) chosenItems(open, stage, room, [item])
  const attachments = attachAll(open, input.files)
  const before = place.room?.seats.find((seat) => seat.number === subject)?.state
  const record: RecordOf<'fault'> = {
    ...recordHead(context, input.operator),
    kind: 'fault',
    room,
    stage,
    subject,
    text,
    owner,
    ...(item !== undefined && { item }),
    ...(before && { before }),
    ...(attachments.length > 0 && { attachments }),
  }
  const seq = keep(context, open, place.room, isMachine ? brokenSeats(place.room!, [subject]) : undefined, [record])
  return { record: record.id, seq, fault: viewOf(context, open, record.id) }
}

/** The next step of a fault; seats and machines follow it. Throws `fault-step-not-possible` or `spare-not-free`. */
export function faultStep(
  context: Context,
  open: OpenExam,
  input: Checked<'equipment.fault-step'>,
): Output<'equipment.fault-step'> {
  const fault = equipmentLog(open).faults.get(input.fault)
  if (!fault) throw refusal({ code: 'fault-not-found', fault: input.fault })
  const { step } = input
  if (!nextSteps(fault).includes(step)) throw refusal({ code: 'fault-step-not-possible', step, state: fault.state })
  const info = open.store.get<Room>('rooms', fault.record.room)
  const spare = step === 'replaced' ? spareOf(info, input.spare ?? '') : undefined
  const attachments = attachAll(open, input.files)
  const record: RecordOf<'fault-step'> = {
    ...recordHead(context, input.operator),
    kind: 'fault-step',
    of: input.fault,
    step,
    note: input.note,
    ...(input.owner !== undefined && { owner: input.owner }),
    ...(spare !== undefined && { spare }),
    ...(attachments.length > 0 && { attachments }),
  }
  const records = step === 'rechecked' ? [record, ...passed(context, open, fault, input.operator)] : [record]
  const seq = keep(context, open, info, info && seatsAfter(info, fault, step, spare), records)
  return { record: record.id, seq, fault: viewOf(context, open, input.fault) }
}

/** A spare of the room by what it is called, or, from elsewhere, just its name. */
function spareOf(room: Room | undefined, name: string): string {
  const seat = room?.seats.find((one) => one.number === name || one.machine === name)
  if (seat && seat.state !== 'spare') throw refusal({ code: 'spare-not-free', room: room!.id, machine: name })
  return seat?.number ?? name
}

/**
 * What a step does to the seats. A spare machine goes to the broken one's desk, and its own place is empty until the
 * broken one is mended and stands there. A desk is in use again once it was checked again.
 */
function seatsAfter(room: Room, fault: Fault, step: FaultStepOf, spare: string | undefined): Room {
  const { subject, before } = fault.record
  const desk = room.seats.find((seat) => seat.number === subject)
  if (!desk) return room
  const from = room.seats.find((seat) => seat.number === (spare ?? fault.spare))
  if (step === 'replaced' && from) {
    const moved = withSeat(room, subject, (seat) => calledAs(seat, machineName(from)))
    return withSeat(moved, from.number, (seat) => inState(calledAs(seat, machineName(desk)), 'broken'))
  }
  if (step === 'returned' && from) return withSeat(room, from.number, (seat) => inState(seat, 'spare'))
  const isOver = step === 'rechecked' || step === 'withdrawn'
  return isOver && desk.state === 'broken' ? withSeat(room, subject, (seat) => inState(seat, before)) : room
}

type FaultStepOf = RecordOf<'fault-step'>['step']

function calledAs(seat: Seat, machine: string): Seat {
  const { machine: _, ...rest } = seat
  return machine === seat.number ? rest : { ...rest, machine }
}

/** What was checked again: every required item of the stages up to the fault's own. */
function passed(context: Context, open: OpenExam, { record }: Fault, operator: string): RecordOf<'check'>[] {
  const { room, subject } = record
  const last = stages.indexOf(record.stage)
  const scope = subject === server ? 'server' : subject === '' ? undefined : 'machine'
  return stages.slice(0, last + 1).flatMap((stage): RecordOf<'check'>[] => {
    const items = templateOf(open).items.filter((item) =>
      item.stage !== stage ? false : scope ? item.scope === scope && item.need === 'required' : item.id === record.item,
    )
    if (items.length === 0) return []
    const ids = items.map((item) => item.id)
    return [
      {
        ...recordHead(context, operator),
        kind: 'check',
        room,
        stage,
        items: ids,
        subjects: [subject],
        result: 'pass',
        by: 'hand',
      },
    ]
  })
}

function keep(
  context: Context,
  open: OpenExam,
  before: Room | undefined,
  after: Room | undefined,
  records: readonly EquipmentRecord[],
): number {
  const action = records[0]!.kind === 'fault' ? 'equipment-fault' : 'equipment-fault-step'
  if (!before || !after || JSON.stringify(before) === JSON.stringify(after))
    return keepEquipment(open, action, records).seq
  const { operator, at } = records[0]!
  keepStep(
    context,
    open,
    { action: 'mark-seats', rooms: [{ before, after }], also: putEntry(records), entry: records[0]!.id },
    { operator, at },
  )
  return open.store.seq()
}

const viewOf = (context: Context, open: OpenExam, id: string): FaultView =>
  faultView(open, equipmentLog(open).faults.get(id)!, context.now())
