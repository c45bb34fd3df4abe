import type { Checked, Output } from '../../../core/contract.ts'
import { openSubjects } from '../../../core/equipment/equipment-log.ts'
import { type ReadLine, readExceptions } from '../../../core/equipment/exception-line.ts'
import { machineFinder, machineName } from '../../../core/equipment/machine-names.ts'
import { checkable, server } from '../../../core/equipment/room-equipment.ts'
import type { CheckItem, RecordOf, Stage } from '../../../core/model/equipment.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { Attachment } from '../../../core/model/incident.ts'
import type { Room } from '../../../core/model/room.ts'
import type { Context, OpenExam } from '../context.ts'
import { attach } from '../exam-day/attachments.ts'
import { keepStep } from '../rooms/keep-step.ts'
import { roomNamed } from '../rooms/save-room.ts'
import {
  checkUnsigned,
  equipmentLog,
  keepEquipment,
  placeOf,
  putEntry,
  recordHead,
  templateOf,
} from './exam-equipment.ts'
import { brokenSeats, seatedAt } from './seats-in-use.ts'

/** Ticks items, or takes ticks back. Files are on the disk before the record that names them. */
export function check(context: Context, open: OpenExam, input: Checked<'equipment.check'>): Output<'equipment.check'> {
  const { room, stage, result, count } = input
  const place = placeOf(open, room)
  checkUnsigned(open, room, stage)
  const items = chosenItems(open, stage, room, input.items)
  const attachments = attachAll(open, input.files)
  const records = groupsOf(items).flatMap(([scope, ids]): RecordOf<'check'>[] => {
    const subjects =
      scope === 'machine' ? machines(open, place.room, input.subjects) : [scope === 'server' ? server : '']
    if (subjects.length === 0) return []
    const extra = { ...(count !== undefined && { count }), ...(input.note && { note: input.note }) }
    const files = attachments.length > 0 ? { attachments } : {}
    const head = recordHead(context, input.operator)
    return [{ ...head, kind: 'check', room, stage, items: ids, subjects, result, by: 'hand', ...extra, ...files }]
  })
  if (records.length === 0) throw refusal({ code: 'machine-not-found', room, machine: '' })
  const ticks = records.reduce((sum, record) => sum + record.items.length * record.subjects.length, 0)
  return { ...keepEquipment(open, 'equipment-check', records), ticks }
}

/** Reads a line and, unless it is only to be read, records it: passes, faults and seats out of use in one entry. */
export function checkByLine(
  context: Context,
  open: OpenExam,
  input: Checked<'equipment.exceptions'>,
): Output<'equipment.exceptions'> {
  const { room, stage, line, dryRun } = input
  const info = roomNamed(open, room)
  checkUnsigned(open, room, stage)
  const items = chosenItems(open, stage, room, input.items).filter((item) => item.scope === 'machine')
  const read = readExceptions(line, checkable(info.seats), openSubjects(equipmentLog(open), room))
  const answer = {
    passed: items.length > 0 ? read.passed.length : 0,
    faults: read.faults.map(({ subject, text }) => ({ subject, text, name: nameIn(info, subject) })),
    problems: [...read.problems],
    seated: read.faults.flatMap(({ subject }) => seatedAt(open, room, subject)),
  }
  if (dryRun) return answer
  if (read.problems.length > 0) throw refusal({ code: 'line-not-understood', problems: read.problems })
  return { ...answer, seq: keepLine(context, open, info, input, items, read) }
}

function keepLine(
  context: Context,
  open: OpenExam,
  info: Room,
  { room, stage, operator }: Checked<'equipment.exceptions'>,
  items: readonly CheckItem[],
  read: ReadLine,
): number {
  const head = () => recordHead(context, operator)
  const ids = items.map((item) => item.id)
  const pass: RecordOf<'check'>[] =
    ids.length > 0 && read.passed.length > 0
      ? [{ ...head(), kind: 'check', room, stage, items: ids, subjects: [...read.passed], result: 'pass', by: 'hand' }]
      : []
  const faults = read.faults.map(({ subject, text }): RecordOf<'fault'> => {
    const before = info.seats.find((seat) => seat.number === subject)?.state
    return {
      ...head(),
      kind: 'fault',
      room,
      stage,
      subject,
      text: text || '故障',
      owner: '',
      ...(before && { before }),
    }
  })
  const records = [...pass, ...faults]
  if (records.length === 0) throw refusal({ code: 'line-not-understood', problems: [] })
  if (faults.length === 0) return keepEquipment(open, 'equipment-check', records).seq
  const rooms = [
    {
      before: info,
      after: brokenSeats(
        info,
        read.faults.map(({ subject }) => subject),
      ),
    },
  ]
  const { at, operator: by } = records[0]!
  const also = putEntry(records)
  keepStep(context, open, { action: 'mark-seats', rooms, also, entry: records[0]!.id }, { operator: by, at })
  return open.store.seq()
}

/** The items of a stage in a room or at the site, or those of them that were named. Throws `check-item-not-found`. */
export function chosenItems(
  open: OpenExam,
  stage: Stage,
  room: string,
  only: readonly string[] | undefined,
): CheckItem[] {
  const all = templateOf(open).items.filter((item) => item.stage === stage && (item.scope === 'site') === (room === ''))
  if (!only) return all
  return only.map((id) => {
    const found = all.find((item) => item.id === id)
    if (!found) throw refusal({ code: 'check-item-not-found', item: id })
    return found
  })
}

/** Items with the same kind of subject together, so that one record says it for all of them. */
const groupsOf = (items: readonly CheckItem[]): [CheckItem['scope'], string[]][] =>
  [...Map.groupBy(items, (item) => item.scope)].map(([scope, of]) => [scope, of.map((item) => item.id)])

/** Machines as named, or all that work and have no open fault. Throws `machine-not-found`. */
function machines(open: OpenExam, room: Room | undefined, only: readonly string[] | undefined): string[] {
  if (!room) return []
  const faulty = openSubjects(equipmentLog(open), room.id)
  if (!only)
    return checkable(room.seats)
      .map((seat) => seat.number)
      .filter((seat) => !faulty.has(seat))
  return only.map((name) => machineNamed(room, name))
}

/** The seat of the machine that a person calls so. Throws `machine-not-found`. */
export function machineNamed(room: Room, name: string): string {
  if (room.seats.some((seat) => seat.number === name)) return name
  const found = machineFinder(room.seats)(name)
  if (!found || !('seat' in found)) throw refusal({ code: 'machine-not-found', room: room.id, machine: name })
  return found.seat
}

export function nameIn(room: Room | undefined, subject: string): string {
  const seat = room?.seats.find((one) => one.number === subject)
  return seat ? machineName(seat) : subject
}

export const attachAll = (open: OpenExam, files: readonly string[]): Attachment[] => [
  ...new Map(files.map((file) => attach(open, file)).map((one) => [one.sha256, one])).values(),
]
