import { appendFileSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createStore } from '../../electron/services/store/open-store.ts'
import {
  at,
  by,
  commitRecord,
  failureOf,
  journalOf,
  linesOf,
  open,
  options,
  stateOf,
  storeOf,
  temporaryFolder,
} from './folders.ts'

test('an entry is on disk when commit returns, and reopening gives the same state', () => {
  const store = storeOf(1)
  const head = store.commit('scan', by, [{ put: 'attendance', key: 'r2', value: { id: 'r2' } }])
  const last = JSON.parse(linesOf(store.folder).at(-1)!)
  expect(last).toMatchObject({ v: 1, seq: 2, action: 'scan', at, by: '王老师', device: '考务机1', hash: head.hash })
  const again = open(store.folder)
  expect(again.notices).toEqual([])
  expect(stateOf(again.store)).toEqual(stateOf(store))
  expect(again.store.head()).toBe(store.head())
})

test('a new exam is either whole or not there', () => {
  const store = storeOf(1)
  expect(readdirSync(join(store.folder, '..'))).toEqual(['exam'])
  expect(() => createStore(store.folder, options, 'create', by, [])).toThrow('a journal in exam already')
})

test('a folder that is there already, without a journal, can become a store', () => {
  const folder = temporaryFolder()
  expect(createStore(folder, options, 'create', by, []).store.seq()).toBe(1)
  expect(readdirSync(folder)).toEqual(['journal.ndjson'])
})

test('files are for the account alone', () => {
  const { folder } = storeOf(1)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(statSync(journalOf(folder)).mode & 0o777).toBe(0o600)
})

test('listeners hear every commit in order, after it can be read', () => {
  const store = storeOf(1)
  const heard: string[] = []
  const listen = (who: string) =>
    store.onCommit(({ seq }, [change]) =>
      heard.push(`${who}${seq}${change && 'put' in change && store.get('attendance', change.key) !== undefined}`),
    )
  listen('a')
  const stop = listen('b')
  commitRecord(store, 2)
  stop()
  commitRecord(store, 3)
  expect(heard).toEqual(['a2true', 'b2true', 'a3true'])
})

test('a listener that throws does not keep the others from hearing, and the entry stays', () => {
  const store = storeOf(1)
  const heard: number[] = []
  store.onCommit(() => {
    throw new Error('bug')
  })
  store.onCommit(({ seq }) => heard.push(seq))
  expect(() => commitRecord(store, 2)).toThrow('bug')
  expect(heard).toEqual([2])
  expect(open(store.folder).store.seq()).toBe(2)
})

test('a commit inside a listener is refused as a bug', () => {
  const store = storeOf(1)
  store.onCommit(() => commitRecord(store, 3))
  expect(() => commitRecord(store, 2)).toThrow('inside a listener')
  expect(store.seq()).toBe(2)
})

test('memory holds what the journal holds, not the objects it was given', () => {
  const store = storeOf(1)
  const value = { id: 'r2', gone: undefined, list: [1] }
  store.commit('scan', by, [{ put: 'attendance', key: 'r2', value }])
  value.list.push(2)
  expect(store.get('attendance', 'r2')).toStrictEqual({ id: 'r2', list: [1] })
})

test('prepared text is written as it is, and must be one line', () => {
  const store = storeOf(1)
  const changes = [
    {
      table: 'candidates',
      fields: ['id', 'name'],
      rows: [
        ['c1', '䶮'],
        ['c2', null],
      ],
    },
  ]
  store.commit('import', by, { changes, text: JSON.stringify(changes) })
  expect(stateOf(open(store.folder).store, ['candidates'])).toEqual({
    candidates: [
      ['c1', { id: 'c1', name: '䶮' }],
      ['c2', { id: 'c2' }],
    ],
  })
  expect(() => store.commit('import', by, { changes, text: JSON.stringify(changes, null, 1) })).toThrow('one line')
  expect(store.seq()).toBe(2)
})

test.each([
  ['a key that is no text', 'scan', [{ put: 'attendance', key: 7, value: 1 }]],
  ['no change at all', 'scan', [{ name: 'x' }]],
  ['no action', undefined, []],
])('what could not be read back never reaches the journal: %s', (_, action, changes) => {
  const store = storeOf(2)
  expect(() => store.commit(action as string, by, changes as never)).toThrow(/not changes|needs all/)
  commitRecord(store, 3)
  expect(open(store.folder).store.seq()).toBe(3)
})

test('a file that another program wrote to, or removed, is not written on', () => {
  const store = storeOf(2)
  appendFileSync(journalOf(store.folder), 'x')
  expect(failureOf(() => commitRecord(store, 3))).toMatchObject({
    code: 'write-failed',
    reason: 'changed-by-another-program',
  })
  truncateSync(journalOf(store.folder), statSync(journalOf(store.folder)).size - 1)
  commitRecord(store, 3)
  rmSync(journalOf(store.folder))
  expect(failureOf(() => commitRecord(store, 4))).toMatchObject({ code: 'write-failed', reason: 'file-removed' })
  expect(store.seq()).toBe(3)
})

test('entries come newest first with the collections they touch, and their changes from disk', () => {
  const store = storeOf(4)
  const { total, entries } = store.entries(1, 2)
  expect(total).toBe(4)
  expect(entries.map((e) => [e.seq, e.collections])).toEqual([
    [3, ['attendance']],
    [2, ['attendance']],
  ])
  expect(store.entries(3, 5).entries.map((e) => e.collections)).toEqual([['exam']])
  expect(store.entries(9, 5).entries).toEqual([])
  expect(store.changesOf(2)).toEqual([{ put: 'attendance', key: 'r2', value: { id: 'r2', name: '张䶮', n: 2 } }])
})

test('verify reads every hash again from disk', () => {
  const store = storeOf(5)
  expect(store.verify()).toEqual({ entries: 5, head: store.head(), torn: false })
  truncateSync(journalOf(store.folder), 100)
  expect(failureOf(() => store.verify())).toMatchObject({ code: 'journal-damaged' })
})

test('after close nothing can be committed', async () => {
  const store = storeOf(1)
  await store.close()
  await store.close()
  expect(() => commitRecord(store, 2)).toThrow('after close')
})
