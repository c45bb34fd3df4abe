import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Seat } from '../../core/model/room.ts'
import {
  corners,
  type Layout,
  mirrored,
  type Numbering,
  renumber,
  seatsOfLayout,
  usualNumbering,
  withPlainAttributes,
} from '../../core/seating/layout.ts'
import { seatGraph } from '../../core/seating/seat-graph.ts'

const layout = (more: Partial<Layout> = {}): Layout => ({
  rows: 3,
  columns: 4,
  aislesAfterRows: [],
  aislesAfterColumns: [],
  gaps: [],
  numbering: { ...usualNumbering, width: 1 },
  ...more,
})
/** The room as text, the podium above. */
function drawn(given: Layout): string {
  const seats = seatsOfLayout(given)
  const rows = Math.max(...seats.map((s) => s.row!)) + 1
  const columns = Math.max(...seats.map((s) => s.column!)) + 1
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) =>
      (seats.find((s) => s.row === row && s.column === column)?.number ?? '·').padStart(2),
    ).join(' '),
  ).join('\n')
}
const numbering = (more: Partial<Numbering>) => ({ numbering: { ...usualNumbering, width: 1, ...more } })

describe('a room as it is drawn', () => {
  test('Z from the front left', () => {
    expect(drawn(layout())).toBe(' 1  2  3  4\n 5  6  7  8\n 9 10 11 12')
  })
  test('S from the front left', () => {
    expect(drawn(layout(numbering({ snake: true })))).toBe(' 1  2  3  4\n 8  7  6  5\n 9 10 11 12')
  })
  test('S by columns from the front right, as 5×6 paper rooms are', () => {
    expect(drawn(layout(numbering({ snake: true, along: 'columns', corner: 'front-right' })))).toBe(
      '12  7  6  1\n11  8  5  2\n10  9  4  3',
    )
  })
  test('from the back, from 101', () => {
    expect(drawn(layout({ rows: 2, columns: 2, ...numbering({ corner: 'back-left', first: 101 }) }))).toBe(
      '103 104\n101 102',
    )
  })
  test('aisles, islands and a pillar', () => {
    const island = layout({ rows: 4, aislesAfterRows: [2], aislesAfterColumns: [2], gaps: [{ row: 1, column: 0 }] })
    expect(drawn(island)).toBe(' 1  2  ·  3  4\n ·  5  ·  6  7\n ·  ·  ·  ·  ·\n 8  9  · 10 11\n12 13  · 14 15')
    const seats = seatsOfLayout(island)
    const { neighbours } = seatGraph(seats, true)
    const of = (number: string) =>
      neighbours[seats.findIndex((s) => s.number === number)]!.map((i) => seats[i]!.number).sort()
    expect([of('2'), of('9'), of('1')]).toEqual([
      ['1', '5'],
      ['12', '13', '8'],
      ['2', '5'],
    ])
  })
  test('front row and seats at an aisle', () => {
    const seats = withPlainAttributes(seatsOfLayout(layout({ rows: 2, columns: 4, aislesAfterColumns: [2] })))
    expect(seats.map((s) => (s.attributes ?? []).join('+'))).toEqual([
      'front',
      'front+aisle',
      'front+aisle',
      'front',
      '',
      'aisle',
      'aisle',
      '',
    ])
  })
})

const anyLayout: fc.Arbitrary<Layout> = fc.record({
  rows: fc.integer({ min: 1, max: 8 }),
  columns: fc.integer({ min: 1, max: 8 }),
  aislesAfterRows: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 4 }),
  aislesAfterColumns: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 4 }),
  gaps: fc.array(fc.record({ row: fc.integer({ min: 0, max: 8 }), column: fc.integer({ min: 0, max: 8 }) }), {
    maxLength: 6,
  }),
  numbering: fc.record({
    corner: fc.constantFrom(...corners),
    along: fc.constantFrom('rows', 'columns'),
    snake: fc.boolean(),
    first: fc.integer({ min: 0, max: 200 }),
    width: fc.integer({ min: 1, max: 4 }),
  }),
})

describe('for any layout', () => {
  test('as many seats as places, each number and place once, numbers without a hole', () => {
    fc.assert(
      fc.property(anyLayout, (given) => {
        const seats = seatsOfLayout(given)
        const gaps = new Set(
          given.gaps.filter((g) => g.row < given.rows && g.column < given.columns).map((g) => `${g.row},${g.column}`),
        )
        expect(seats).toHaveLength(given.rows * given.columns - gaps.size)
        expect(new Set(seats.map((s) => `${s.row},${s.column}`)).size).toBe(seats.length)
        expect(seats.map((s) => Number(s.number))).toEqual(seats.map((_, i) => given.numbering.first + i))
        for (const seat of seats) Seat.parse(seat)
      }),
    )
  })

  test('consecutive numbers of an S without aisles and gaps are neighbours', () => {
    fc.assert(
      fc.property(anyLayout, (given) => {
        const seats = seatsOfLayout({
          ...given,
          aislesAfterRows: [],
          aislesAfterColumns: [],
          gaps: [],
          numbering: { ...given.numbering, snake: true },
        })
        const { neighbours } = seatGraph(seats, false)
        for (let i = 1; i < seats.length; i++) expect(neighbours[i]).toContain(i - 1)
      }),
    )
  })

  test('nobody is a neighbour across an aisle', () => {
    fc.assert(
      fc.property(anyLayout, fc.integer({ min: 1, max: 7 }), (given, after) => {
        const seats = seatsOfLayout({ ...given, aislesAfterColumns: [after], gaps: [] })
        const { neighbours } = seatGraph(seats, true)
        seats.forEach((seat, i) => {
          for (const other of neighbours[i]!) expect(seat.column! < after).toBe(seats[other]!.column! < after)
        })
      }),
    )
  })

  test('numbering anew keeps the places, the other view turned twice is the first', () => {
    fc.assert(
      fc.property(anyLayout, anyLayout, (given, other) => {
        const seats = seatsOfLayout(given)
        const places = (all: readonly Seat[]) => all.map((s) => `${s.row},${s.column}`).sort()
        expect(places(renumber(seats, other.numbering))).toEqual(places(seats))
        const inCorner = seats.some((s) => s.row === 0) && seats.some((s) => s.column === 0)
        if (inCorner) expect(mirrored(mirrored(seats))).toEqual(seats)
      }),
    )
  })

  test('colours: no two neighbours share one', () => {
    fc.assert(
      fc.property(anyLayout, fc.boolean(), (given, diagonal) => {
        const { neighbours, colour } = seatGraph(seatsOfLayout(given), diagonal)
        neighbours.forEach((all, i) => {
          for (const other of all) expect(colour[other]).not.toBe(colour[i])
        })
      }),
    )
  })
})
