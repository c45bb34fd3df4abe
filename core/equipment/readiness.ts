import type { EquipmentRules } from '../model/equipment.ts'
import type { StageState } from './room-equipment.ts'

export const readinessParts = ['seats', 'materials', 'equipment', 'staff'] as const
export type ReadinessPart = (typeof readinessParts)[number]

export const readinessReasons = [
  'no-candidates',
  'unseated',
  'seat-issues',
  'never-printed',
  'changed-since-print',
  'open-faults',
  'spares-short',
  'not-checked',
  'not-signed',
  'unknown-tags',
  'invigilators-short',
  'technician-missing',
] as const
export type ReadinessReason = (typeof readinessReasons)[number]

export type Reason = { readonly code: ReadinessReason; readonly count: number; readonly about?: string }
export type Readiness = { readonly part: ReadinessPart; readonly ready: boolean; readonly reasons: readonly Reason[] }

/** A part of a room, ready when nothing stands in its way. */
export function readiness(part: ReadinessPart, reasons: readonly Reason[]): Readiness {
  const left = reasons.filter(({ count }) => count > 0)
  return { part, ready: left.length === 0, reasons: left }
}

/** What stands in the way of a room's equipment: faults, spares, unknown tags, and the first stage that is not signed. */
export function equipmentReasons(facts: {
  readonly stages: readonly StageState[]
  readonly faults: number
  readonly unknownTags: number
  readonly sparesShort: number
}): Reason[] {
  const next = facts.stages.find(({ state }) => state !== 'signed' && state !== 'empty')
  return [
    { code: 'open-faults', count: facts.faults },
    { code: 'spares-short', count: facts.sparesShort },
    { code: 'unknown-tags', count: facts.unknownTags },
    ...(next
      ? [
          {
            code: next.state === 'checked' ? 'not-signed' : 'not-checked',
            count: Math.max(1, next.of - next.done),
            about: next.stage,
          } as const,
        ]
      : []),
  ]
}

/** Invigilators a room needs for that many candidates. */
export function invigilatorsFor(
  candidates: number,
  { invigilators, invigilatedSeats, moreForEach }: EquipmentRules,
): number {
  if (candidates === 0) return 0
  const beyond = Math.max(0, candidates - invigilatedSeats.value)
  return invigilators.value + (moreForEach.value > 0 ? Math.ceil(beyond / moreForEach.value) : 0)
}
