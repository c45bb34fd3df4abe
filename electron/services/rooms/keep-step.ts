import type { Candidate } from '../../../core/model/candidate.ts'
import type { Change } from '../../../core/model/change.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { FieldValues } from '../../../core/model/import-record.ts'
import type { Room } from '../../../core/model/room.ts'
import type { SeatingAction, SeatingStep, SeatMove, StepSummary } from '../../../core/model/seating-step.ts'
import { redoable, stepChanges, undoable, withFields } from '../../../core/seating/seating-undo.ts'
import type { Context, OpenExam } from '../context.ts'
import { readSettings } from '../settings.ts'
import { keptFor } from './added-candidates.ts'
import { refuseInUse, refuseLostSeats } from './in-use.ts'

/** What a step does: seats and other fields of candidates, rooms, and what goes along into the same entry. */
export type StepDraft = {
  readonly action: SeatingAction
  readonly moves?: readonly SeatMove[]
  readonly fields?: SeatingStep['fields']
  readonly rooms?: SeatingStep['rooms']
  readonly also?: readonly Change[]
  readonly added?: readonly Candidate[]
  readonly plan?: number
  readonly draw?: SeatingStep['draw']
  readonly entry?: string
}

type Maker = { readonly operator?: string; readonly at?: string }

const stepsOf = (open: OpenExam): SeatingStep[] => [...open.store.all<SeatingStep>('seating-steps').values()]

/** Puts a change of rooms or seats on disk as one entry of the journal, with the step that can take it back. */
export function keepStep(context: Context, open: OpenExam, draft: StepDraft, by: Maker = {}): SeatingStep {
  const { step, changes } = stepEntry(context, open, draft, by)
  open.store.commit(draft.action, { operator: step.by, at: step.at }, changes)
  return step
}

/** The step and its changes, for the journal's next entry. */
export function stepEntry(context: Context, open: OpenExam, draft: StepDraft, by: Maker = {}) {
  const { action, moves = [], fields, rooms, also = [], added, plan, draw, entry } = draft
  const maker = { operator: by.operator || readSettings(context.site).operator, at: by.at ?? context.now() }
  const step: SeatingStep = {
    number: open.store.all('seating-steps').size + 1,
    seq: open.store.seq() + 1,
    at: maker.at,
    by: maker.operator,
    action,
    moves,
    ...(fields && { fields }),
    ...(rooms && { rooms }),
    ...(plan !== undefined && { plan }),
    ...(draw && { draw }),
    ...(entry !== undefined && { entry }),
    ...(added && { added: added.map((candidate) => candidate.id) }),
  }
  const changes: Change[] = [
    ...candidateChanges(open, moves, fields ?? [], added ?? []),
    ...(rooms ?? []).flatMap(roomChange),
    ...also,
    { put: 'seating-steps', key: String(step.number), value: step },
  ]
  return { step, changes }
}

function candidateChanges(
  open: OpenExam,
  moves: readonly SeatMove[],
  fields: NonNullable<SeatingStep['fields']>,
  added: readonly Candidate[],
): Change[] {
  const puts = new Map<string, Candidate>(added.map((candidate) => [candidate.id, candidate]))
  const set = (id: string, values: FieldValues) =>
    puts.set(id, withFields(puts.get(id) ?? open.store.get<Candidate>('candidates', id)!, values))
  for (const [id, , , room, seat] of moves) set(id, { room, seat })
  for (const { id, after } of fields) set(id, after)
  return [...puts.values()].map((value) => ({ put: 'candidates', key: value.id, value }))
}

function roomChange({ before, after }: NonNullable<SeatingStep['rooms']>[number]): Change[] {
  const drop = before && before.id !== after?.id ? [{ drop: 'rooms', key: before.id }] : []
  return [...drop, ...(after ? [{ put: 'rooms', key: after.id, value: after }] : [])]
}

/** Takes the latest step back. Throws `nothing-to-undo`, `undo-overtaken` where something else has changed since, or `room-in-use`. */
export function undoStep(context: Context, open: OpenExam): SeatingStep {
  const step = undoable(stepsOf(open))
  if (!step) throw refusal({ code: 'nothing-to-undo' })
  return turn(context, open, step, true)
}

/** Makes the step again that was taken back last. Throws `nothing-to-redo` or `undo-overtaken`. */
export function redoStep(context: Context, open: OpenExam): SeatingStep {
  const step = redoable(stepsOf(open))
  if (!step) throw refusal({ code: 'nothing-to-redo' })
  return turn(context, open, step, false)
}

function turn(context: Context, open: OpenExam, step: SeatingStep, back: boolean): SeatingStep {
  const found = stepChanges(step, back, stateFor(open, step, back))
  if ('overtaken' in found) throw refusal({ code: 'undo-overtaken', ...found.overtaken })
  // what was taken in from the roster may go again: the check lists it as before
  for (const { before, after } of step.action === 'adopt-seats' ? [] : (step.rooms ?? [])) {
    const [from, to] = back ? [after, before] : [before, after]
    if (from && from.id !== to?.id) refuseInUse(open, from.id)
    if (to) refuseLostSeats(open, from, to)
  }
  const by = { operator: readSettings(context.site).operator, at: context.now() }
  const { undone: _undone, gone: _gone, kept: _kept, ...rest } = step
  const kept = back && step.added ? keptFor(open, step) : undefined
  const gone = back && step.added && !kept ? step.added : []
  const after: SeatingStep = back
    ? {
        ...rest,
        undone: by.at,
        ...(kept && { kept }),
        ...(gone.length > 0 && { gone: gone.map((id) => open.store.get<Candidate>('candidates', id)!) }),
      }
    : rest
  open.store.commit(back ? 'undo-seating' : 'redo-seating', by, [
    ...found.changes.map((change) => dropped(change, gone)),
    { put: 'seating-steps', key: String(step.number), value: after },
  ])
  return after
}

/** What the step is turned on. Those that went when it was taken back are there again, withdrawn, where their ids are free. */
function stateFor({ store }: OpenExam, { gone }: SeatingStep, back: boolean) {
  const state = { candidates: store.all<Candidate>('candidates'), rooms: store.all<Room>('rooms') }
  if (back || !gone) return state
  const candidates = new Map(state.candidates)
  const withdrawn = { withdrawn: true, room: null, seat: null } as const
  for (const one of gone) if (!candidates.has(one.id)) candidates.set(one.id, withFields(one, withdrawn))
  return { ...state, candidates }
}

/** A candidate that nothing else speaks of goes instead of staying withdrawn. */
const dropped = (change: Change, gone: readonly string[]): Change =>
  'put' in change && change.put === 'candidates' && gone.includes(change.key)
    ? { drop: 'candidates', key: change.key }
    : change

/** The steps as the window lists them, newest first. */
export function stepList(open: OpenExam, offset: number, limit: number) {
  const steps = stepsOf(open)
  const [undo, redo] = [undoable(steps), redoable(steps)]
  return {
    total: steps.length,
    steps: steps
      .slice(Math.max(0, steps.length - offset - limit), Math.max(0, steps.length - offset))
      .reverse()
      .map((step) => summaryOf(open, step)),
    ...(undo && { undo: summaryOf(open, undo) }),
    ...(redo && { redo: summaryOf(open, redo) }),
  }
}

const named = 5

/** The step without what only an undo needs. */
export function summaryOf(open: OpenExam, step: SeatingStep): StepSummary {
  const ids = [
    ...new Set([...step.moves.map(([id]) => id), ...(step.fields ?? []).map(({ id }) => id), ...(step.added ?? [])]),
  ]
  const { number, seq, at, by, action, plan, undone, kept } = step
  return {
    number,
    seq,
    at,
    by,
    action,
    plan,
    undone,
    kept,
    candidates: ids.length,
    names: ids.slice(0, named).map((id) => nameOf(open, step, id)),
    rooms: (step.rooms ?? []).map(({ before, after }) => (after ?? before)!.id),
  }
}

const nameOf = (open: OpenExam, { gone }: SeatingStep, id: string): string =>
  (open.store.get<Candidate>('candidates', id) ?? gone?.find((one) => one.id === id))?.name ?? id
