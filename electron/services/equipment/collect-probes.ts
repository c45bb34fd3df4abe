import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Checked, Output } from '../../../core/contract.ts'
import { openSubjects, tickKey } from '../../../core/equipment/equipment-log.ts'
import { machineFinder, plainName } from '../../../core/equipment/machine-names.ts'
import { judgeProbe } from '../../../core/equipment/probe-findings.ts'
import { plainTag } from '../../../core/equipment/tag-scan.ts'
import type { Change } from '../../../core/model/change.ts'
import type { RecordOf, TagBinding } from '../../../core/model/equipment.ts'
import { refusal } from '../../../core/model/failure.ts'
import { type KeptProbe, ProbeReport } from '../../../core/model/probe.ts'
import type { Room } from '../../../core/model/room.ts'
import type { Context, OpenExam } from '../context.ts'
import { byOf } from '../exam-notice.ts'
import { roomsOf } from '../exam-seating.ts'
import { roomNamed } from '../rooms/save-room.ts'
import { codeOf } from '../store/durable-files.ts'
import { equipmentLog, putRecord, recordHead, requirementsOf, templateOf } from './exam-equipment.ts'
import { machineNamed } from './record-checks.ts'

/** A result is a few KB; anything of this size is something else. */
const largest = 512 * 1024
const mostFiles = 5000

/** Takes in the results that lie in a folder. A file that is none is told and left; the same result twice counts once. */
export function collectProbes(
  context: Context,
  open: OpenExam,
  input: Checked<'equipment.collect'>,
): Output<'equipment.collect'> {
  const rejected: { file: string; reason: string }[] = []
  const kept = filesOf(input.folder).flatMap((path): KeptProbe[] => {
    const report = readReport(path)
    const file = basename(path)
    if (typeof report === 'string') {
      rejected.push({ file, reason: report })
      return []
    }
    return [{ report, file, ...(standsAt(open, report) ?? { room: '', subject: '' }) }]
  })
  const fresh = kept.filter(({ report }) => !open.store.get('probes', report.id))
  const ticks = fresh.flatMap((probe) => ticksOf(context, open, probe, input.operator))
  const changes: Change[] = [
    ...fresh.map((probe): Change => ({ put: 'probes', key: probe.report.id, value: probe })),
    ...ticks.map(putRecord),
  ]
  if (changes.length > 0) open.store.commit('equipment-collect', byOf(context, input.operator), changes)
  return {
    added: fresh.length,
    known: kept.length - fresh.length,
    unplaced: fresh
      .filter(({ subject }) => subject === '')
      .map(({ file, report }) => ({ file, device: report.device })),
    rejected,
    ticks: ticks.reduce((sum, record) => sum + record.items.length, 0),
  }
}

/** Says where a collected result belongs, and ticks what it settles. */
export function placeProbe(
  context: Context,
  open: OpenExam,
  input: Checked<'equipment.place-probe'>,
): Output<'equipment.place-probe'> {
  const probe = open.store.get<KeptProbe>('probes', input.probe)
  if (!probe) throw refusal({ code: 'probe-not-found', probe: input.probe })
  const placed = { ...probe, room: input.room, subject: machineNamed(roomNamed(open, input.room), input.subject) }
  const ticks = ticksOf(context, open, placed, input.operator)
  const changes: Change[] = [{ put: 'probes', key: input.probe, value: placed }, ...ticks.map(putRecord)]
  return { seq: open.store.commit('equipment-place-probe', byOf(context, input.operator), changes).seq }
}

function filesOf(folder: string): string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.toLowerCase().endsWith('.json') && !name.startsWith('.'))
    return names
      .sort()
      .slice(0, mostFiles)
      .map((name) => join(folder, name))
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') throw refusal({ code: 'folder-not-found', folder })
    throw refusal({ code: 'file-unreadable', file: folder, reason: code })
  }
}

/** The result in a file, or why it is none. */
function readReport(path: string): ProbeReport | string {
  try {
    if (statSync(path).size > largest) return 'too-large'
    const read = ProbeReport.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return read.success ? read.data : 'not-a-result'
  } catch (error) {
    return error instanceof SyntaxError ? 'not-a-result' : codeOf(error) || 'not-a-result'
  }
}

/** By the room and machine it names, by a tag bound to its name, or by a machine that is called as the PC is. */
function standsAt(
  open: OpenExam,
  { room, machine, device }: ProbeReport,
): { room: string; subject: string } | undefined {
  const rooms = roomsOf(open)
  const told =
    room === undefined ? undefined : rooms.find((one) => plainName(one.id) === plainName(room) || one.name === room)
  if (machine !== undefined && told) return seatIn(told, machine)
  const bound = open.store.get<TagBinding>('equipment-tags', plainTag(device))
  if (bound) return { room: bound.room, subject: bound.subject }
  const named = rooms.flatMap((one) =>
    one.seats
      .filter((seat) => seat.machine && plainName(seat.machine) === plainName(machine ?? device))
      .map((seat) => ({ room: one.id, subject: seat.number })),
  )
  return named.length === 1 ? named[0] : undefined
}

function seatIn(room: Room, machine: string): { room: string; subject: string } | undefined {
  const found = machineFinder(room.seats)(machine)
  return found && 'seat' in found ? { room: room.id, subject: found.seat } : undefined
}

/** Items of the machine that the result shows to be right, where nobody has ticked them and the stage is not signed. */
function ticksOf(
  context: Context,
  open: OpenExam,
  { report, room, subject }: KeptProbe,
  operator: string,
): RecordOf<'check'>[] {
  if (subject === '') return []
  const log = equipmentLog(open)
  const { ticks, signed } = log.room(room)
  if (openSubjects(log, room).has(subject)) return []
  const good = new Set(
    judgeProbe(report.facts, requirementsOf(open))
      .filter(({ state }) => state === 'good')
      .map(({ test }) => test),
  )
  const items = templateOf(open).items.filter(
    ({ id, scope, stage, probe }) =>
      scope === 'machine' &&
      probe &&
      probe.length > 0 &&
      probe.every((test) => good.has(test)) &&
      !signed.has(stage) &&
      !ticks.has(tickKey(id, subject)),
  )
  return [...Map.groupBy(items, (item) => item.stage)].map(([stage, of]) => ({
    ...recordHead(context, operator),
    kind: 'check',
    room,
    stage,
    items: of.map((item) => item.id),
    subjects: [subject],
    result: 'pass',
    by: 'probe',
  }))
}
