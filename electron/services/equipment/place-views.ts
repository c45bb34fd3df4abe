import type { MachineView, PlaceSummary, PlaceView, StageSummary } from '../../../core/calls/equipment-views.ts'
import { type EquipmentLog, isOpen, tickKey } from '../../../core/equipment/equipment-log.ts'
import { machineName } from '../../../core/equipment/machine-names.ts'
import {
  openFaults,
  type Place,
  type StageState,
  spares,
  stageState,
  stagesOf,
} from '../../../core/equipment/room-equipment.ts'
import type { Stage } from '../../../core/model/equipment.ts'
import { roomTitle } from '../../../core/seating/room-words.ts'
import type { PlacedSeat } from '../../../core/seating/seat-places.ts'
import { seatPlaces } from '../../../core/seating/seat-places.ts'
import type { OpenExam } from '../context.ts'
import { equipmentLog, placeOf, rulesOf, templateOf } from './exam-equipment.ts'
import { latestProbes } from './kept-probes.ts'

/** A room, or the site, with how far each stage is. */
export function placeSummary(open: OpenExam, place: Place): PlaceSummary {
  const log = equipmentLog(open)
  return {
    room: place.id,
    name: nameOfPlace(place),
    machines: place.room?.seats.length ?? 0,
    broken: place.room?.seats.filter((seat) => seat.state === 'broken').length ?? 0,
    faults: openFaults(log, place.id).length,
    ...spareOf(open, place),
    stages: stagesOf(templateOf(open), log, place).map(summaryOf),
  }
}

export const nameOfPlace = ({ id, room }: Place): string =>
  room && room.name !== room.id ? room.name : id === '' ? '' : roomTitle(id)

const summaryOf = ({ stage, state, done, of, open }: StageState): StageSummary => ({ stage, state, done, of, open })

function spareOf(open: OpenExam, { room }: Place): Pick<PlaceSummary, 'spare'> {
  if (!room || room.seats.length === 0) return {}
  const { have, needed, ratio } = spares(room, rulesOf(open))
  return { spare: { have, needed, ratio: ratio.value, origin: ratio.origin } }
}

/** One stage of a room: its machines on their grid, its items, who signed. */
export function placeView(open: OpenExam, roomId: string, stage: Stage): PlaceView {
  const place = placeOf(open, roomId)
  const log = equipmentLog(open)
  const state = stageState(templateOf(open), log, place, stage)
  const { seats, rows, columns } = seatPlaces(place.room?.seats ?? [])
  const { signed, reopened } = log.room(roomId)
  return {
    room: roomId,
    name: nameOfPlace(place),
    rows,
    columns,
    marks: [...(place.room?.marks ?? [])],
    machines: machineViews(open, log, place, state, seats),
    stage: summaryOf(state),
    items: state.items.map(({ tick, ...one }) => ({
      ...one,
      missing: [...one.missing],
      ...(tick && { tick: { ...tick } }),
    })),
    ...(signed.has(stage) && { signed: { ...signed.get(stage)! } }),
    reopened: reopened
      .filter((one) => one.stage === stage)
      .map(({ at, operator, reason }) => ({ at, operator, reason })),
    ...spareOf(open, place),
  }
}

function machineViews(
  open: OpenExam,
  log: EquipmentLog,
  place: Place,
  state: StageState,
  seats: readonly PlacedSeat[],
): MachineView[] {
  const items = state.items.filter(({ item }) => item.scope === 'machine').map(({ item }) => item.id)
  const { ticks, tagged } = log.room(place.id)
  const faults = new Map(
    [...log.faults.values()].filter((f) => f.record.room === place.id && isOpen(f)).map((f) => [f.record.subject, f]),
  )
  const probes = latestProbes(open, place.id)
  return seats.map((seat): MachineView => {
    const fault = faults.get(seat.number)
    const probe = probes.get(seat.number)
    return {
      ...seat,
      name: machineName(seat),
      passed: items.filter((item) => ticks.has(tickKey(item, seat.number))),
      ...(fault && { fault: fault.record.id, faultText: fault.record.text }),
      ...(probe && { probe: probe.state }),
      tagged: tagged.has(tickKey(state.stage, seat.number)),
    }
  })
}
