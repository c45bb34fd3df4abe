import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSeated, type SeatingInput } from '../../core/rules/seating.ts'
import { checkSeating, distinctIssues } from '../../core/rules/seating-check.ts'
import { am, anyInput, candidate, late, pm, room, sessions } from './rosters.ts'

const check = (more: Partial<SeatingInput>) =>
  checkSeating({ session: am, sessions, candidates: [], rooms: [room('01', '1', '2')], ...more })
const told = (more: Partial<SeatingInput>) =>
  check(more).map((i) => `${i.code} ${i.room}/${i.seat} ${i.candidates.map((c) => c.id)}`)
const at = (id: string, seat: string, more = {}) => candidate(id, { room: '01', seat, ...more })

test.each([
  ['nothing wrong', [at('a', '1'), at('b', '2')], []],
  ['double seat', [at('a', '1'), at('b', '1')], ['double-seat 01/1 a,b']],
  ['withdrawn does not sit', [at('a', '1'), at('b', '1', { withdrawn: true })], []],
  [
    'over capacity',
    [at('a', '1'), at('b', '2'), candidate('c', { room: '01' })],
    ['no-seat 01/ c', 'over-capacity 01/ a,b,c'],
  ],
  ['unknown room', [candidate('a', { room: '7', seat: '1' })], ['unknown-room 7/ a']],
  ['unknown seat: 01 is not 1', [at('a', '01')], ['unknown-seat 01/01 a']],
  [
    'no room, no seat',
    [candidate('a'), candidate('b', { seat: '1' }), candidate('c', { room: '01' })],
    ['no-room / a,b', 'no-seat 01/ c'],
  ],
  ['another session', [at('a', '1'), at('b', '1', { session: 'pm' })], []],
])('%s', (_, candidates, expected) => {
  expect(told({ candidates })).toEqual(expected)
})

test('sessions at the same time share seats, and the pair is told once', () => {
  const candidates = [at('a', '1', { session: 'pm' }), at('b', '1', { session: 'late' })]
  expect(told({ session: pm, candidates })).toEqual(['double-seat 01/1 a,b'])
  const both = [pm, late].flatMap((session) => check({ session, candidates }))
  expect(both).toHaveLength(2)
  expect(distinctIssues(both)).toEqual([both[0]])
})

test('for any roster: an issue for a double seat exactly where two sit, and no candidate is altered', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const before = JSON.stringify(input)
      const issues = checkSeating(input)
      expect(JSON.stringify(input)).toBe(before)
      const own = input.candidates.filter((c) => c.session === input.session.id && !c.withdrawn)
      const double = new Set(
        issues.filter((i) => i.code === 'double-seat').flatMap((i) => i.candidates.map((c) => c.id)),
      )
      for (const c of own.filter(isSeated)) {
        if (own.some((o) => o !== c && o.room === c.room && o.seat === c.seat)) expect(double.has(c.id)).toBe(true)
      }
      for (const c of own) {
        const codes = issues.filter((i) => i.candidates.some((o) => o.id === c.id)).map((i) => i.code)
        expect(codes.includes('no-room')).toBe(!c.room)
        expect(codes.includes('no-seat')).toBe(!!c.room && !c.seat)
        expect(codes.includes('unknown-room')).toBe(!!c.room && !input.rooms.some((r) => r.id === c.room))
      }
    }),
    { numRuns: 1000 },
  )
})
