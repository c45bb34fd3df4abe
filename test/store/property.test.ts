import { rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChanges, type Change, type Collections } from '../../core/model/change.ts'
import { createStore } from '../../electron/services/store/open-store.ts'
import { at, open, options, temporaryFolder } from './folders.ts'

const names = ['candidates', 'attendance', 'rooms']
const name = fc.constantFrom(...names)
const key = fc.constantFrom('a', 'b', '䶮', '𠅤', '', '"hash":"', ',"hash":"x', '\n')
const json = fc.jsonValue({ stringUnit: 'binary', maxDepth: 3 })
const fields = ['id', 'name', 'seat']

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ put: name, key, value: json }),
  fc.record({ drop: name, key }),
  fc.record({
    table: name,
    fields: fc.constant(fields),
    rows: fc.array(fc.tuple(key, fc.string({ unit: 'binary' }), fc.option(json)), { maxLength: 4 }),
  }),
)
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(',"hash":"', '\n', '王\u2028老师', '\ud800'),
)
const commits = fc.array(fc.record({ action: text, operator: text, changes: fc.array(change, { maxLength: 5 }) }), {
  minLength: 1,
  maxLength: 8,
})

test('whatever is committed, reopening gives the state that the changes give, and the chain holds', () => {
  const folder = temporaryFolder()
  let run = 0
  fc.assert(
    fc.property(commits, (list) => {
      const exam = join(folder, `exam${run++}`)
      const expected: Collections = new Map()
      const { store } = createStore(
        exam,
        options,
        list[0]!.action,
        { operator: list[0]!.operator, at },
        list[0]!.changes,
      )
      for (const { action, operator, changes } of list.slice(1)) store.commit(action, { operator, at }, changes)
      for (const { changes } of list) applyChanges(expected, JSON.parse(JSON.stringify(changes)))
      const again = open(exam)
      for (const one of names) {
        expect([...again.store.all(one)]).toEqual([...(expected.get(one) ?? [])])
        expect([...store.all(one)]).toEqual([...again.store.all(one)])
      }
      expect(again.notices).toEqual([])
      expect(again.store.verify()).toEqual({ entries: list.length, head: store.head(), torn: false })
      expect(again.store.entries(0, 99).entries.map((e) => [e.action, e.by])).toEqual(
        list.map((c) => [c.action, c.operator]).reverse(),
      )
      void store.close()
      void again.store.close()
      rmSync(exam, { recursive: true })
    }),
    { numRuns: 150 },
  )
})
