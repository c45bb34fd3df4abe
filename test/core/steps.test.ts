import { expect, test } from 'vitest'
import type { Session } from '../../core/model/exam.ts'
import { isRefusal } from '../../core/model/failure.ts'
import type { RoomCount } from '../../core/model/room-count.ts'
import type { PlanIssue } from '../../core/model/seating.ts'
import { findPreset } from '../../core/presets/presets.ts'
import { checkSessions } from '../../core/rules/sessions.ts'
import { type StepFacts, stepsOf } from '../../core/rules/steps.ts'

const count = (more: Partial<RoomCount>): RoomCount => ({
  session: 'am',
  room: '01',
  expected: 20,
  present: 0,
  late: 0,
  absent: 0,
  unrecorded: 20,
  incidents: 0,
  ...more,
})
const issue = (code: PlanIssue['code'], ...ids: string[]): PlanIssue => ({
  code,
  session: 'am',
  room: '01',
  seat: '',
  candidates: ids.map((id) => ({ id, name: id })),
})
const facts = (more: Partial<StepFacts> = {}): StepFacts => ({
  sessions: ['am', 'pm'],
  candidates: new Map([
    ['am', 20],
    ['pm', 10],
  ]),
  rooms: 2,
  issues: [],
  print: { printed: 0, changed: 0, never: 6 },
  equipment: { records: 0, signed: 0, unsigned: 10, faults: 0, roomsShortOfSpares: 1, unknownTags: 0 },
  counts: [count({})],
  ...more,
})
const told = (more: Partial<StepFacts>) =>
  Object.fromEntries(
    stepsOf(facts(more)).map((s) => [s.id, [s.state, ...s.notes.map((n) => `${n.code} ${n.count}`)].join(', ')]),
  )

test('an empty exam has not started anything', () => {
  const steps = stepsOf(
    facts({ candidates: new Map(), rooms: 0, counts: [], print: { printed: 0, changed: 0, never: 0 } }),
  )
  expect(steps.map((s) => s.id)).toEqual(['roster', 'rooms', 'materials', 'equipment', 'checkin', 'summary'])
  expect(new Set(steps.map((s) => s.state))).toEqual(new Set(['not-started']))
})

test('roster', () => {
  expect(told({}).roster).toBe('ready, candidates 30')
  expect(told({ candidates: new Map([['am', 20]]) }).roster).toBe(
    'attention, candidates 20, sessions-without-candidates 1',
  )
})

test('equipment: nothing is asked before the first record; then faults, spares and signatures are told', () => {
  const equipment = { records: 0, signed: 0, unsigned: 10, faults: 0, roomsShortOfSpares: 1, unknownTags: 0 }
  expect(told({ equipment }).equipment).toBe('not-started')
  expect(told({ equipment: { ...equipment, records: 3, signed: 2, unsigned: 8, faults: 1 } }).equipment).toBe(
    'attention, stages-signed 2, faults-open 1, spares-short 1, stages-unsigned 8',
  )
  const done = { records: 40, signed: 10, unsigned: 0, faults: 0, roomsShortOfSpares: 0, unknownTags: 0 }
  expect(told({ equipment: done }).equipment).toBe('ready, stages-signed 10')
})

test('rooms: each person once, each place once', () => {
  expect(told({}).rooms).toBe('ready, rooms 2')
  expect(told({ rooms: 0, issues: [issue('no-room', 'a')] }).rooms).toBe('not-started')
  const issues = [
    issue('no-room', 'a', 'b'),
    issue('no-seat', 'b', 'c'),
    issue('double-seat', 'd', 'e'),
    issue('over-capacity', 'd', 'e'),
    issue('unknown-seat', 'f'),
    issue('unknown-room', 'f', 'g'),
  ]
  expect(told({ issues }).rooms).toBe(
    'attention, rooms 2, unseated 3, double-seats 1, over-capacity 1, unknown-seats 2',
  )
})

test('materials', () => {
  expect(told({}).materials).toBe('not-started')
  expect(told({ print: { printed: 4, changed: 1, never: 1 } }).materials).toBe(
    'attention, printed 4, changed-since-print 1, never-printed 1',
  )
  expect(told({ print: { printed: 6, changed: 0, never: 0 } }).materials).toBe('ready, printed 6')
})

test('check-in and summary: under way until everyone is recorded', () => {
  expect(told({}).checkin).toBe('not-started, no-records 0')
  const going = told({ counts: [count({ present: 5, late: 2, unrecorded: 15 })] })
  expect(going.checkin).toBe('attention, present 5, late 2, outstanding 15')
  expect(going.summary).toBe('attention, present 5, absent 0, outstanding 15')
  const done = told({ counts: [count({ present: 19, late: 2, absent: 1, unrecorded: 0 })] })
  expect([done.checkin, done.summary]).toEqual(['ready, present 19, late 2', 'ready, present 19, absent 1'])
})

test('sessions that cannot be an exam’s', () => {
  const [am, pm] = findPreset('dm-2024-1')!.sessions('') as [Session, Session]
  const code = (run: () => void) => {
    try {
      run()
    } catch (thrown) {
      return isRefusal(thrown) ? thrown.failure.code : 'bug'
    }
    return 'fine'
  }
  expect(code(() => checkSessions([am, pm], new Map([['pm-junior', 3]])))).toBe('fine')
  expect(code(() => checkSessions([{ ...am, end: am.start }], new Map()))).toBe('session-times-invalid')
  expect(code(() => checkSessions([{ ...am, end: '2024-05-25T03:00:00Z' }], new Map()))).toBe('fine')
  expect(code(() => checkSessions([am, { ...am }], new Map()))).toBe('session-doubled')
  expect(code(() => checkSessions([am], new Map([['pm-junior', 3]])))).toBe('session-has-candidates')
  expect(code(() => checkSessions([am], new Map([['pm-junior', 0]])))).toBe('fine')
})
