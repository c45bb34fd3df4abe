import type { EquipmentRecord, FaultStepName, RecordOf, Stage } from '../model/equipment.ts'
import { undoneRecords } from './equipment-entries.ts'

export const faultStates = ['open', 'assigned', 'replaced', 'repaired', 'closed', 'withdrawn'] as const
export type FaultState = (typeof faultStates)[number]

/** A fault with all that was done about it. */
export type Fault = {
  readonly record: RecordOf<'fault'>
  readonly steps: readonly RecordOf<'fault-step'>[]
  readonly state: FaultState
  readonly owner: string
  /** The spare that took its place. */
  readonly spare: string
  /** The machine the spare took the place of is back as the spare. */
  readonly returned: boolean
}

export type Tick = Pick<RecordOf<'check'>, 'at' | 'operator' | 'by' | 'count' | 'note' | 'attachments'>
export type Signing = Pick<RecordOf<'sign'>, 'at' | 'operator' | 'second'>

/** What the records say of one room, or of the site. */
export type RoomLog = {
  /** By {@link tickKey}. */
  readonly ticks: ReadonlyMap<string, Tick>
  readonly signed: ReadonlyMap<Stage, Signing>
  readonly reopened: readonly RecordOf<'reopen'>[]
  /** When each machine's tag was read, by stage and subject. */
  readonly tagged: ReadonlyMap<string, string>
  /** Tags that belonged to nothing when they were read, each once. */
  readonly unknown: ReadonlyMap<string, RecordOf<'tag'>>
}

export type EquipmentLog = {
  readonly room: (id: string) => RoomLog
  readonly faults: ReadonlyMap<string, Fault>
  readonly records: number
}

export const tickKey = (item: string, subject: string): string => `${item}|${subject}`

/** Whether somebody still has to do something about the fault. */
export const isOpen = ({ state }: Pick<Fault, 'state'>): boolean => state !== 'closed' && state !== 'withdrawn'

/** Seats of a room that have a fault nobody has dealt with yet. */
export const openSubjects = (log: EquipmentLog, room: string): Set<string> =>
  new Set([...log.faults.values()].filter((f) => f.record.room === room && isOpen(f)).map((f) => f.record.subject))

/** What may follow. A fault that is closed can only get its machine back. */
export function nextSteps({
  state,
  spare,
  returned,
}: Pick<Fault, 'state' | 'spare' | 'returned'>): readonly FaultStepName[] {
  if (state === 'withdrawn') return []
  if (state === 'closed') return spare !== '' && !returned ? ['returned'] : []
  if (state === 'replaced' || state === 'repaired') return ['rechecked', 'assigned', 'repaired', 'replaced']
  return ['assigned', 'replaced', 'repaired', 'withdrawn']
}

const stateAfter: Readonly<Partial<Record<FaultStepName, FaultState>>> = {
  assigned: 'assigned',
  replaced: 'replaced',
  repaired: 'repaired',
  rechecked: 'closed',
  withdrawn: 'withdrawn',
}

type OpenRoom = {
  ticks: Map<string, Tick>
  signed: Map<Stage, Signing>
  reopened: RecordOf<'reopen'>[]
  tagged: Map<string, string>
  unknown: Map<string, RecordOf<'tag'>>
}

const emptyRoom = (): OpenRoom => ({
  ticks: new Map(),
  signed: new Map(),
  reopened: [],
  tagged: new Map(),
  unknown: new Map(),
})

/** Reads the records in their order, without those that were taken back. The same records always give the same log. */
export function readEquipment(records: Iterable<EquipmentRecord>): EquipmentLog {
  const rooms = new Map<string, OpenRoom>()
  const faults = new Map<string, Fault>()
  let count = 0
  const of = (id: string): OpenRoom => {
    let room = rooms.get(id)
    if (!room) rooms.set(id, (room = emptyRoom()))
    return room
  }
  const all = [...records]
  const undone = undoneRecords(all)
  for (const record of all) {
    if (record.kind === 'undo' || undone.has(record.id)) continue
    count++
    if (record.kind === 'fault-step') addStep(faults, record)
    else addToRoom(of(record.room), record, faults)
  }
  const none = emptyRoom()
  return { room: (id) => rooms.get(id) ?? none, faults, records: count }
}

function addToRoom(
  room: OpenRoom,
  record: Exclude<EquipmentRecord, { kind: 'fault-step' | 'undo' }>,
  faults: Map<string, Fault>,
): void {
  if (record.kind === 'check') addCheck(room, record)
  else if (record.kind === 'fault') {
    const { owner } = record
    const state = owner === '' ? 'open' : 'assigned'
    faults.set(record.id, { record, steps: [], state, owner, spare: '', returned: false })
    // what was found right before is no longer known to be
    for (const key of room.ticks.keys()) if (isOf(key, record)) room.ticks.delete(key)
    room.tagged.delete(tickKey(record.stage, record.subject))
  } else if (record.kind === 'tag') addTag(room, record)
  else if (record.kind === 'sign') {
    const { at, operator, second } = record
    room.signed.set(record.stage, { at, operator, second })
  } else {
    room.signed.delete(record.stage)
    room.reopened.push(record)
  }
}

const isOf = (key: string, { subject, item }: RecordOf<'fault'>): boolean =>
  item === undefined ? subject !== '' && key.endsWith(`|${subject}`) : key === tickKey(item, subject)

function addCheck(
  room: OpenRoom,
  { items, subjects, result, at, operator, by, count, note, attachments }: RecordOf<'check'>,
): void {
  for (const item of items)
    for (const subject of subjects) {
      const key = tickKey(item, subject)
      if (result === 'clear') room.ticks.delete(key)
      else room.ticks.set(key, { at, operator, by, count, note, attachments })
    }
}

function addTag(room: OpenRoom, record: RecordOf<'tag'>): void {
  const { verdict, tag, subject, stage, at } = record
  if (verdict === 'unknown') {
    if (!room.unknown.has(tag)) room.unknown.set(tag, record)
  } else room.unknown.delete(tag)
  if (verdict === 'ticked') room.tagged.set(tickKey(stage, subject ?? ''), at)
}

function addStep(faults: Map<string, Fault>, step: RecordOf<'fault-step'>): void {
  const fault = faults.get(step.of)
  if (!fault) return
  faults.set(step.of, {
    ...fault,
    steps: [...fault.steps, step],
    state: stateAfter[step.step] ?? fault.state,
    owner: step.owner ?? fault.owner,
    spare: step.step === 'replaced' ? (step.spare ?? '') : fault.spare,
    returned: fault.returned || step.step === 'returned',
  })
}
