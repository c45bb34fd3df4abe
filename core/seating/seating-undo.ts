import type { Candidate } from '../model/candidate.ts'
import type { Change } from '../model/change.ts'
import type { FieldValues } from '../model/import-record.ts'
import type { Room } from '../model/room.ts'
import type { SeatingStep } from '../model/seating-step.ts'

export type StepState = {
  readonly candidates: ReadonlyMap<string, Candidate>
  readonly rooms: ReadonlyMap<string, Room>
}

/** The changes that take a step back or make it again, or what has changed since and stands in the way. */
export type StepChanges =
  | { readonly changes: readonly Change[] }
  | { readonly overtaken: { readonly names: readonly string[]; readonly rooms: readonly string[] } }

/**
 * `back`: from what the step left to what it found; else the other way round. Only where everything is still as
 * the step left it: an undo never takes something else away.
 */
export function stepChanges(step: SeatingStep, back: boolean, state: StepState): StepChanges {
  const wishes = fieldWishes(step, back)
  const names: string[] = []
  const puts = new Map<string, Candidate>()
  for (const { id, from, to } of wishes) {
    const now = puts.get(id) ?? state.candidates.get(id)
    if (!now || Object.entries(from).some(([field, value]) => !same(fieldOf(now, field), value))) {
      names.push(now?.name ?? id)
      continue
    }
    puts.set(id, withFields(now, to))
  }
  const rooms = (step.rooms ?? []).map(({ before, after }) =>
    back ? { from: after, to: before } : { from: before, to: after },
  )
  const moved = rooms.filter(({ from, to }) => !same(state.rooms.get((from ?? to)!.id) ?? null, from))
  if (names.length > 0 || moved.length > 0)
    return { overtaken: { names, rooms: moved.map(({ from, to }) => (from ?? to)!.id) } }
  return { changes: [...candidateChanges(puts), ...roomChanges(rooms)] }
}

function fieldWishes(
  { moves, fields }: SeatingStep,
  back: boolean,
): { id: string; from: FieldValues; to: FieldValues }[] {
  const turned = (before: FieldValues, after: FieldValues) =>
    back ? { from: after, to: before } : { from: before, to: after }
  return [
    ...moves.map(([id, room, seat, roomAfter, seatAfter]) => ({
      id,
      ...turned({ room, seat }, { room: roomAfter, seat: seatAfter }),
    })),
    ...(fields ?? []).map(({ id, before, after }) => ({ id, ...turned(before, after) })),
  ]
}

const candidateChanges = (puts: ReadonlyMap<string, Candidate>): Change[] =>
  [...puts.values()].map((value) => ({ put: 'candidates', key: value.id, value }))

function roomChanges(rooms: readonly { from: Room | null; to: Room | null }[]): Change[] {
  const drops = rooms.flatMap(({ from, to }) => (from && from.id !== to?.id ? [{ drop: 'rooms', key: from.id }] : []))
  return [...drops, ...rooms.flatMap(({ to }) => (to ? [{ put: 'rooms', key: to.id, value: to }] : []))]
}

const fieldOf = (candidate: Candidate, field: string): unknown => candidate[field as keyof Candidate] ?? null

/** The candidate with the values; null takes a field away. */
export function withFields(candidate: Candidate, values: FieldValues): Candidate {
  const made: Record<string, unknown> = { ...candidate }
  for (const [field, value] of Object.entries(values)) {
    if (value === null) delete made[field]
    else made[field] = value
  }
  return made as Candidate
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** The latest step that was not taken back. */
export function undoable(steps: readonly SeatingStep[]): SeatingStep | undefined {
  return steps.findLast((step) => step.undone === undefined)
}

/** The first of the steps that were taken back and after which nothing else was done. */
export function redoable(steps: readonly SeatingStep[]): SeatingStep | undefined {
  const last = steps.findLastIndex((step) => step.undone === undefined)
  return steps[last + 1]
}
