import type { Step } from '../contract.ts'
import { sumCounts } from '../day/attendance-counts.ts'
import type { RoomCount } from '../model/room-count.ts'
import type { PlanIssue } from '../model/seating.ts'

/** What the steps' states follow from. */
export type StepFacts = {
  readonly sessions: readonly string[]
  /** Candidates that are not withdrawn, by session. */
  readonly candidates: ReadonlyMap<string, number>
  readonly rooms: number
  readonly issues: readonly PlanIssue[]
  /** Material sets: printed as they now stand, printed and changed since, never printed. */
  readonly print: { readonly printed: number; readonly changed: number; readonly never: number }
  /** Stages of rooms and of the site that two people have signed or not, and what else stands in the way. */
  readonly equipment: {
    readonly records: number
    readonly signed: number
    readonly unsigned: number
    readonly faults: number
    readonly roomsShortOfSpares: number
    readonly unknownTags: number
  }
  readonly counts: readonly RoomCount[]
}

type Note = Step['notes'][number]
type State = Step['state']

/** The six steps of the job in their order: `not-started`, `attention` with the reasons, or `ready`. */
export function stepsOf(facts: StepFacts): Step[] {
  return [
    rosterStep(facts),
    roomsStep(facts),
    materialsStep(facts),
    equipmentStep(facts),
    checkinStep(facts),
    summaryStep(facts),
  ]
}

const total = ({ candidates }: StepFacts): number => [...candidates.values()].reduce((sum, n) => sum + n, 0)

function step(id: Step['id'], started: boolean, wrong: readonly Note[], holds: readonly Note[]): Step {
  const problems = wrong.filter((note) => note.count > 0)
  const state: State = !started ? 'not-started' : problems.length > 0 ? 'attention' : 'ready'
  return { id, state, notes: started ? [...holds, ...problems] : [] }
}

function rosterStep(facts: StepFacts): Step {
  const empty = facts.sessions.filter((session) => !facts.candidates.get(session)).length
  return step(
    'roster',
    total(facts) > 0,
    [note('sessions-without-candidates', empty)],
    [note('candidates', total(facts))],
  )
}

function roomsStep(facts: StepFacts): Step {
  const people = (...codes: PlanIssue['code'][]) =>
    new Set(facts.issues.filter((i) => codes.includes(i.code)).flatMap((i) => i.candidates.map((c) => c.id))).size
  const places = (code: PlanIssue['code']) => facts.issues.filter((i) => i.code === code).length
  const wrong = [
    note('unseated', people('no-room', 'no-seat')),
    note('double-seats', places('double-seat')),
    note('over-capacity', places('over-capacity')),
    note('unknown-seats', people('unknown-room', 'unknown-seat')),
    note('unusable-seats', people('dead-seat', 'kept-seat')),
  ]
  return step('rooms', total(facts) > 0 && facts.rooms > 0, wrong, [note('rooms', facts.rooms)])
}

function materialsStep({ print }: StepFacts): Step {
  const wrong = [note('changed-since-print', print.changed), note('never-printed', print.never)]
  return step('materials', print.printed + print.changed > 0, wrong, [note('printed', print.printed)])
}

function equipmentStep({ equipment }: StepFacts): Step {
  const wrong = [
    note('faults-open', equipment.faults),
    note('spares-short', equipment.roomsShortOfSpares),
    note('tags-unknown', equipment.unknownTags),
    note('stages-unsigned', equipment.unsigned),
  ]
  const holds = equipment.signed > 0 ? [note('stages-signed', equipment.signed)] : []
  return step('equipment', equipment.records > 0, wrong, holds)
}

/** Under way until everyone is recorded as present or absent. */
function checkinStep({ counts }: StepFacts): Step {
  const { present, late, absent, unrecorded } = sumCounts(counts)
  if (present + absent === 0) return { id: 'checkin', state: 'not-started', notes: [note('no-records', 0)] }
  return step('checkin', true, [note('outstanding', unrecorded)], [note('present', present), note('late', late)])
}

/** Ready when expected = present + absent in every room. */
function summaryStep({ counts }: StepFacts): Step {
  const { present, absent, unrecorded } = sumCounts(counts)
  return step(
    'summary',
    present + absent > 0,
    [note('outstanding', unrecorded)],
    [note('present', present), note('absent', absent)],
  )
}

function note(code: Note['code'], count: number): Note {
  return { code, count }
}
