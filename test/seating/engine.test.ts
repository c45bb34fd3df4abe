import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Room } from '../../core/model/room.ts'
import { arrangeSeats } from '../../core/seating/engine.ts'
import type { FixedSitter, SeatingOptions, Sitter } from '../../core/seating/engine-types.ts'
import { seatsOfRoom } from '../../core/seating/usable-seats.ts'
import { bySchool, lab, options, sitter } from './labs.ts'

describe('keeping apart', () => {
  test('two schools on a checkerboard: the theoretical minimum, 0', () => {
    for (const [rows, columns] of [[5, 10], [6, 8], [7, 7], [1, 20]] as const) {
      const seats = rows * columns
      const plan = arrangeSeats(bySchool(Math.ceil(seats / 2), Math.floor(seats / 2)), [], [lab('1', rows, columns)], options)
      expect([plan.placed.length, plan.violations]).toEqual([seats, []])
    }
  })

  test('blocks of odd size: the two schools part in every room', () => {
    const labs = Array.from({ length: 12 }, (_, i) => lab(String(i), 5, 10, [5]))
    expect(arrangeSeats(bySchool(300, 300), [], labs, options).violations).toEqual([])
  })

  test('four schools, also diagonally: 0', () => {
    const plan = arrangeSeats(bySchool(12, 12, 12, 12), [], [lab('1', 6, 8)], { ...options, diagonal: true })
    expect(plan.violations).toEqual([])
  })

  test('one school only: every pair of neighbours is listed, across the aisle nobody is one', () => {
    const whole = arrangeSeats(bySchool(50), [], [lab('1', 5, 10)], options)
    expect(whole.violations).toHaveLength(5 * 9 + 4 * 10)
    const split = arrangeSeats(bySchool(50), [], [lab('1', 5, 10, [5])], options)
    expect(split.violations).toHaveLength(5 * 8 + 4 * 10)
  })

  test('a crowd of one school: at most one pair more than the exact least number in a 5 × 10 room with an aisle', () => {
    // the least numbers of pairs for k of a school in such a room, by dynamic programming over its columns
    const least = new Map([[26, 0], [27, 3], [28, 6], [29, 8], [30, 11], [31, 14], [32, 16], [35, 25], [40, 40], [45, 60]])
    for (const [k, pairs] of least) {
      const plan = arrangeSeats(bySchool(k, ...Array.from({ length: 50 - k }, () => 1)), [], [lab('1', 5, 10, [5])], options)
      expect(plan.violations.length).toBeGreaterThanOrEqual(pairs)
      expect(plan.violations.length).toBeLessThanOrEqual(pairs + (k > 26 ? 1 : 0))
    }
  })

  test('empty seats part people', () => {
    expect(arrangeSeats(bySchool(25), [], [lab('1', 5, 10)], options).violations).toEqual([])
  })

  test('a class is a class of its school; an empty value groups nobody', () => {
    const people = Array.from({ length: 12 }, (_, i) => sitter(i, { school: `S${i % 2}`, className: '1' }))
    const classes = arrangeSeats(people, [], [lab('1', 1, 12)], { ...options, apart: ['class'] })
    expect(classes.violations).toEqual([])
    const nobody = arrangeSeats(Array.from({ length: 12 }, (_, i) => sitter(i)), [], [lab('1', 3, 4)], { ...options, apart: ['school', 'class', 'level'] })
    expect(nobody.violations).toEqual([])
  })

  test('those who sit already count as neighbours, and are not moved', () => {
    const fixed: FixedSitter[] = ['01', '03', '05'].map((seat, i) => ({ sitter: sitter(100 + i, { school: 'S0' }), room: '1', seat, own: true }))
    const plan = arrangeSeats(bySchool(1, 2), fixed, [lab('1', 1, 6)], options)
    const first = plan.placed.find((p) => p.candidate === 'c0')!
    expect(plan.placed.map((p) => p.seat).sort()).toEqual(['02', '04', '06'])
    expect([first.seat, plan.violations.length]).toEqual(['06', 1])
  })
})

describe('special needs', () => {
  const room: Room = lab('1', 2, 4)
  const withSeats: Room = {
    ...room,
    seats: room.seats.map((s, i) => (i === 0 ? { ...s, attributes: ['front', 'aisle'] } : i === 3 ? { ...s, attributes: ['front'] } : i === 5 ? { ...s, attributes: ['left-handed'] } : s)),
  }

  test('come first, the hardest to please before the others', () => {
    const people = [sitter(0), sitter(1, { needs: ['front'] }), sitter(2, { needs: ['front', 'aisle'] }), sitter(3, { needs: ['left-handed'] })]
    const plan = arrangeSeats(people, [], [withSeats], { ...options, order: 'admission-number', apart: [] })
    expect(Object.fromEntries(plan.placed.map((p) => [p.candidate, p.seat]))).toEqual({ c0: '02', c1: '04', c2: '01', c3: '06' })
    expect(plan.violations).toEqual([])
  })

  test('what cannot be met is listed, and the person is seated', () => {
    const plan = arrangeSeats([sitter(0, { needs: ['barrier-free'] })], [], [withSeats], { ...options, apart: [] })
    expect(plan.violations).toEqual([{ rule: 'need-unmet', need: 'barrier-free', seats: [{ room: '1', seat: '01', candidate: 'c0' }] }])
  })
})

describe('rooms', () => {
  const count = (rooms: Room[], people: number, more: Partial<SeatingOptions>) => {
    const plan = arrangeSeats(bySchool(people), [], rooms, { ...options, apart: [], ...more })
    return rooms.map((r) => plan.placed.filter((p) => p.room === r.id).length)
  }

  test('fill goes room by room, balance fills all to the same degree', () => {
    const rooms = [lab('1', 2, 5), lab('2', 4, 5), lab('3', 2, 5)]
    expect(count(rooms, 15, { rooms: 'fill' })).toEqual([10, 5, 0])
    expect(count(rooms, 20, { rooms: 'balance' })).toEqual([5, 10, 5])
  })

  test('by admission number the rooms hold runs', () => {
    const plan = arrangeSeats(bySchool(6), [], [lab('1', 1, 4), lab('2', 1, 4)], { ...options, order: 'admission-number', apart: [], rooms: 'balance' })
    expect(plan.placed.map((p) => `${p.room}/${p.seat} ${p.candidate}`)).toEqual(['1/01 c0', '1/02 c1', '1/03 c2', '2/01 c3', '2/02 c4', '2/03 c5'])
  })

  test('spare machines, broken and reserved seats are left free; 80 machines with 10 % give 72 seats', () => {
    const eighty = { ...lab('1', 8, 10), spareRatio: { value: 10, origin: 'x' } }
    expect(seatsOfRoom(eighty).usable).toHaveLength(72)
    expect(seatsOfRoom(eighty).spare).toHaveLength(8)
    expect(count([eighty], 72, {})).toEqual([72])
    expect(arrangeSeats(bySchool(73), [], [eighty], options).shortfall).toEqual({ needed: 73, seats: 72 })
    expect(seatsOfRoom(eighty, 0).usable).toHaveLength(80)
    const damaged: Room = { ...eighty, seats: eighty.seats.map((s, i) => (i < 10 ? { ...s, state: 'broken' } : i < 20 ? { ...s, state: 'reserved' } : i < 24 ? { ...s, state: 'spare' } : s)) }
    expect([seatsOfRoom(damaged).usable.length, seatsOfRoom(damaged).spare.length]).toEqual([54, 6])
    expect(seatsOfRoom(lab('1', 3, 5), 10).usable).toHaveLength(13)
  })

  test('every other seat, every other row', () => {
    const used = (spacing: SeatingOptions['spacing'], people: number) => {
      const plan = arrangeSeats(bySchool(people), [], [lab('1', 3, 5, [2])], { ...options, apart: [], spacing, order: 'admission-number' })
      return plan.placed.map((p) => Number(p.seat))
    }
    expect(used('every-other-seat', 9)).toEqual([1, 3, 5, 6, 8, 10, 11, 13, 15])
    expect(used('every-other-row', 10)).toEqual([1, 2, 3, 4, 5, 11, 12, 13, 14, 15])
    expect(used('both', 6)).toEqual([1, 3, 5, 11, 13, 15])
  })
})

const anyLab = fc.record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 5 }), aisle: fc.boolean(), positions: fc.boolean(), odd: fc.integer({ min: 0, max: 30 }) })
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
const anySitters: fc.Arbitrary<Sitter[]> = fc.array(
  fc.record({
    school: fc.constantFrom('', 'A', 'B', 'C'), className: fc.constantFrom('', '1', '2'), level: fc.constantFrom('初级', '中级'),
    needs: fc.constantFrom([], [], [], ['front' as const], ['barrier-free' as const]),
    room: fc.constantFrom(undefined, undefined, undefined, '1', '2', '99'),
  }),
  { maxLength: 40 },
).map((all) => all.map((s, i) => sitter(i, s)))
const anyOptions: fc.Arbitrary<SeatingOptions> = fc.record({
  order: fc.constantFrom('admission-number', 'random'), apart: fc.subarray(['school', 'class', 'level'] as const), diagonal: fc.boolean(),
  spacing: fc.constantFrom('none', 'none', 'every-other-seat', 'every-other-row', 'both'), reserve: fc.constantFrom(undefined, 0, 10, 50),
  rooms: fc.constantFrom('fill', 'balance'), seed: fc.integer(),
})
/** Some sit already: every third seat of the first room. */
const fixedIn = (rooms: readonly Room[]): FixedSitter[] =>
  (rooms[0]?.seats ?? []).filter((_, i) => i % 3 === 0).map((seat, i) => ({ sitter: sitter(1000 + i, { school: 'A' }), room: rooms[0]!.id, seat: seat.number, own: i % 2 === 0 }))
const anyCase = fc.tuple(anySitters, anyRooms, anyOptions, fc.boolean())

describe('for any rooms, people and options', () => {
  const run = ([people, rooms, chosen, seated]: [Sitter[], Room[], SeatingOptions, boolean]) => arrangeSeats(people, seated ? fixedIn(rooms) : [], rooms, chosen)

  test('everyone is placed once or listed as unplaced', () => {
    fc.assert(fc.property(anyCase, (given) => {
      const plan = run(given)
      expect([...plan.placed.map((p) => p.candidate), ...plan.unplaced].sort()).toEqual(given[0].map((s) => s.id).sort())
      if (plan.shortfall) expect(plan.placed).toEqual([])
    }), { numRuns: 400 })
  })

  test('nobody sits on a taken, unusable or unknown seat, and who is bound to a room is in it', () => {
    fc.assert(fc.property(anyCase, (given) => {
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
    }), { numRuns: 400 })
  })

  test('the violations are exactly those that a count from the plan finds', () => {
    fc.assert(fc.property(anyCase, (given) => {
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
            const [down, right] = positions ? [Math.abs(a.row! - b.row!), Math.abs(a.column! - b.column!)] : [0, j - i]
            if (down + right !== 1 && !(chosen.diagonal && down === 1 && right === 1)) continue
            if (chosen.apart.includes('school') && one.school !== '' && one.school === two.school) counted++
            if (chosen.apart.includes('class') && one.className !== '' && one.school === two.school && one.className === two.className) counted++
            if (chosen.apart.includes('level') && one.level !== '' && one.level === two.level) counted++
          }
        }
      }
      expect(plan.violations).toHaveLength(counted)
    }), { numRuns: 400 })
  })

  test('the same seed gives the same plan, in whatever order the people are handed in', () => {
    fc.assert(fc.property(anyCase, (given) => {
      const [people, ...rest] = given
      expect(run([[...people].reverse(), ...rest])).toEqual(run(given))
    }), { numRuns: 200 })
  })
})

test('a plan with a seed is what it was when it was made: on any machine, in any version', () => {
  const plan = arrangeSeats(bySchool(7, 6, 4), [], [lab('1', 3, 4, [2]), lab('2', 2, 4)], { ...options, apart: ['school', 'class'], seed: 20240614 })
  expect(plan.placed.map((p) => `${p.room}/${p.seat}:${p.candidate}`).join(' ')).toMatchInlineSnapshot(`"1/01:c6 1/02:c12 1/03:c9 1/04:c3 1/05:c7 1/06:c5 1/07:c4 1/08:c13 1/09:c15 1/10:c11 2/01:c2 2/02:c8 2/03:c0 2/04:c10 2/05:c16 2/06:c1 2/07:c14"`)
})

test('another seed, another plan', () => {
  const plan = (seed: number) => arrangeSeats(bySchool(20, 20), [], [lab('1', 5, 8)], { ...options, seed }).placed
  expect(plan(1)).toEqual(plan(1))
  expect(plan(1)).not.toEqual(plan(2))
})
