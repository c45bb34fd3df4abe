import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RowsAsAsked } from '../../electron/services/roster/rows-as-asked.ts'

type Row = { readonly id: string; readonly name: string }

const row = (id: number): Row => ({ id: `c${id}`, name: `考生${id}` })
const rows = (sizes: readonly number[]): Row[][] => {
  let next = 0
  return sizes.map((size) => Array.from({ length: size }, () => row(next++)))
}

/** The same rows as a map of the language and as one made when asked, with the number of stretches made so far. */
function both(sizes: readonly number[]) {
  const all = rows(sizes)
  let made = 0
  function* counted(stretches: Row[][]) {
    for (const stretch of stretches) {
      made++
      yield stretch
    }
  }
  const asked = new RowsAsAsked()
  for (const stretches of [all.slice(0, 2), all.slice(2)]) asked.add(stretches.flat().length, counted(stretches))
  const flat = all.flat()
  const plain = new Map<string, unknown>(flat.map((one) => [one.id, one]))
  return { plain, asked, made: () => made }
}

const step = fc.oneof(
  fc.record({ do: fc.constantFrom('get', 'has', 'delete', 'set'), id: fc.integer({ min: 0, max: 30 }) }),
  fc.record({ do: fc.constantFrom('size', 'keys', 'values', 'entries', 'spread', 'forEach', 'clear', 'some') }),
)

test('whatever is asked in whatever order, it answers as any map does', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 6 }), fc.array(step), (sizes, steps) => {
      const { plain, asked } = both(sizes)
      const answer = (map: Map<string, unknown>, { do: what, id = 0 }: { do: string; id?: number }): unknown => {
        if (what === 'get') return map.get(`c${id}`)
        if (what === 'has') return map.has(`c${id}`)
        if (what === 'delete') return map.delete(`c${id}`)
        if (what === 'set') return map.set(`c${id}`, { id: `c${id}`, name: '改' }) === map
        if (what === 'size') return map.size
        if (what === 'keys') return [...map.keys()]
        if (what === 'values') return [...map.values()]
        if (what === 'entries') return [...map.entries()]
        if (what === 'spread') return [...map]
        if (what === 'clear') return map.clear()
        if (what === 'some') {
          for (const value of map.values()) return value
          return undefined
        }
        const seen: unknown[] = []
        map.forEach((value, key, of) => void seen.push([value, key, of === map]))
        return seen
      }
      for (const one of [...steps, { do: 'spread' }]) expect(answer(asked, one)).toEqual(answer(plain, one))
    }),
  )
})

test('no more is made than what is asked for; how many there are is known before', () => {
  const { asked, made } = both([3, 3, 3])
  expect(asked.size).toBe(9)
  expect(made()).toBe(0)
  expect(asked.get('c4')).toEqual(row(4))
  expect(made()).toBe(2)
  const values = asked.values()
  for (let i = 0; i < 6; i++) expect(values.next().value).toEqual(row(i))
  expect(made()).toBe(2)
  expect(values.next().value).toEqual(row(6))
  expect(made()).toBe(3)
})

test('what is put in while somebody goes through the rows comes last, and what goes leaves nobody out', () => {
  const { asked } = both([2, 2])
  const seen: string[] = []
  for (const id of asked.keys()) {
    if (seen.length === 1) asked.set('c9', row(9)).delete('c0')
    seen.push(id)
  }
  expect(seen).toEqual(['c0', 'c1', 'c2', 'c3', 'c9'])
})
