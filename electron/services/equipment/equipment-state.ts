import { openFaults, spares, stagesOf } from '../../../core/equipment/room-equipment.ts'
import { touched } from '../../../core/model/change.ts'
import type { StepFacts } from '../../../core/rules/steps.ts'
import type { OpenExam } from '../context.ts'
import { equipmentLog, placesOf, rulesOf, templateOf } from './exam-equipment.ts'
import { unknownTags } from './tags.ts'

const depends = new Set(['equipment', 'equipment-setup', 'equipment-tags', 'rooms'])
const known = new WeakMap<OpenExam, StepFacts['equipment']>()
const followed = new WeakSet<OpenExam>()

/** How far the equipment is. Worked out once, and again only after a change that it depends on. */
export function equipmentState(open: OpenExam): StepFacts['equipment'] {
  if (!followed.has(open)) {
    followed.add(open)
    open.store.onCommit((_, changes) => {
      if (touched(changes).some((name) => depends.has(name))) known.delete(open)
    })
  }
  let state = known.get(open)
  if (!state) known.set(open, (state = workOut(open)))
  return state
}

function workOut(open: OpenExam): StepFacts['equipment'] {
  const log = equipmentLog(open)
  const places = placesOf(open)
  const stages = places
    .flatMap((place) => stagesOf(templateOf(open), log, place))
    .filter(({ state }) => state !== 'empty')
  const signed = stages.filter(({ state }) => state === 'signed').length
  const short = places.filter(({ room }) => {
    if (!room) return false
    const { have, needed } = spares(room, rulesOf(open))
    return have < needed
  })
  return {
    records: log.records,
    signed,
    unsigned: stages.length - signed,
    faults: places.reduce((sum, { id }) => sum + openFaults(log, id).length, 0),
    roomsShortOfSpares: short.length,
    unknownTags: unknownTags(open).length,
  }
}
