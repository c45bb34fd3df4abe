import type { Output } from '../../../core/contract.ts'
import { equipmentReasons, type Reason, readiness } from '../../../core/equipment/readiness.ts'
import { spares, stagesOf } from '../../../core/equipment/room-equipment.ts'
import { neededMaterials } from '../../../core/materials/material-content.ts'
import type { PrintRecord } from '../../../core/model/print.ts'
import type { Room } from '../../../core/model/room.ts'
import type { PlanIssue } from '../../../core/model/seating.ts'
import { sortedRooms } from '../../../core/seating/seating.ts'
import type { Context, OpenExam } from '../context.ts'
import { roomLists } from '../exam-day/room-lists.ts'
import { roomsOf, seatingIssues } from '../exam-seating.ts'
import { latestPrints, setKey } from '../materials/latest-prints.ts'
import { staleSheets } from '../materials/stale-sheets.ts'
import { equipmentLog, rulesOf, templateOf } from './exam-equipment.ts'
import { nameOfPlace } from './place-views.ts'
import { blockingFaults } from './sign-stages.ts'
import { staffNeeds } from './staff-list.ts'
import { unknownTags } from './tags.ts'

/** Every room's seats, materials, equipment and staff: ready, or what is missing. */
export function roomReadiness(context: Context, open: OpenExam): Output<'equipment.readiness'> {
  const rooms = sortedRooms(roomsOf(open))
  const issues = seatingIssues(open, open.exam().sessions)
  const missing = missingSheets(context, open)
  const needs = staffNeeds(open)
  const unknown = unknownTags(open)
  const answers = rooms.map((room: Room) => {
    const staff = needs.filter((one) => one.room === room.id)
    const parts = [
      readiness('seats', seatReasons(open, room, issues)),
      readiness('materials', missing(room.id)),
      readiness('equipment', [
        ...equipmentReasons({
          stages: stagesOf(templateOf(open), equipmentLog(open), { id: room.id, room }),
          faults: blockingFaults(open, room.id, context.now()),
          unknownTags: unknown.filter((tag) => tag.room === room.id).length,
          sparesShort: sparesShort(open, room),
        }),
      ]),
      readiness('staff', [
        {
          code: 'invigilators-short',
          count: staff.reduce((sum, one) => sum + Math.max(0, one.invigilators - one.have), 0),
        },
        { code: 'technician-missing', count: staff.filter((one) => !one.technician).length },
      ]),
    ].map(({ part, ready, reasons }) => ({ part, ready, reasons: [...reasons] }))
    return { room: room.id, name: nameOfPlace({ id: room.id, room }), ready: parts.every((part) => part.ready), parts }
  })
  return { rooms: answers, ready: answers.filter((one) => one.ready).length }
}

function sparesShort(open: OpenExam, room: Room): number {
  const { have, needed } = spares(room, rulesOf(open))
  return Math.max(0, needed - have)
}

function seatReasons(open: OpenExam, room: Room, issues: readonly PlanIssue[]): Reason[] {
  const expected = open
    .exam()
    .sessions.reduce((sum, { id }) => sum + (roomLists(open, id).get(room.id)?.length ?? 0), 0)
  const of = issues.filter((issue) => issue.room === room.id)
  const unseated = of.filter(({ code }) => code === 'no-seat')
  return [
    { code: 'no-candidates', count: expected === 0 ? 1 : 0 },
    { code: 'unseated', count: new Set(unseated.flatMap((issue) => issue.candidates.map((one) => one.id))).size },
    { code: 'seat-issues', count: of.length - unseated.length },
  ]
}

/** Sheets that a room needs and lacks, or that no longer match. */
function missingSheets(context: Context, open: OpenExam): (room: string) => Reason[] {
  const prints = latestPrints(open.store.all<PrintRecord>('prints').values())
  const stale = Map.groupBy(staleSheets(open, context.site), (sheet) => sheet.room)
  return (room) => {
    const sessions = open.exam().sessions.filter(({ id }) => (roomLists(open, id).get(room)?.length ?? 0) > 0)
    const never = sessions.flatMap(({ id }) => neededMaterials.filter((one) => !prints.sets.has(setKey(one, id, room))))
    const changed = new Set((stale.get(room) ?? []).map((sheet) => `${sheet.material}/${sheet.session}`))
    return [
      { code: 'never-printed', count: never.length },
      { code: 'changed-since-print', count: changed.size },
    ]
  }
}
