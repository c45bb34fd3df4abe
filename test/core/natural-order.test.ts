import fc from 'fast-check'
import { expect, test } from 'vitest'
import { naturalOrder } from '../../core/rules/natural-order.ts'

const sort = (texts: string[]) => [...texts].sort(naturalOrder)

test.each([
  [
    ['10', '2', '1'],
    ['1', '2', '10'],
  ],
  [
    ['10', '02', '2', '002'],
    ['2', '02', '002', '10'],
  ],
  [
    ['A10', 'A3', 'B1', '7'],
    ['7', 'A3', 'A10', 'B1'],
  ],
  [
    ['第10考场', '第2考场'],
    ['第2考场', '第10考场'],
  ],
  [
    ['A1-2', 'A1', 'A1-10'],
    ['A1', 'A1-2', 'A1-10'],
  ],
  [
    ['１０', '9', '2'],
    ['2', '9', '１０'],
  ],
  [
    ['', '1'],
    ['', '1'],
  ],
  [
    ['99999999999999999999', '100000000000000000000', '3'],
    ['3', '99999999999999999999', '100000000000000000000'],
  ],
])('%j', (given, expected) => {
  expect(sort(given)).toEqual(expected)
})

const text = fc.string({ unit: fc.constantFrom('0', '1', '2', '9', 'A', 'B', '-', '考', '１'), maxLength: 6 })

test('a total order: antisymmetric, transitive, equal only for the same text', () => {
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      expect(Math.sign(naturalOrder(a, b))).toBe(-Math.sign(naturalOrder(b, a)) + 0)
      expect(naturalOrder(a, b) === 0).toBe(a === b)
      if (naturalOrder(a, b) <= 0 && naturalOrder(b, c) <= 0) expect(naturalOrder(a, c)).toBeLessThanOrEqual(0)
    }),
    { numRuns: 3000 },
  )
})

test('plain numbers sort by value', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), (numbers) => {
      expect(sort(numbers.map(String))).toEqual([...numbers].sort((a, b) => a - b).map(String))
    }),
  )
})
