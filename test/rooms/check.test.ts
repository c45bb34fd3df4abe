import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seatGaps } from '../../core/seating/seat-gaps.ts'
import { isSeated, type SeatingInput } from '../../core/seating/seating.ts'
import { checkSeating, distinctIssues } from '../../core/seating/seating-check.ts'
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

test('only usable machines count: who sits at a dead or kept one is told so, and once', () => {
  const lab = {
    ...room('01', '1', '2', '3', '4'),
    seats: [
      { number: '1' },
      { number: '2', state: 'broken' as const },
      { number: '3', state: 'spare' as const },
      { number: '4', state: 'reserved' as const },
    ],
  }
  const rooms = [lab]
  const seated = ['1', '2', '3', '4'].map((seat, i) => at('abcd'[i]!, seat))
  expect(told({ rooms, candidates: seated })).toEqual(['dead-seat 01/2 b', 'kept-seat 01/3 c', 'kept-seat 01/4 d'])
  expect(told({ rooms, candidates: [at('a', '1'), candidate('e', { room: '01' })] })).toEqual([
    'no-seat 01/ e',
    'over-capacity 01/ a,e',
  ])
})

test('machines kept by the ratio are no seats: 80 machines with 10 % hold 72', () => {
  const numbers = Array.from({ length: 80 }, (_, i) => String(i + 1))
  const lab = { ...room('01', ...numbers), spareRatio: { value: 10, origin: 'test' } }
  const sitting = (count: number) => numbers.slice(0, count).map((seat) => at(`c${seat}`, seat))
  expect(told({ rooms: [lab], candidates: sitting(72) })).toEqual([])
  expect(check({ rooms: [lab], candidates: sitting(73) }).map((i) => i.code)).toEqual(['over-capacity'])
})

test('numbers left out between the first and the last are told; texts that cannot be counted are not', () => {
  const gaps = (...seats: string[]) =>
    seatGaps({ session: am, sessions, rooms: [], candidates: seats.map((seat, i) => at(`c${i}`, seat)) })
  expect(gaps('01', '02', '05', '07')).toEqual([{ room: '01', seats: ['03', '04', '06'] }])
  expect(gaps('A9', 'A11', 'B1')).toEqual([{ room: '01', seats: ['A10'] }])
  expect(gaps('3', '甲', '5乙')).toEqual([])
  expect(gaps('1', '2', '3')).toEqual([])
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
