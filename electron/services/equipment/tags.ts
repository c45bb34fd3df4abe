import type { Checked, Output } from '../../../core/contract.ts'
import { openSubjects, tickKey } from '../../../core/equipment/equipment-log.ts'
import { checkable } from '../../../core/equipment/room-equipment.ts'
import { judgeTag, plainTag } from '../../../core/equipment/tag-scan.ts'
import type { EquipmentRecord, RecordOf, TagBinding } from '../../../core/model/equipment.ts'
import type { Room } from '../../../core/model/room.ts'
import type { Context, OpenExam } from '../context.ts'
import { byOf } from '../exam-notice.ts'
import { roomsOf } from '../exam-seating.ts'
import { roomNamed } from '../rooms/save-room.ts'
import { checkUnsigned, equipmentLog, keepEquipment, recordHead } from './exam-equipment.ts'
import { chosenItems, machineNamed, nameIn } from './record-checks.ts'

/** A tag that is read in a room. What was read is recorded whatever it turns out to be. */
export function scanTag(context: Context, open: OpenExam, input: Checked<'equipment.scan'>): Output<'equipment.scan'> {
  const { room: id, stage, operator } = input
  const room = roomNamed(open, id)
  checkUnsigned(open, id, stage)
  const tag = plainTag(input.tag)
  const log = equipmentLog(open)
  const { tagged } = log.room(id)
  const judged = judgeTag(tag, room, open.store.all<TagBinding>('equipment-tags'), (subject) =>
    tagged.has(tickKey(stage, subject)),
  )
  const subject = 'at' in judged ? judged.at.subject : undefined
  const faulty = judged.verdict === 'ticked' && openSubjects(log, id).has(subject!)
  const verdict = judged.verdict
  const record: RecordOf<'tag'> = {
    ...recordHead(context, operator),
    kind: 'tag',
    room: id,
    stage,
    tag,
    verdict,
    ...(subject !== undefined && { subject }),
  }
  const ticks: EquipmentRecord[] =
    verdict === 'ticked' && !faulty ? [tickOf(context, open, input, subject!)].flat() : []
  keepEquipment(open, 'equipment-tag', [record, ...ticks])
  const at = 'at' in judged ? judged.at : { room: id, subject: '' }
  const after = equipmentLog(open).room(id).tagged
  const all = checkable(room.seats)
  const read = all.filter((seat) => after.has(tickKey(stage, seat.number))).length
  return {
    verdict: faulty ? 'faulty' : verdict,
    tag,
    name: at.subject === '' ? '' : nameIn(open.store.get<Room>('rooms', at.room), at.subject),
    room: at.room,
    ...(verdict === 'repeat' && { earlier: tagged.get(tickKey(stage, subject!))! }),
    read,
    left: all.length - read,
  }
}

function tickOf(
  context: Context,
  open: OpenExam,
  { room, stage, operator }: Checked<'equipment.scan'>,
  subject: string,
): RecordOf<'check'>[] {
  const items = chosenItems(open, stage, room, undefined)
    .filter((item) => item.scope === 'machine')
    .map((item) => item.id)
  if (items.length === 0) return []
  return [
    {
      ...recordHead(context, operator),
      kind: 'check',
      room,
      stage,
      items,
      subjects: [subject],
      result: 'pass',
      by: 'tag',
    },
  ]
}

export function bindTag(
  context: Context,
  open: OpenExam,
  input: Checked<'equipment.bind-tag'>,
): Output<'equipment.bind-tag'> {
  const tag = plainTag(input.tag)
  const subject = machineNamed(roomNamed(open, input.room), input.subject)
  const by = byOf(context, input.operator)
  const binding: TagBinding = { tag, room: input.room, subject }
  return {
    tag,
    seq: open.store.commit('equipment-bind-tag', by, [{ put: 'equipment-tags', key: tag, value: binding }]).seq,
  }
}

/** Tags that nobody has said the machine of, the latest first. */
export const unknownTags = (open: OpenExam): RecordOf<'tag'>[] =>
  ['', ...roomsOf(open).map((room) => room.id)]
    .flatMap((room) => [...equipmentLog(open).room(room).unknown.values()])
    .filter(({ tag }) => open.store.get('equipment-tags', tag) === undefined)
    .sort((a, b) => (a.at < b.at ? 1 : -1))
