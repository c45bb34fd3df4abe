import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { splitText } from '../../electron/services/roster/files/delimited-text.ts'
import { delimiterOf } from '../../electron/services/roster/files/delimiter.ts'
import { rowTexts } from '../../electron/services/roster/files/grid.ts'
import type { Utf8Text } from '../../electron/services/roster/files/utf8-text.ts'

/** The text so many characters at a time, over whatever the memory held before. */
function comingText(text: string, step = Number.POSITIVE_INFINITY): Utf8Text {
  const characters = [...text]
  const bytes = Buffer.alloc(Buffer.byteLength(text) + 64, '",\n')
  let length = 0
  const more = (least: number): boolean => {
    if (characters.length === 0) return false
    const next = characters.splice(0, Math.min(characters.length, Math.max(step, Math.min(least, 2))))
    length += bytes.write(next.join(''), length)
    return true
  }
  more(1)
  return { bytes, length: () => length, more, expected: () => bytes.length }
}

function split(text: string, delimiter = ',', step?: number) {
  const openQuotes: number[] = []
  const rows: string[][] = []
  for (const grid of splitText(comingText(text, step), delimiter, (row) => openQuotes.push(row))) {
    expect(grid.firstRow).toBe(rows.length)
    for (let row = 0; row < grid.rows; row++) rows.push(rowTexts(grid, row))
  }
  return { rows, openQuotes }
}

test.each([
  [
    'a,b\r\nc,d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a,b\nc', [['a', 'b'], ['c']]],
  ['a\rb', [['a'], ['b']]],
  [
    'a,\n,b\n',
    [
      ['a', ''],
      ['', 'b'],
    ],
  ],
  ['a,', [['a', '']]],
  ['\n\na', [[''], [''], ['a']]],
  ['"a,b","c\r\nd"\n', [['a,b', 'c\r\nd']]],
  ['"a""b",c', [['a"b', 'c']]],
  ['"a" ,b', [['a', 'b']]],
  ['"a"b",c', [['a"b', 'c']]],
  ['a"b,c', [['a"b', 'c']]],
  ['="0012",x', [['="0012"', 'x']]],
  [
    '张三,"成都\n东区"\r\n𬍛,',
    [
      ['张三', '成都\n东区'],
      ['𬍛', ''],
    ],
  ],
])('%j is split into %j', (text, rows) => {
  expect(split(text)).toEqual({ rows, openQuotes: [] })
  expect(split(text, ',', 1)).toEqual({ rows, openQuotes: [] })
})

test('a text that comes bit by bit is split as if it were all there', () => {
  const text = fc.stringMatching(/^[a张, "\r\n]{0,40}$/)
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 9 }), (whole, step) => {
      expect(split(whole, ',', step)).toEqual(split(whole))
    }),
    { numRuns: 1000 },
  )
})

test('a quote that is never closed swallows nothing and is told with its row', () => {
  expect(split('a,b\n"c,d\ne,f\n')).toEqual({
    rows: [
      ['a', 'b'],
      ['"c', 'd'],
      ['e', 'f'],
    ],
    openQuotes: [1],
  })
})

test('whatever is written as CSV is split as Papa Parse does', () => {
  const cell = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.stringMatching(/^[,"\n\r;\t a张]{0,6}$/))
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 }), (rows) => {
      const text = Papa.unparse(rows, { newline: '\r\n', quotes: true })
      const sound = rows.map((row) => row.map((value) => value.toWellFormed()))
      expect(split(text).rows).toEqual(sound)
    }),
    { numRuns: 500 },
  )
})

test('text without quotes of any kind is split as Papa Parse does', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ab,\n张]{0,40}$/), (text) => {
      const expected = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' }).data
      // Papa Parse adds an empty row after the last line end.
      if (text === '' || text.endsWith('\n')) expected.pop()
      expect(split(text).rows).toEqual(expected)
    }),
    { numRuns: 500 },
  )
})

test('rows go on over the border of two pieces', () => {
  const lines = Array.from({ length: 10_000 }, (_, i) => `${i},"x\n${i}"`)
  const { rows } = split(lines.join('\n'))
  expect(rows).toHaveLength(10_000)
  expect(rows[9999]).toEqual(['9999', 'x\n9999'])
})

test.each([
  ['姓名,性别\n张三,男\n', ','],
  ['姓名\t性别\n张三\t男\n', '\t'],
  ['姓名;性别\n张三;男\n', ';'],
  ['姓名|性别\n张三|男\n', '|'],
  ['sep=;\n姓名;性别\n', ';'],
  ['名单, 第一批\n姓名;性别;备注\n张三;男;a,b\n', ';'],
  ['甲;乙\n1;2\n3;4\n', ';'],
  ['姓名\n张三\n', ','],
])('the delimiter of %j is %j', (text, delimiter) => {
  expect(delimiterOf(Buffer.from(text))).toBe(delimiter)
})
