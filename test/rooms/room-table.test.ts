import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRoomJson } from '../../core/seating/room-json.ts'
import { readRoomTable } from '../../core/seating/room-table.ts'
import { seatNumbers } from '../../core/seating/seat-numbers.ts'

const none = () => []
const read = (rows: string[][], known: (room: string) => readonly string[] = none) => readRoomTable(rows, known)
const told = (rows: string[][]) => {
  const table = read(rows)
  return 'rooms' in table ? table.rooms.map((r) => `${r.id} ${r.name} ${r.seats.map((s) => s.number)}`) : table
}

describe('a table of rooms', () => {
  test('one row per room, under a title row, blank rows passed over', () => {
    expect(
      told([['考场一览'], ['考场号', '考场名称', '座位数'], ['01', '实训楼 301', '3'], ['', '', ''], ['2', '', '2']]),
    ).toEqual(['01 实训楼 301 01,02,03', '2 2 01,02'])
  })

  test('one row per seat keeps the seat numbers as text', () => {
    expect(
      told([
        ['考场号', '座位号', '考场名称'],
        ['01', 'A3', '机房'],
        ['02', '1', ''],
        ['01', '007', ''],
      ]),
    ).toEqual(['01 机房 A3,007', '02 02 1'])
  })

  test.each([
    [
      'header with blanks and full width',
      [
        ['考 场 号', '座位数'],
        ['1', '１'],
      ],
      ['1 1 01'],
    ],
    [
      'English header',
      [
        ['room', 'name', 'seats'],
        ['A', 'Lab A', '1'],
      ],
      ['A Lab A 01'],
    ],
    [
      'no header',
      [
        ['甲', '乙'],
        ['1', '2'],
      ],
      { missing: 'header' },
    ],
    ['no rows', [['考场号', '座位数']], { missing: 'rows' }],
    [
      'no room',
      [
        ['考场号', '座位数'],
        ['', '3'],
      ],
      { wrong: { row: 2, problem: 'room-missing' } },
    ],
    [
      'no count',
      [
        ['考场号', '座位数'],
        ['1', ''],
      ],
      { wrong: { row: 2, problem: 'seats-missing' } },
    ],
    [
      'no number',
      [
        ['考场号', '座位数'],
        ['1', '三十'],
      ],
      { wrong: { row: 2, problem: 'seats-not-a-number' } },
    ],
    [
      'a negative number',
      [
        ['考场号', '座位数'],
        ['1', '-3'],
      ],
      { wrong: { row: 2, problem: 'seats-not-a-number' } },
    ],
    [
      'too many',
      [
        ['考场号', '座位数'],
        ['1', '501'],
      ],
      { wrong: { row: 2, problem: 'too-many-seats' } },
    ],
    [
      'a room twice',
      [['标题'], ['考场号', '座位数'], ['1', '5'], ['1', '5']],
      { wrong: { row: 4, problem: 'room-doubled' } },
    ],
    [
      'a seat twice',
      [
        ['考场号', '座位号'],
        ['1', '5'],
        ['1', '5'],
      ],
      { wrong: { row: 3, problem: 'seat-doubled' } },
    ],
    [
      'an endless number',
      [
        ['考场号', '座位数'],
        ['9'.repeat(41), '5'],
      ],
      { wrong: { row: 2, problem: 'room-too-long' } },
    ],
  ])('%s', (_, rows, expected) => {
    expect(told(rows)).toEqual(expected)
  })

  test('positions, machines and states of seats', () => {
    const table = read([
      ['考场号', '座位号', '机位号', '行', '列', '状态'],
      ['1', '01', 'PC-7', '1', '１', ''],
      ['1', '02', '02', '1', '3', '故障'],
      ['1', '03', '', '', '', '备用'],
    ])
    expect('rooms' in table && table.rooms[0]!.seats).toEqual([
      { number: '01', row: 0, column: 0, machine: 'PC-7' },
      { number: '02', row: 0, column: 2, state: 'broken' },
      { number: '03', state: 'spare' },
    ])
    const told2 = (...rows: string[][]) => told([['考场号', '座位号', '行', '列', '状态'], ...rows])
    expect(told2(['1', '1', '2', '', ''])).toEqual({ wrong: { row: 2, problem: 'place-wrong' } })
    expect(told2(['1', '1', '0', '1', ''])).toEqual({ wrong: { row: 2, problem: 'place-wrong' } })
    expect(told2(['1', '1', '2', '1', ''], ['1', '2', '2', '1', ''])).toEqual({
      wrong: { row: 3, problem: 'place-doubled' },
    })
    expect(told2(['1', '1', '2', '1', '冒烟'])).toEqual({ wrong: { row: 2, problem: 'state-unknown' } })
    expect(
      told([
        ['机房', '机位号'],
        ['A', '7'],
      ]),
    ).toEqual(['A A 7'])
  })

  test('01 and 1 are two rooms', () => {
    expect(
      told([
        ['考场号', '座位数'],
        ['01', '1'],
        ['1', '1'],
      ]),
    ).toEqual(['01 01 01', '1 1 01'])
  })
})

test.each([
  [3, [], ['01', '02', '03']],
  [2, ['1', '2', '10'], ['1', '2']],
  [2, ['001', '014'], ['001', '002']],
  [2, ['10', '11'], ['01', '02']],
  [2, ['A1'], ['01', '02']],
  [0, [], []],
])('%d seats beside %j are %j', (count, known, expected) => {
  expect(seatNumbers(count, known)).toEqual(expected)
})

test('for any count the numbers are distinct and count up', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 500 }),
      fc.array(fc.constantFrom('1', '01', '001', '9', 'A')),
      (count, known) => {
        expect(seatNumbers(count, known).map(Number)).toEqual(Array.from({ length: count }, (_, i) => i + 1))
      },
    ),
  )
})

describe('rooms as JSON', () => {
  test('counts, lists, and what this program writes', () => {
    expect(readRoomJson([{ id: '01', seats: 2 }], none)).toEqual([
      { id: '01', name: '01', origin: 'file', seats: [{ number: '01' }, { number: '02' }] },
    ])
    expect(
      readRoomJson({ rooms: [{ id: '1', name: 'x', seats: ['A', { number: 'B' }], origin: 'roster' }] }, none),
    ).toEqual([{ id: '1', name: 'x', origin: 'file', seats: [{ number: 'A' }, { number: 'B' }] }])
  })

  test('positions, states, spare ratio and marks are kept', () => {
    const room = {
      id: '1',
      name: 'x',
      origin: 'file' as const,
      seats: [
        { number: 'A', row: 0, column: 0, attributes: ['front' as const] },
        { number: 'B', row: 0, column: 2, state: 'spare' as const, machine: 'PC' },
      ],
      spareRatio: { value: 10, origin: '手册' },
      marks: [{ kind: 'podium' as const, row: -1, column: 1 }],
    }
    expect(readRoomJson([room], none)).toEqual([room])
    expect(
      readRoomJson(
        [
          {
            ...room,
            seats: [
              { number: 'A', row: 0, column: 0 },
              { number: 'B', row: 0, column: 0 },
            ],
          },
        ],
        none,
      ),
    ).toBeUndefined()
  })

  test.each([
    [null],
    ['x'],
    [{}],
    [[{ id: '', seats: 1 }]],
    [[{ id: 'a', seats: -1 }]],
    [[{ id: 'a', seats: 1.5 }]],
    [[{ id: 1, seats: 1 }]],
    [
      [
        { id: 'a', seats: 1 },
        { id: 'a', seats: 1 },
      ],
    ],
    [[{ id: 'a', seats: ['1', '1'] }]],
    [[{ id: 'a', seats: 501 }]],
  ])('%j is none', (value) => {
    expect(readRoomJson(value, none)).toBeUndefined()
  })
})
