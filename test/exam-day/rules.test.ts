import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAttendance } from '../../core/day/attendance.ts'
import { createAttendanceCounts } from '../../core/day/attendance-counts.ts'
import { closingRefusal } from '../../core/day/closing.ts'
import { createDayLog } from '../../core/day/day-log.ts'
import { areTwoPeople, checkIncident, minutesLost } from '../../core/day/incident-check.ts'
import { codesOfScan, learnHabits } from '../../core/day/scanned-code.ts'
import type { IncidentRecord } from '../../core/model/incident.ts'
import type { AttendanceRecord } from '../../core/model/record.ts'
import { seatPlaces } from '../../core/seating/seat-places.ts'

const at = '2024-05-25T08:30:00+08:00'
const common = { session: 'am', at, clock: 'pc' as const, operator: 'A', device: 'PC' }
const people = Array.from({ length: 6 }, (_, i) => ({ id: `c${i}`, session: 'am', room: i < 3 ? '01' : '02' }))

/** Records as desks make them in any order, sensible or not: they may come from several PCs. */
const records = fc
  .array(
    fc.record({
      kind: fc.constantFrom(
        'scan',
        'late',
        'attempt',
        'override',
        'undo',
        'close',
        'reopen',
        'exit',
        'return',
        'incident',
        'correct',
      ),
      who: fc.nat(5),
      of: fc.nat(30),
    }),
    { maxLength: 40 },
  )
  .map((steps) =>
    steps.map(({ kind, who, of }, i): AttendanceRecord => {
      const id = `r${i}`
      const candidate = `c${who}`
      const room = who < 3 ? '01' : '02'
      const earlier = `r${of % Math.max(1, i)}`
      switch (kind) {
        case 'override':
          return {
            ...common,
            id,
            kind,
            of: earlier,
            overrules: 'too-late',
            candidate,
            verdict: 'late',
            approver: 'B',
            reason: 'x',
          }
        case 'undo':
          return { ...common, id, kind, of: earlier, candidate, reason: 'x' }
        case 'close':
          return {
            ...common,
            id,
            kind,
            room,
            second: 'B',
            expected: 3,
            present: 0,
            late: 0,
            absent: people.filter((one) => one.room === room).map((one) => one.id),
          }
        case 'reopen':
          return { ...common, id, kind, room, of: earlier, second: 'B', reason: 'x' }
        case 'exit':
          return { ...common, id, kind, candidate, reason: 'x', escort: '' }
        case 'return':
          return { ...common, id, kind, candidate, of: earlier }
        case 'incident':
        case 'correct':
          return {
            ...common,
            id,
            kind: 'incident',
            incident: 'other',
            room,
            happened: at,
            text: 'x',
            action: '',
            staff: [],
            attachments: [],
            ...(kind === 'correct' && { replaces: earlier }),
          }
        default:
          return {
            ...common,
            id,
            kind: 'scan',
            code: candidate,
            candidate,
            verdict: kind === 'late' ? 'late' : kind === 'attempt' ? 'too-early' : 'checked-in',
          }
      }
    }),
  )

describe('attendance', () => {
  test('follows single records exactly as it would count from nothing, and always balances', () => {
    fc.assert(
      fc.property(records, (all) => {
        const attendance = createAttendance()
        const counts = createAttendanceCounts()
        for (const one of people) counts.set(one, 'expected')
        for (const record of all)
          for (const id of attendance.add(record))
            counts.set(people.find((one) => one.id === id)!, attendance.status({ id }))
        const again = createAttendanceCounts()
        for (const one of people) again.set(one, attendance.status(one))
        expect(counts.of('am')).toEqual(again.of('am'))
        for (const count of counts.of('am'))
          expect(count.expected).toBe(count.present + count.absent + count.unrecorded)
        for (const { id } of people) if (attendance.out(id)) expect(attendance.admitted(id)).toBeDefined()
      }),
    )
  })

  test('the count of incidents is the number of those that hold', () => {
    fc.assert(
      fc.property(records, (all) => {
        const log = createDayLog()
        const steps = all.flatMap((record) => log.add(record))
        for (const room of ['01', '02']) {
          const counted = steps.filter((step) => step.room === room).reduce((sum, step) => sum + step.by, 0)
          expect(counted).toBe(log.incidents('am').filter((one) => one.room === room).length)
        }
      }),
    )
  })
})

describe('closing', () => {
  const counts = { room: '01', expected: 20, present: 18, absent: 0, unrecorded: 2 }
  const question = {
    counts,
    operator: '张三',
    second: '李四',
    now: '2024-05-25T08:50:00+08:00',
    bars: '2024-05-25T08:45:00+08:00',
  }
  test.each([
    ['after the cut-off, signed by two', {}, undefined],
    ['before the cut-off', { now: '2024-05-25T08:44:59+08:00' }, 'entry-still-open'],
    [
      'before the cut-off when everyone is there',
      { now: '2024-05-25T08:20:00+08:00', counts: { ...counts, present: 20, unrecorded: 0 } },
      undefined,
    ],
    ['in a rehearsal at any time', { now: '2024-05-25T07:00:00+08:00', anyTime: true }, undefined],
    ['with other heads than the record', { counted: 17 }, 'counts-differ'],
    ['with the same heads', { counted: 18 }, undefined],
    ['by one alone', { second: ' ' }, 'two-people-needed'],
    ['by the same twice, written otherwise', { operator: '张 三', second: '张三' }, 'same-person-twice'],
  ])('%s', (_, change, code) => {
    expect(closingRefusal({ ...question, ...change })?.code).toBe(code)
  })
})

describe('people and machines', () => {
  test('width, blanks and case do not make a second person', () => {
    expect(areTwoPeople('Ａnna', 'anna')).toBe(false)
    expect(areTwoPeople('王 伟', '王伟')).toBe(false)
    expect(areTwoPeople('王伟', '王炜')).toBe(true)
    expect(areTwoPeople('', '王伟')).toBe(false)
  })

  test('lost time is rounded up and never less than what is given back', () => {
    const machine = { from: '03', to: 'B1', out: '2024-05-25T09:20:00+08:00', in: '2024-05-25T09:26:10+08:00' }
    const incident = {
      incident: 'machine-change',
      candidate: 'c',
      text: '',
      staff: [],
      machine,
      approver: '王',
    } as unknown as IncidentRecord
    expect(minutesLost(machine)).toBe(7)
    expect(checkIncident({ ...incident, minutes: 7 })).toEqual([])
    expect(checkIncident({ ...incident, minutes: 8 })).toEqual(['minutes-too-many'])
    expect(checkIncident({ ...incident, machine: { ...machine, in: '2024-05-25T09:19:00+08:00' } })).toEqual([
      'in-before-out',
    ])
  })
})

describe('what a scanner adds', () => {
  test('a symbology identifier and the learnt habits come off; nothing is guessed', () => {
    expect(codesOfScan(']C1240525', {})).toContain('240525')
    expect(codesOfScan('##240525*', { prefix: '##', suffix: '*' })).toContain('240525')
    expect(codesOfScan('99240525', {})).toEqual(['99240525'])
    expect(codesOfScan('#', { prefix: '#', suffix: '#' })).toEqual(['#'])
  })

  test('is learnt from one code of the roster, and only where it is not known as it is', () => {
    const known = (code: string) => code === '240525000001'
    expect(learnHabits('##240525000001*', known)).toEqual({ prefix: '##', suffix: '*' })
    expect(learnHabits('240525000001', known)).toBeUndefined()
    expect(learnHabits('777', known)).toBeUndefined()
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (prefix, suffix) => {
        const scanned = `${prefix}240525000001${suffix}`
        const learnt = learnHabits(scanned, known)
        if (prefix === '' && suffix === '') expect(learnt).toBeUndefined()
        else expect(codesOfScan(scanned, learnt!)).toContain('240525000001')
      }),
    )
  })
})

describe('the map of a room', () => {
  test('gives every seat a place of its own, drawn or not', () => {
    const seat = fc.record({
      number: fc.string({ minLength: 1, maxLength: 4 }),
      place: fc.option(fc.tuple(fc.nat(9), fc.nat(9)), { nil: undefined }),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(seat, { maxLength: 60, selector: (one) => JSON.stringify(one.place ?? one.number) }),
        (seats) => {
          const given = seats.map(({ number, place }) => ({
            number,
            ...(place && { row: place[0], column: place[1] }),
          }))
          const { seats: placed, rows, columns } = seatPlaces(given)
          expect(new Set(placed.map((one) => `${one.row} ${one.column}`)).size).toBe(given.length)
          for (const one of placed) {
            expect(one.row).toBeLessThan(Math.max(1, rows))
            expect(one.column).toBeLessThan(columns)
          }
        },
      ),
    )
  })
})
