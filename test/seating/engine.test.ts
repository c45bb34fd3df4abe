import { describe, expect, test } from 'vitest'
import type { Room } from '../../core/model/room.ts'
import { arrangeSeats } from '../../core/seating/engine.ts'
import type { FixedSitter, SeatingOptions } from '../../core/seating/engine-types.ts'
import { seatsOfRoom } from '../../core/seating/usable-seats.ts'
import { bySchool, lab, options, sitter } from './labs.ts'

describe('keeping apart', () => {
  test('two schools on a checkerboard: the theoretical minimum, 0', () => {
    for (const [rows, columns] of [
      [5, 10],
      [6, 8],
      [7, 7],
      [1, 20],
    ] as const) {
      const seats = rows * columns
      const plan = arrangeSeats(
        bySchool(Math.ceil(seats / 2), Math.floor(seats / 2)),
        [],
        [lab('1', rows, columns)],
        options,
      )
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
    const least = new Map([
      [26, 0],
      [27, 3],
      [28, 6],
      [29, 8],
      [30, 11],
      [31, 14],
      [32, 16],
      [35, 25],
      [40, 40],
      [45, 60],
    ])
    for (const [k, pairs] of least) {
      const plan = arrangeSeats(
        bySchool(k, ...Array.from({ length: 50 - k }, () => 1)),
        [],
        [lab('1', 5, 10, [5])],
        options,
      )
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
    const nobody = arrangeSeats(
      Array.from({ length: 12 }, (_, i) => sitter(i)),
      [],
      [lab('1', 3, 4)],
      { ...options, apart: ['school', 'class', 'level'] },
    )
    expect(nobody.violations).toEqual([])
  })

  test('those who sit already count as neighbours, and are not moved', () => {
    const fixed: FixedSitter[] = ['01', '03', '05'].map((seat, i) => ({
      sitter: sitter(100 + i, { school: 'S0' }),
      room: '1',
      seat,
      own: true,
    }))
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
    seats: room.seats.map((s, i) =>
      i === 0
        ? { ...s, attributes: ['front', 'aisle'] }
        : i === 3
          ? { ...s, attributes: ['front'] }
          : i === 5
            ? { ...s, attributes: ['left-handed'] }
            : s,
    ),
  }

  test('come first, the hardest to please before the others', () => {
    const people = [
      sitter(0),
      sitter(1, { needs: ['front'] }),
      sitter(2, { needs: ['front', 'aisle'] }),
      sitter(3, { needs: ['left-handed'] }),
    ]
    const plan = arrangeSeats(people, [], [withSeats], { ...options, order: 'admission-number', apart: [] })
    expect(Object.fromEntries(plan.placed.map((p) => [p.candidate, p.seat]))).toEqual({
      c0: '02',
      c1: '04',
      c2: '01',
      c3: '06',
    })
    expect(plan.violations).toEqual([])
  })

  test('what cannot be met is listed, and the person is seated', () => {
    const plan = arrangeSeats([sitter(0, { needs: ['barrier-free'] })], [], [withSeats], { ...options, apart: [] })
    expect(plan.violations).toEqual([
      { rule: 'need-unmet', need: 'barrier-free', seats: [{ room: '1', seat: '01', candidate: 'c0' }] },
    ])
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
    const plan = arrangeSeats(bySchool(6), [], [lab('1', 1, 4), lab('2', 1, 4)], {
      ...options,
      order: 'admission-number',
      apart: [],
      rooms: 'balance',
    })
    expect(plan.placed.map((p) => `${p.room}/${p.seat} ${p.candidate}`)).toEqual([
      '1/01 c0',
      '1/02 c1',
      '1/03 c2',
      '2/01 c3',
      '2/02 c4',
      '2/03 c5',
    ])
  })

  test('spare machines, broken and reserved seats are left free; 80 machines with 10 % give 72 seats', () => {
    const eighty = { ...lab('1', 8, 10), spareRatio: { value: 10, origin: 'x' } }
    expect(seatsOfRoom(eighty).usable).toHaveLength(72)
    expect(seatsOfRoom(eighty).spare).toHaveLength(8)
    expect(count([eighty], 72, {})).toEqual([72])
    expect(arrangeSeats(bySchool(73), [], [eighty], options).shortfall).toEqual({ needed: 73, seats: 72 })
    expect(seatsOfRoom(eighty, 0).usable).toHaveLength(80)
    const damaged: Room = {
      ...eighty,
      seats: eighty.seats.map((s, i) =>
        i < 10
          ? { ...s, state: 'broken' }
          : i < 20
            ? { ...s, state: 'reserved' }
            : i < 24
              ? { ...s, state: 'spare' }
              : s,
      ),
    }
    expect([seatsOfRoom(damaged).usable.length, seatsOfRoom(damaged).spare.length]).toEqual([54, 6])
    expect(seatsOfRoom(lab('1', 3, 5), 10).usable).toHaveLength(13)
  })

  test('every other seat, every other row', () => {
    const used = (spacing: SeatingOptions['spacing'], people: number) => {
      const plan = arrangeSeats(bySchool(people), [], [lab('1', 3, 5, [2])], {
        ...options,
        apart: [],
        spacing,
        order: 'admission-number',
      })
      return plan.placed.map((p) => Number(p.seat))
    }
    expect(used('every-other-seat', 9)).toEqual([1, 3, 5, 6, 8, 10, 11, 13, 15])
    expect(used('every-other-row', 10)).toEqual([1, 2, 3, 4, 5, 11, 12, 13, 14, 15])
    expect(used('both', 6)).toEqual([1, 3, 5, 11, 13, 15])
  })
})

test('a plan with a seed is what it was when it was made: on any machine, in any version', () => {
  const plan = arrangeSeats(bySchool(7, 6, 4), [], [lab('1', 3, 4, [2]), lab('2', 2, 4)], {
    ...options,
    apart: ['school', 'class'],
    seed: 20240614,
  })
  expect(plan.placed.map((p) => `${p.room}/${p.seat}:${p.candidate}`).join(' ')).toMatchInlineSnapshot(
    `"1/01:c6 1/02:c12 1/03:c9 1/04:c3 1/05:c7 1/06:c5 1/07:c4 1/08:c13 1/09:c15 1/10:c11 2/01:c2 2/02:c8 2/03:c0 2/04:c10 2/05:c16 2/06:c1 2/07:c14"`,
  )
})

test('another seed, another plan', () => {
  const plan = (seed: number) => arrangeSeats(bySchool(20, 20), [], [lab('1', 5, 8)], { ...options, seed }).placed
  expect(plan(1)).toEqual(plan(1))
  expect(plan(1)).not.toEqual(plan(2))
})
