import { type CheckItem, type ChecklistTemplate, type EquipmentRules, type Stage, stages } from '../model/equipment.ts'
import type { Room, Seat } from '../model/room.ts'
import { type EquipmentLog, type Fault, isOpen, type Signing, type Tick, tickKey } from './equipment-log.ts'

/** The server or 管理机 of a room. */
export const server = 'server'

/** What an item is checked on in that room: its machines, its server, or the room itself. Broken machines wait for their fault. */
export function subjectsOf(item: Pick<CheckItem, 'scope'>, room: Room | undefined): readonly string[] {
  if (item.scope === 'machine') return checkable(room?.seats ?? []).map((seat) => seat.number)
  return item.scope === 'server' ? [server] : ['']
}

/** Machines that are to be checked: all but the broken. Spare ones too. */
export const checkable = (seats: readonly Seat[]): readonly Seat[] => seats.filter((seat) => seat.state !== 'broken')

/** How one item of a room stands. */
export type ItemState = {
  readonly item: CheckItem
  readonly done: number
  readonly of: number
  /** Subjects that still lack it. */
  readonly missing: readonly string[]
  /** Fewer counted than there must be. */
  readonly short: boolean
  /** Of an item that concerns one thing alone. */
  readonly tick: Tick | undefined
}

export type StageState = {
  readonly stage: Stage
  readonly items: readonly ItemState[]
  /** Ticks made and needed, of required items. */
  readonly done: number
  readonly of: number
  /** Required items that are not complete. */
  readonly open: number
  readonly signed: Signing | undefined
  readonly state: 'empty' | 'not-started' | 'under-way' | 'checked' | 'signed'
}

/** What a room's check looks at: `undefined` is the site as a whole. */
export type Place = { readonly id: string; readonly room: Room | undefined }

/** Every stage of a room, or of the site where `id` is empty. */
export function stagesOf(template: ChecklistTemplate, log: EquipmentLog, place: Place): StageState[] {
  return stages.map((stage) => stageState(template, log, place, stage))
}

export function stageState(template: ChecklistTemplate, log: EquipmentLog, place: Place, stage: Stage): StageState {
  const of = log.room(place.id)
  const items = template.items.filter((item) => item.stage === stage && (item.scope === 'site') === (place.id === ''))
  const states = items.map((item) => itemState(item, place.room, of.ticks))
  const required = states.filter(({ item }) => item.need === 'required')
  const done = required.reduce((sum, one) => sum + one.done, 0)
  const needed = required.reduce((sum, one) => sum + one.of, 0)
  const open = required.filter((one) => one.done < one.of || one.short).length
  const signed = of.signed.get(stage)
  const started = states.some((one) => one.done > 0) || faultsOf(log, place.id).some((f) => f.record.stage === stage)
  const state = signed
    ? 'signed'
    : items.length === 0
      ? 'empty'
      : open === 0
        ? 'checked'
        : started
          ? 'under-way'
          : 'not-started'
  return { stage, items: states, done, of: needed, open, signed, state }
}

function itemState(item: CheckItem, room: Room | undefined, ticks: ReadonlyMap<string, Tick>): ItemState {
  const subjects = subjectsOf(item, room)
  const missing = subjects.filter((subject) => !ticks.has(tickKey(item.id, subject)))
  const tick = item.scope === 'machine' ? undefined : ticks.get(tickKey(item.id, subjects[0]!))
  const short = item.quantity !== undefined && tick !== undefined && (tick.count ?? 0) < item.quantity
  return { item, done: subjects.length - missing.length, of: subjects.length, missing, short, tick }
}

/** Faults of a room, the latest first. */
export const faultsOf = (log: EquipmentLog, room: string): Fault[] =>
  [...log.faults.values()].filter((fault) => fault.record.room === room).reverse()

export const openFaults = (log: EquipmentLog, room: string): Fault[] => faultsOf(log, room).filter(isOpen)

/** Spare machines against what the rule asks for: that percent of the room's machines that work, rounded up. */
export function spares(room: Room, { spareRatio }: Pick<EquipmentRules, 'spareRatio'>) {
  const ratio = room.spareRatio ?? spareRatio
  const working = checkable(room.seats).filter((seat) => seat.state !== 'reserved')
  const have = working.filter((seat) => seat.state === 'spare').length
  const exam = working.length - have
  return { have, exam, needed: Math.ceil((exam * ratio.value) / 100 - 1e-9), ratio }
}
