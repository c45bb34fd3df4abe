import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countAttendance, createAttendanceCounts, sumCounts } from '../../core/day/attendance-counts.ts'
import { type Candidate, type Status, statuses } from '../../core/model/candidate.ts'

const one = (id: string, room: string | undefined, session = 'am'): Candidate => ({ id, name: id, session, room })

test('a room: late are among the present, the withdrawn are not expected', () => {
  const status: Record<string, Status> = { a: 'present', b: 'late', c: 'expected', d: 'withdrawn', e: 'absent' }
  const counts = countAttendance(
    Object.keys(status).map((id) => one(id, '01')),
    (c) => status[c.id]!,
    ['am'],
  )
  expect(counts).toEqual([
    { session: 'am', room: '01', expected: 4, present: 2, late: 1, absent: 1, unrecorded: 1, incidents: 0 },
  ])
})

test('rooms in natural order, those without a room under the empty one, sessions in the order given', () => {
  const candidates = [one('a', '10'), one('b', '2'), one('c', undefined), one('d', '1', 'pm')]
  const counts = countAttendance(candidates, () => 'expected', ['pm', 'am', 'none'])
  expect(counts.map((c) => `${c.session} ${c.room}`)).toEqual(['pm 1', 'am ', 'am 2', 'am 10'])
})

test('a room that everyone left is gone, one with an incident is not', () => {
  const counts = createAttendanceCounts()
  counts.set(one('a', '01'), 'present')
  counts.set(one('a', '02'), 'present')
  expect(counts.of('am').map((c) => c.room)).toEqual(['02'])
  counts.incident('am', '01', 1)
  expect(counts.of('am').map((c) => [c.room, c.expected, c.incidents])).toEqual([
    ['01', 0, 1],
    ['02', 1, 0],
  ])
  counts.incident('am', '01', -1)
  counts.drop('a')
  counts.drop('nobody')
  expect(counts.of('am')).toEqual([])
})

const step = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  session: fc.constantFrom('am', 'pm'),
  room: fc.option(fc.constantFrom('01', '02', '10'), { nil: undefined }),
  status: fc.constantFrom(...statuses),
  drop: fc.boolean(),
})

test('following any changes gives what counting from nothing gives, and every room adds up', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const counts = createAttendanceCounts()
      const left = new Map<string, { candidate: Candidate; status: Status }>()
      for (const s of steps) {
        const candidate = one(s.id, s.room, s.session)
        if (s.drop) {
          counts.drop(s.id)
          left.delete(s.id)
        } else {
          counts.set(candidate, s.status)
          left.set(s.id, { candidate, status: s.status })
        }
      }
      const now = ['am', 'pm'].flatMap((session) => counts.of(session))
      expect(now).toEqual(
        countAttendance(
          [...left.values()].map((l) => l.candidate),
          (c) => left.get(c.id)!.status,
          ['am', 'pm'],
        ),
      )
      for (const c of now) expect(c.expected).toBe(c.present + c.absent + c.unrecorded)
      expect(sumCounts(now).expected).toBe([...left.values()].filter((l) => l.status !== 'withdrawn').length)
    }),
  )
})
