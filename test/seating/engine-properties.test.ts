import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Room } from '../../core/model/room.ts'
import { arrangeSeats } from '../../core/seating/engine.ts'
import type { FixedSitter, SeatingOptions, Sitter } from '../../core/seating/engine-types.ts'
import { seatsOfRoom } from '../../core/seating/usable-seats.ts'
import { lab, sitter } from './labs.ts'

const anyLab = fc.record({
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 5 }),
  aisle: fc.boolean(),
  positions: fc.boolean(),
  odd: fc.integer({ min: 0, max: 30 }),
})
const anyRooms: fc.Arbitrary<Room[]> = fc.array(anyLab, { maxLength: 4 }).map((labs) =>
  labs.map(({ rows, columns, aisle, positions, odd }, i) => {
    const room = lab(String(i + 1), rows, columns, aisle ? [2] : [])
    const seats = room.seats.map((seat, s) => ({
      ...(positions ? seat : { number: seat.number }),
      ...((s + odd) % 7 === 0 ? { state: (['broken', 'reserved', 'spare'] as const)[s % 3]! } : {}),
      ...((s + odd) % 5 === 0 ? { attributes: ['front' as const] } : {}),
    }))
    return { ...room, seats }
  }),
)
const anySitters: fc.Arbitrary<Sitter[]> = fc
  .array(
    fc.record({
      school: fc.constantFrom('', 'A', 'B', 'C'),
      className: fc.constantFrom('', '1', '2'),
      level: fc.constantFrom('初级', '中级'),
      needs: fc.constantFrom([], [], [], ['front' as const], ['barrier-free' as const]),
      room: fc.constantFrom(undefined, undefined, undefined, '1', '2', '99'),
    }),
    { maxLength: 40 },
  )
  .map((all) => all.map((s, i) => sitter(i, s)))
const anyOptions: fc.Arbitrary<SeatingOptions> = fc.record({
  order: fc.constantFrom('admission-number', 'random'),
  apart: fc.subarray(['school', 'class', 'level'] as const),
  diagonal: fc.boolean(),
  spacing: fc.constantFrom('none', 'none', 'every-other-seat', 'every-other-row', 'both'),
  reserve: fc.constantFrom(undefined, 0, 10, 50),
  rooms: fc.constantFrom('fill', 'balance'),
  seed: fc.integer(),
})
/** Some sit already: every third seat of the first room. */
const fixedIn = (rooms: readonly Room[]): FixedSitter[] =>
  (rooms[0]?.seats ?? [])
    .filter((_, i) => i % 3 === 0)
    .map((seat, i) => ({
      sitter: sitter(1000 + i, { school: 'A' }),
      room: rooms[0]!.id,
      seat: seat.number,
      own: i % 2 === 0,
    }))
const anyCase = fc.tuple(anySitters, anyRooms, anyOptions, fc.boolean())

describe('for any rooms, people and options', () => {
  const run = ([people, rooms, chosen, seated]: [Sitter[], Room[], SeatingOptions, boolean]) =>
    arrangeSeats(people, seated ? fixedIn(rooms) : [], rooms, chosen)

  test('everyone is placed once or listed as unplaced', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const plan = run(given)
        expect([...plan.placed.map((p) => p.candidate), ...plan.unplaced].sort()).toEqual(
          given[0].map((s) => s.id).sort(),
        )
        if (plan.shortfall) expect(plan.placed).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  test('nobody sits on a taken, unusable or unknown seat, and who is bound to a room is in it', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const [people, rooms, chosen, seated] = given
        const taken = new Set((seated ? fixedIn(rooms) : []).map((f) => `${f.room}/${f.seat}`))
        for (const { room, seat, candidate } of run(given).placed) {
          expect(taken.has(`${room}/${seat}`)).toBe(false)
          taken.add(`${room}/${seat}`)
          const { usable } = seatsOfRoom(rooms.find((r) => r.id === room)!, chosen.reserve)
          expect(usable.some((s) => s.number === seat)).toBe(true)
          const bound = people.find((s) => s.id === candidate)!.room
          if (bound !== undefined) expect(room).toBe(bound)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('the violations are exactly those that a count from the plan finds', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const [people, rooms, chosen, seated] = given
        const plan = run(given)
        const fixed = seated ? fixedIn(rooms) : []
        const at = new Map<string, Sitter>([
          ...plan.placed.map((p) => [`${p.room}/${p.seat}`, people.find((s) => s.id === p.candidate)!] as const),
          ...fixed.map((f) => [`${f.room}/${f.seat}`, f.sitter] as const),
        ])
        const owned = (s: Sitter) => s.rank < 1000 || fixed.some((f) => f.sitter === s && f.own)
        let counted = 0
        for (const room of rooms) {
          const positions = room.seats.every((s) => s.row !== undefined)
          for (const [i, a] of room.seats.entries()) {
            const one = at.get(`${room.id}/${a.number}`)
            if (!one) continue
            if (owned(one)) counted += one.needs.filter((need) => !a.attributes?.includes(need)).length
            for (const [j, b] of room.seats.entries()) {
              const two = at.get(`${room.id}/${b.number}`)
              if (j <= i || !two || !(owned(one) || owned(two))) continue
              const [down, right] = positions
                ? [Math.abs(a.row! - b.row!), Math.abs(a.column! - b.column!)]
                : [0, j - i]
              if (down + right !== 1 && !(chosen.diagonal && down === 1 && right === 1)) continue
              if (chosen.apart.includes('school') && one.school !== '' && one.school === two.school) counted++
              if (
                chosen.apart.includes('class') &&
                one.className !== '' &&
                one.school === two.school &&
                one.className === two.className
              )
                counted++
              if (chosen.apart.includes('level') && one.level !== '' && one.level === two.level) counted++
            }
          }
        }
        expect(plan.violations).toHaveLength(counted)
      }),
      { numRuns: 400 },
    )
  })

  test('the same seed gives the same plan, in whatever order the people are handed in', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const [people, ...rest] = given
        expect(run([[...people].reverse(), ...rest])).toEqual(run(given))
      }),
      { numRuns: 200 },
    )
  })
})
